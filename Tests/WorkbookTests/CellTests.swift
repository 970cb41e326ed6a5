import Faults
import Testing

@testable import Workbook

/// What the cells of a sheet say.
@Suite struct CellTests {
  private let styles = """
    <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="49"/><xf numFmtId="20"/>\
    <xf numFmtId="58"/></cellXfs>
    """

  private func cell(_ attributes: String, _ content: String) throws -> String {
    let book = SmallBook(
      rows: #"<row r="1"><c r="A1" \#(attributes)>\#(content)</c></row>"#,
      texts:
        "<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr/><t xml:space=\"preserve\"> 丙</t></r><rPh><t>bing</t></rPh></si>",
      styles: styles)
    return String(try book.lines().first?.dropFirst(3) ?? "")
  }

  @Test func texts() throws {
    #expect(try cell(#"t="s""#, "<v>0</v>") == "甲")
    #expect(try cell(#"t="s""#, "<v>1</v>") == "乙 丙")
    #expect(try cell(#"t="inlineStr""#, "<is><r><t>丁</t></r><r><t>戊</t></r></is>") == "丁戊")
    #expect(try cell(#"t="str""#, "<f>A1</f><v>己</v>") == "己")
    #expect(try cell(#"t="str""#, "<v>a_x000D__x005F_x000D_b_x_</v>") == "a\r_x000D_b_x_")
    #expect(try cell(#"t="s" s="4""#, "<v>0</v>") == "甲")
  }

  @Test func numbers() throws {
    #expect(try cell("", "<v>12</v>") == "12")
    #expect(try cell("", "<v>0.10000000000000001</v>") == "0.1")
    #expect(try cell(#"t="n" s="4""#, "<v>440983102001</v>") == "440983102001")
    #expect(try cell("", "<f>SUM(B1:B2)</f><v>7</v>") == "7")
    #expect(try cell(#"s="3""#, "<v>0.90500000000000003</v>") == "90.5%")
    #expect(try cell(#"s="3""#, "<v>1</v>") == "100%")
    #expect(try cell(#"t="b""#, "<v>1</v>") == "TRUE")
    #expect(try cell(#"t="b""#, "<v>0</v>") == "FALSE")
  }

  @Test func dates() throws {
    #expect(try cell(#"s="1""#, "<v>45351</v>") == "2024-02-29")
    #expect(try cell(#"s="2""#, "<v>45323</v>") == "2024-02")
    #expect(try cell(#"t="d""#, "<v>2024-02-29T00:00:00</v>") == "2024-02-29")
  }

  /// A style that is not there is General; so is every one without the part.
  @Test func stylesThatAreNotThere() throws {
    #expect(try cell(#"s="99""#, "<v>45351</v>") == "45351")
    #expect(try SmallBook(rows: #"<row><c s="1"><v>45351</v></c></row>"#).lines() == ["1: 45351"])
  }

  @Test(arguments: [
    (#"t="e""#, "<v>#N/A</v>", "cell-error"), ("", "<f>A2</f>", "not-calculated"),
    ("", "<f>A2</f><v/>", "not-calculated"),
    ("", "<v>5.00112197001011E+17</v>", "ruined-number"), (#"s="1""#, "<v>45351.5</v>", "time-of-day"),
    (#"s="5""#, "<v>0.5</v>", "time-of-day"), (#"s="6""#, "<v>45351</v>", "no-year"),
    (#"s="1""#, "<v>60</v>", "no-day"),
    (#"s="1""#, "<v>-1</v>", "no-day"), (#"t="d""#, "<v>2024-02-29T08:00:00</v>", "time-of-day"),
  ])
  func cellsThatAreRefused(_ attributes: String, _ content: String, _ code: String) throws {
    #expect(try cell(attributes, content) == " \(code):1")
  }

  /// Cells that no workbook has.
  @Test(arguments: [
    (#"t="s""#, "<v>2</v>"), (#"t="s""#, "<v>-1</v>"), ("", "<v>1,5</v>"), ("", "<v>NaN</v>"), (#"t="x""#, "<v>1</v>"),
  ])
  func cellsThatAreBroken(_ attributes: String, _ content: String) {
    #expect(throws: Fault.self) { try cell(attributes, content) }
  }

  @Test func daysThatAreCountedFrom1904() throws {
    var book = SmallBook(
      sheets: [("表", "", #"<sheetData><row><c s="1"><v>43889</v></c></row></sheetData>"#)],
      properties: #"<workbookPr date1904="1"/>"#)
    book.parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
    #expect(try book.lines() == ["1: 2024-02-29"])
  }
}
