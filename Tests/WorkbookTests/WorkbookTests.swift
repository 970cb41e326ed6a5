import CSV
import Faults
import Foundation
import Testing

@testable import Workbook

/// Which sheet of a workbook is read, and what is refused as none.
@Suite struct WorkbookTests {
  private static let filled = "<sheetData><row><c><v>1</v></c></row></sheetData>"
  private static let blank = #"<sheetData><row><c s="1"/></row></sheetData>"#

  private func book(_ sheets: (String, String, String)...) -> SmallBook { SmallBook(sheets: sheets) }

  @Test func theOnlySheetThatIsFilledInIsRead() throws {
    let book = book(("空", "", Self.blank), ("表", "", Self.filled), ("密", #"state="hidden""#, Self.filled))
    #expect(try book.lines() == ["1: 1"])
    #expect(try book.lines("密") == ["1: 1"])
    #expect(try book.lines("空") == [])
  }

  @Test func instructionsAreReadOnlyWhereTheyAreNamed() throws {
    let book = book((Workbook.instructions, "", Self.filled), ("表", "", Self.filled))
    #expect(try Workbook(Input(name: "b", bytes: book.bytes)).sheet() == "表")
    #expect(try book.lines(Workbook.instructions) == ["1: 1"])
  }

  @Test func whichSheetIsMeantIsNeverGuessed() {
    #expect(book(("甲", "", Self.filled), ("乙", "", Self.filled)).fault() == "several-sheets")
    #expect(book(("甲", "", Self.blank)).fault() == "empty")
    #expect(book(("甲", #"state="veryHidden""#, Self.filled)).fault() == "empty.hidden")
    #expect(book(("甲", "", Self.filled)).fault("乙") == "no-such-sheet")
  }

  /// A chart has a sheet of its own, without cells.
  @Test func aSheetWithoutCellsIsPassedOver() throws {
    var book = book(("图", "", ""), ("表", "", Self.filled))
    book.parts[2].text = book.parts[2].text.replacingOccurrences(
      of: "/worksheet\" Target=\"worksheets/sheet0", with: "/chartsheet\" Target=\"worksheets/sheet0")
    #expect(try book.lines() == ["1: 1"])
    #expect(book.fault("图") == "no-such-sheet")
  }

  @Test func otherArchivesAreKnownByTheirParts() {
    func fault(_ parts: (String, String)...) -> String? {
      var book = SmallBook(rows: "")
      book.parts = parts.map { (name: $0.0, text: $0.1) }
      return book.fault()
    }
    func main(_ target: String) -> (String, String) {
      (
        "_rels/.rels",
        #"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="\#(target)"/></Relationships>"#
      )
    }
    #expect(fault(("a.csv", "1,2")) == "not-text.archive")
    #expect(fault(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")) == "not-text.ods")
    #expect(fault(("Index/Document.iwa", "")) == "not-text.numbers")
    #expect(fault(main("xl/workbook.bin")) == "not-text.xlsb")
    #expect(fault(main("word/document.xml"), ("word/document.xml", "<document/>")) == "not-text.document")
    #expect(fault(main("xl/workbook.xml")) == "broken-workbook.missing")
  }

  @Test func aMissingSheetOrListOfTextsIsAFault() {
    var book = SmallBook(rows: #"<row><c t="s"><v>0</v></c></row>"#)
    #expect(book.fault() == "broken-workbook.part")
    book.parts.removeLast()
    #expect(book.fault() == "broken-workbook.missing")
  }

  @Test(arguments: [
    "<worksheet>", "<worksheet></sheet>", "", "text", "<worksheet>&nbsp;</worksheet>",
    "<worksheet><c r=\"\u{1}\"/></worksheet>",
  ])
  func partsThatAreNoXMLAreRefused(_ text: String) {
    var book = SmallBook(rows: "")
    book.parts[3].text = text
    #expect(book.fault() == "broken-workbook.part")
  }

  @Test func entitiesAreNotDeclared() {
    var book = SmallBook(rows: "")
    book.parts[3].text = #"<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet/>"#
    #expect(book.fault() == "broken-workbook.part")
  }

  @Test func limitsHold() {
    let book = SmallBook(
      rows: #"<row><c><v>1</v></c></row>"#,
      behind: #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>"#,
      texts: "<si><t>一二三四</t></si><si><t>五</t></si>")
    func fault(_ change: (inout WorkbookLimits) -> Void) -> String? {
      var limits = WorkbookLimits()
      change(&limits)
      return book.fault(limits: limits)
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.entries = 4 } == "too-large.entries")
    #expect(fault { $0.part = 100 } == "too-large.part")
    #expect(fault { $0.sheet = 100 } == "too-large.part")
    #expect(fault { $0.total = 700 } == "too-large.total")
    #expect(fault { $0.merged = 1 } == "too-large.merged")
    #expect(fault { $0.sharedTexts = 14 } == "too-large.texts")
    #expect(fault { $0.piped = book.bytes.count - 1 } == "too-large.piped")
    #expect(fault { $0.depth = 2 } == "broken-workbook.part")
    #expect(fault { ($0.freely, $0.ratio) = (0, 0) } == "too-large.ratio")
    #expect(fault { $0.tag = 10 } == nil)
  }

  @Test func oneTagCannotFillTheMemory() {
    let book = SmallBook(rows: #"<row><c r="A1" x="\#(String(repeating: "x", count: 1 << 21))"><v>1</v></c></row>"#)
    #expect(book.fault() == "broken-workbook.part")
    #expect(SmallBook(rows: String(repeating: "<a>", count: 1_000)).fault() == "broken-workbook.part")
  }

  @Test func cellsAndRowsKeepWithinTheLimitsOfCSV() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(SmallBook(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>").fault() == nil)
    #expect(SmallBook(rows: "<row><c t=\"str\"><v>\(long)x</v></c></row>").fault() == "cell-too-long")
    let shared = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 17)
    #expect(SmallBook(rows: "<row>\(shared)</row>", texts: "<si><t>\(long)</t></si>").fault() == "row-too-long")
    #expect(SmallBook(rows: "<row/>", texts: "<si><t>\(long)x</t></si>").fault() != nil)
    #expect(SmallBook(rows: #"<row r="1"><c r="FAN1"><v>1</v></c></row>"#).fault() == nil)
    #expect(SmallBook(rows: #"<row r="1"><c r="FAO1"><v>1</v></c></row>"#).fault() == "too-many-columns")
  }

  /// A file that was cut off anywhere says so, and nothing of it is taken for the whole.
  @Test func aBookCutAtAnyByteIsRefused() {
    let bytes = SmallBook(rows: "<row><c><v>1</v></c></row>").bytes
    for length in 4..<bytes.count {
      #expect(throws: Fault.self, "cut at \(length)") { try SmallBook.lines(Array(bytes[..<length])) }
    }
  }

  /// The same with a workbook as programs pack it.
  @Test func aPackedBookCutAtAnyByteIsRefused() throws {
    let path = "Tests/Cases/ingest/a header with merged groups is read/村建中心-住房.xlsx"
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = [UInt8](try Data(contentsOf: root.appending(path: path)))
    #expect(try SmallBook.lines(bytes) == ["1: 村名|住房|", "2: |重点对象住危房|一般农户住危房", "3: 吉星村|1|0", "4: 银花村|0|2"])
    for length in 4..<bytes.count {
      #expect(throws: Fault.self, "cut at \(length)") { try SmallBook.lines(Array(bytes[..<length])) }
    }
  }

  /// Whichever byte is damaged, reading ends, and what it gives is what the checksum vouches for.
  @Test func aDamagedByteIsRefusedOrWithoutConsequence() throws {
    let book = SmallBook(rows: "<row><c><v>1</v></c></row>")
    let (bytes, whole) = (book.bytes, try book.lines())
    for index in bytes.indices {
      for mask: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] ^= mask
        if let lines = try? SmallBook.lines(damaged) { #expect(lines == whole, "byte \(index)") }
      }
    }
  }
}
