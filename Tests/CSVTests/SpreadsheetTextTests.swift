import CSV
import Faults
import Support
import Testing

/// One row as it is written for a spreadsheet.
private func opened(_ row: [String]) throws(Fault) -> String {
  var writer = try RowWriter(forSpreadsheet: Output(inMemory: "t.csv"))
  try writer.row(row)
  try writer.finish()
  return String(decoding: writer.memory, as: UTF8.self)
}

@Suite struct SpreadsheetTextTests {
  @Test func beginsWithAMarkAndEndsRowsAsWindowsDoes() throws {
    #expect(Array(try opened(["村名", "a,b"]).utf8) == [0xEF, 0xBB, 0xBF] + Array("村名,\"a,b\"\r\n".utf8))
  }

  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
    "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "-", "+5", "--5", "-5-", "-村",
  ])
  func keepsFormulasFromBeingRun(_ cell: String) throws {
    let quoted = cell.utf8.contains { "\r\n\",".utf8.contains($0) }
    #expect(try opened(["a", cell]) == "\u{FEFF}a," + (quoted ? "\"'\(cell)\"" : "'\(cell)") + "\r\n")
  }

  @Test(arguments: [
    "2024-03", "2024-12-31", "2024-03-31/2024-06-30", "1-2", "1/2", "2024年3月", "3月5日", "12:30", "90%", "1,234", "1E5",
    "(5)", "007", "500115001234", "510212199001011234", "0.1234567890123456",
  ])
  func keepsTextThatWouldBeChanged(_ cell: String) throws {
    #expect(try opened(["a", cell]).contains("'\(cell)"))
  }

  @Test(arguments: [
    "", "0", "5", "-5", "-0.5", "99.5", "12345678901.1234", "2024", "2024-Q1", "村", "三(二)(5)", "G-1.2", "3名群众",
    "a=b", "'=1+1", "一票否决", "/", "5 cases", "1月", "2024年",
  ])
  func leavesEverythingElseAsItIs(_ cell: String) throws {
    #expect(try opened(["a", cell]) == "\u{FEFF}a,\(cell)\r\n")
  }

  /// A cell that was marked is not marked again, and nothing but the mark is added.
  @Test func markingTwiceChangesNothing() throws {
    let letters = ["=", "+", "-", "@", "\t", "'", "1", "0", ".", "/", "村", "＝", "e", " "]
    let wrong = breach(of: "marking twice changes nothing") { random in
      let cell = (0..<random.number(1...6)).map { _ in random.one(of: letters) }.joined()
      let once = try opened(["a", cell]).dropFirst("\u{FEFF}a,".count).dropLast(1)
      let twice = try opened(["a", String(once)]).dropFirst("\u{FEFF}a,".count).dropLast(1)
      return once == twice && (once == cell || once == "'" + cell) ? nil : "\(cell) becomes \(once) and then \(twice)"
    }
    #expect(wrong == nil)
  }
}
