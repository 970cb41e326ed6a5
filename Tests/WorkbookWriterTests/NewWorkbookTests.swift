import Faults
import Foundation
import Testing

@testable import WorkbookWriter

@Suite struct NewWorkbookTests {
  private func bytes(_ fill: (NewSheet, NewSheet) -> Void) throws -> [UInt8] {
    let book = try NewWorkbook(name: "t.xlsx")
    fill(try book.sheet(named: "甲"), try book.sheet(named: "乙"))
    return try book.finish()
  }

  /// A part of a workbook as text, unpacked by another tool.
  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "kaohe-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())"]
    process.arguments? += [file.path, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test func theSameSheetsGiveTheSameBytes() throws {
    func fill(_ first: NewSheet, _ second: NewSheet) {
      first.write("村名", row: 0, column: 0)
      first.note("填名称", row: 0, column: 0)
      second.write(0.5, row: 1, column: 1)
    }
    let once = try bytes(fill)
    // The times in a zip have steps of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try bytes(fill) == once)
  }

  @Test func textsNumbersAndFormatsAreWritten() throws {
    let written = try bytes { sheet, _ in
      var format = CellFormat()
      format.number = CellFormat.text
      sheet.setColumn(0, width: 12, format)
      sheet.write("=1+1", row: 0, column: 0)
      sheet.write(99.5, row: 1, column: 0)
      sheet.write("", row: 2, column: 0, format)
      sheet.freeze(row: 1, column: 0)
    }
    let sheet = try part("xl/worksheets/sheet1.xml", of: written)
    // A text that looks like a formula stays a text; cells without a format have that of their column.
    #expect(sheet.contains("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"))
    #expect(sheet.contains("<c r=\"A2\" s=\"1\"><v>99.5</v></c>"))
    #expect(sheet.contains("<c r=\"A3\" s=\"1\"/>"))
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(try part("xl/styles.xml", of: written).contains("numFmtId=\"49\""))
  }

  /// Row by row, texts stand in their cells; all else is as in any workbook.
  @Test func aTableCanBeReadFilteredAndPrinted() throws {
    let book = try NewWorkbook(name: "t.xlsx", isRowByRow: true)
    let sheet = try book.sheet(named: "排名")
    sheet.setHeight(ofRow: 0, halfPoints: 66)
    sheet.write("总分", row: 0, column: 0)
    for row in 1...3 { sheet.write(Double(row), row: row, column: 0) }
    sheet.filter(header: 0, lastRow: 3, columns: 2)
    sheet.highlight(.lowest, rows: 1..<4, columns: 0..<1)
    sheet.highlight(.shortfall(from: 5), rows: 1..<4, columns: 0..<1)
    sheet.highlight(.formula("$B2<>\"\"", .quiet), rows: 1..<4, columns: 0..<2)
    sheet.highlight(.highest, rows: 1..<1, columns: 0..<1)
    sheet.acceptFiguresAsText(rows: 1..<4, columns: 2)
    sheet.printTitle("古路 & 童市", footer: "第 \(NewSheet.page) 页")
    let written = try book.finish()
    let text = try part("xl/worksheets/sheet1.xml", of: written)
    #expect(
      text.contains(
        "<row r=\"1\" ht=\"33\" customHeight=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>总分</t></is></c></row>"))
    #expect(text.contains("<autoFilter ref=\"A1:B4\"/>"))
    #expect(text.contains("<cfRule type=\"top10\" dxfId=\"0\" priority=\"1\" bottom=\"1\" rank=\"1\"/>"))
    #expect(text.contains("<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"5\"/>"))
    #expect(text.contains("<formula>$B2&lt;&gt;\"\"</formula>"))
    #expect(text.matches(of: #/<cfRule /#).count == 3)
    #expect(text.contains("<ignoredError sqref=\"A2:B4\" numberStoredAsText=\"1\"/>"))
    #expect(text.contains("<oddHeader>&amp;L古路 &amp;&amp; 童市&amp;R&amp;A</oddHeader>"))
    #expect(text.contains("<oddFooter>&amp;C第 &amp;P 页</oddFooter>"))
  }

  /// A title that is too long for a page's head is cut, and not in the middle of a sign.
  @Test func aLongTitleIsCut() throws {
    let book = try NewWorkbook(name: "t.xlsx", isRowByRow: true)
    try book.sheet(named: "甲").printTitle(String(repeating: "&", count: 300), footer: "")
    let text = try part("xl/worksheets/sheet1.xml", of: try book.finish())
    #expect(text.contains("&amp;L" + String(repeating: "&amp;&amp;", count: 120) + "&amp;R&amp;A"))
  }

  @Test func whatMayBeFilledInIsChecked() throws {
    let written = try bytes { first, second in
      first.allow(.oneOf(sheet: second.name, rows: 2..<12, column: 27), rows: 1..<4, column: 0, otherwise: "选一个")
      first.allow(.number(isWhole: true, from: 0, to: nil), rows: 1..<2, column: 1, otherwise: "填整数")
      first.allow(.number(isWhole: false, from: 0, to: 2.5), rows: 1..<2, column: 2, otherwise: "填数")
      first.allow(.number(isWhole: false, from: 0, to: nil), rows: 1..<1, column: 3, otherwise: "没有行")
    }
    let sheet = try part("xl/worksheets/sheet1.xml", of: written)
    #expect(sheet.contains("<dataValidations count=\"3\">"))
    #expect(sheet.contains("error=\"选一个\" sqref=\"A2:A4\"><formula1>'乙'!$AB$3:$AB$12</formula1>"))
    #expect(sheet.contains("type=\"whole\" operator=\"greaterThanOrEqual\""))
    #expect(sheet.contains("<formula1>0</formula1><formula2>2.5</formula2>"))
  }

  @Test(arguments: [
    ("经发办-台账", "经发办-台账"), ("a/b:c[d]'e'", "a-b-c-d--e-"),
    (String(repeating: "村", count: 40), String(repeating: "村", count: 31)),
    (String(repeating: "𠮷", count: 16), String(repeating: "𠮷", count: 15)),
  ])
  func namesOfSheetsAreAllowed(_ name: String, _ allowed: String) throws {
    #expect(NewSheet.allowed(name) == allowed)
    let book = try NewWorkbook(name: "t.xlsx")
    #expect(try book.sheet(named: name).name == allowed)
  }

  @Test func twoSheetsOfOneNameAreRefused() throws {
    let book = try NewWorkbook(name: "t.xlsx")
    _ = try book.sheet(named: "甲")
    #expect { try book.sheet(named: "甲") } throws: { ($0 as? Fault)?.code == "no-workbook" }
  }

  /// What a cell cannot hold is told at the end, whatever was written behind it.
  @Test func whatDoesNotFitIsTold() throws {
    #expect {
      try bytes { sheet, _ in
        sheet.write(String(repeating: "a", count: 40_000), row: 0, column: 0)
        sheet.write("a", row: 1, column: 0)
      }
    } throws: { ($0 as? Fault)?.status == .inputOutput }
  }
}
