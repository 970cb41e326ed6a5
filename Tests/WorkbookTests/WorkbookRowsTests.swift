import CSV
import Testing

@testable import Workbook

/// The rows of a sheet: where they are, how wide, what of them is merged or hidden.
@Suite struct WorkbookRowsTests {
  private func rows(_ book: SmallBook) throws -> WorkbookRows {
    let workbook = try Workbook(Input(name: "book.xlsx", bytes: book.bytes))
    return try workbook.rows(of: workbook.sheet())
  }

  @Test func keepTheirNumbersAndColumns() throws {
    let book = SmallBook(
      rows: """
        <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row>
        <row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576" s="2"/></row>
        """)
    #expect(try book.lines() == ["2: |1||2", "1048576: 3|||"])
  }

  @Test func mayLeaveTheirPlacesOut() throws {
    let book = SmallBook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")
    #expect(try book.lines() == ["1: 1|2", "3: 3|"])
  }

  /// Prefixes are a matter of who wrote the file, as are elements that nobody knows.
  @Test func mayHavePrefixes() throws {
    let sheet = """
      <x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v><x:extLst><x:v>9</x:v></x:extLst></x:c></x:row></x:sheetData>\
      <x:extLst><x:row><x:c><x:v>2</x:v></x:c></x:row></x:extLst>
      """
    #expect(try SmallBook(sheets: [("表", "", sheet)]).lines() == ["1: 1"])
  }

  @Test(arguments: [
    #"<row r="2"/><row r="2"/>"#, #"<row r="2"/><row r="1"/>"#, #"<row r="0"/>"#, #"<row r="x"/>"#,
    #"<row r="1048577"/>"#,
    #"<row r="1"><c r="B1"/><c r="A1"/></row>"#, #"<row r="1"><c r="A2"/></row>"#, #"<row r="1"><c r="1"/></row>"#,
    #"<row r="1"><c r="XFE1"/></row>"#,
  ])
  func areRefusedOutOfOrder(_ rows: String) {
    #expect(SmallBook(rows: rows).fault() == "broken-workbook.part")
  }

  @Test func knowWhatIsMerged() throws {
    let book = SmallBook(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c></row>
        """,
      behind:
        #"<mergeCells count="3"><mergeCell ref="B1:C1"/><mergeCell ref="A1:A3"/><mergeCell ref="D9"/></mergeCells>"#)
    var rows = try rows(book)
    #expect(try rows.next())
    #expect(rows.merged.count == 2)
    #expect(rows.merged.contains { $0.covers(row: 1, column: 3) })
    #expect(!rows.merged.contains { $0.covers(row: 1, column: 1) || $0.covers(row: 1, column: 2) })
    #expect(try rows.next())
    #expect(rows.merged.map(\.rows) == [1...3])
    #expect(rows.merged.contains { $0.covers(row: 2, column: 1) })
    #expect(try rows.next())
    #expect(rows.merged.isEmpty)
  }

  @Test func countWhatIsHidden() throws {
    let book = SmallBook(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>
        <row r="3" hidden="1"/>
        """,
      before: #"<cols><col min="2" max="16384" hidden="1"/></cols>"#)
    let hidden = try rows(book).hidden
    #expect(hidden == (1, 2))
    #expect(try book.lines() == ["1: 1||1", "2: 2||"])
  }

  /// A formula may give an empty text; it makes the sheet no wider.
  @Test func areAsWideAsWhatIsInThem() throws {
    let book = SmallBook(rows: #"<row><c><v>1</v></c><c t="str"><f>IF(A1,"")</f><v></v></c></row>"#)
    #expect(try book.lines() == ["1: 1"])
  }
}
