import Faults
import Support
import Testing

@testable import CSV

/// Reads a whole file; each row as its number and cells.
func read(_ bytes: [UInt8], limits: Limits = Limits(), block: Int = 1 << 18) throws(Fault) -> [[String]] {
  var reader = RowReader(Input(name: "t.csv", bytes: bytes), limits: limits, block: block)
  return try rows(of: &reader)
}

private func rows(of reader: inout RowReader) throws(Fault) -> [[String]] {
  var rows: [[String]] = []
  while try reader.fill() {
    for row in reader.rows {
      rows.append(["\(row.number)"] + (0..<row.count).map { row[$0].string })
    }
  }
  return rows
}

@Suite struct RowReaderTests {
  @Test(
    arguments: [
      ("a,b\nc,d\n", [["1", "a", "b"], ["2", "c", "d"]]),
      ("a,b\r\nc,d\r\n", [["1", "a", "b"], ["2", "c", "d"]]),
      ("a,b\nc,d", [["1", "a", "b"], ["2", "c", "d"]]),
      (" a\t, b \n", [["1", " a\t", " b "]]),
      ("\n\na\n", [["1"], ["2"], ["3", "a"]]),
      ("a\r\n\r\nb\r\n", [["1", "a"], ["2"], ["3", "b"]]),
      ("  \n", [["1", "  "]]),
      (",,\n", [["1", "", "", ""]]),
      ("\"a,\"\"b\"\"\nc\",d\n", [["1", "a,\"b\"\nc", "d"]]),
      ("\"a\r\nb\",c\r\n", [["1", "a\r\nb", "c"]]),
      ("\"\"\n", [["1", ""]]),
      ("村,　镇　\n", [["1", "村", "　镇　"]]),
      ("", []),
    ] as [(String, [[String]])])
  func readsWhatIsCSV(_ text: String, _ rows: [[String]]) throws {
    #expect(try read(Array(text.utf8)) == rows)
  }

  @Test func dropsOneByteOrderMark() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("\"a\",b\n".utf8)) == [["1", "a", "b"]])
    #expect(try read([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("a\n".utf8)) == [["1", "\u{FEFF}a"]])
    #expect(try read([0xEF, 0xBB, 0xBF]).isEmpty)
    for block in 1...4 { #expect(try read([0xEF, 0xBB, 0xBF, 0x61], block: block) == [["1", "a"]]) }
  }

  @Test(arguments: [
    ("x\na\"b,c\n", "stray-quote", 2, 1), ("x,y\n1,\"a\"b\n", "stray-quote", 2, 2), ("\"a\" ,b\n", "stray-quote", 1, 1),
    (" \"a\",b\n", "stray-quote", 1, 1), ("a,b\nc,\"d\ne,f\n", "open-quote", 2, 2), ("a\rb\n", "bare-return", 1, 0),
    ("a\nb\r", "bare-return", 2, 0), ("a\r\rb", "bare-return", 1, 0), ("a,\0b\n", "nul-byte", 1, 2),
  ])
  func refusesWhatIsNot(_ text: String, _ code: String, _ row: Int, _ column: Int) {
    let fault = #expect(throws: Fault.self) { try read(Array(text.utf8)) }
    #expect(fault?.code == code)
    #expect(fault?.place == Place("t.csv", row: row, column: column))
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE6, 0x9D], [0x80], [0xC4, 0xE3],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    for tail in [[], [0x0A], [0x2C, 0x61, 0x0A]] as [[UInt8]] {
      let fault = #expect(throws: Fault.self) { try read([0x61, 0x0A] + bytes + tail) }
      #expect(fault?.code == "not-utf8")
      #expect(fault?.message.what(in: .english).contains("bytes from 2 ") == true)
    }
  }

  /// A character that lies across the border of two reads is whole all the same.
  @Test func readsAcrossItsBuffer() throws {
    for shift in 0..<6 {
      let long = String(repeating: "x", count: (1 << 18) - 3 + shift)
      #expect(try read(Array("\(long)村,\"a\nb\"\r\nc,d\n".utf8)) == [["1", "\(long)村", "a\nb"], ["2", "c", "d"]])
    }
  }

  @Test func refusesWhatIsTooLarge() {
    var limits = Limits()
    limits.field = 10
    limits.row = 30
    limits.columns = 4
    let cases = [
      ("a,bbbbbbbbbbb\n", "cell-too-long"), ("a,\"bbbbbbbbbbbbbbb", "cell-too-long"),
      ("1234567890,1234567890,1234567890\n", "row-too-long"), ("1,2,3,4,5\n", "too-many-columns"),
    ]
    for (text, code) in cases {
      for block in [1, 8, 1 << 10] {
        let fault = #expect(throws: Fault.self) { try read(Array(text.utf8), limits: limits, block: block) }
        #expect(fault?.code == code, "\(text)")
      }
    }
  }

  /// A row that is too long only with the quotes that stand for one is refused where it ends in another block, and is never lost.
  @Test func losesNothingOfARowThatIsLongByItsQuotesAlone() throws {
    var limits = Limits()
    limits.field = 10
    limits.row = 30
    let cell = "\"" + String(repeating: "\"\"", count: 5) + "\""
    let text = "\(cell),\(cell),\(cell)\n1,2,3\n"
    let quotes = String(repeating: "\"", count: 5)
    #expect(try read(Array(text.utf8), limits: limits) == [["1", quotes, quotes, quotes], ["2", "1", "2", "3"]])
    for block in 1..<text.utf8.count {
      do throws(Fault) {
        #expect(try read(Array(text.utf8), limits: limits, block: block).count == 2)
      } catch { #expect(error.code == "row-too-long") }
    }
  }

  @Test func knowsWhetherTheLastRowIsComplete() throws {
    for (text, ends) in [("a\n", true), ("a", false), ("a\r\n", true)] {
      var reader = RowReader(Input(name: "t.csv", bytes: Array(text.utf8)))
      while try reader.fill() {}
      #expect(reader.endsWithLineBreak == ends)
    }
  }

  /// Splitting a block gives the same cells, row numbers and first fault as libcsv does, however the blocks are cut.
  @Test func splittingIsWhatLibcsvDoes() {
    let pieces = [
      "a", "bb", ",", ",", "\n", "\n", "\"", "\"x\"", "\"y,z\"", "\"\n\"", "\"\"", "\r\n", "村", "\0", "\u{FF}", " ",
    ]
    let wrong = breach(of: "splitting a block is what libcsv does") { random in
      // Most texts are plain, so that they reach the fast way.
      let sort = random.number(0...3)
      let usable = sort == 0 ? pieces : Array(pieces[..<(sort == 1 ? 11 : 6)])
      var text = (0..<random.number(0...40)).map { _ in random.one(of: usable) }.joined()
      if sort == 2 { text = text.replacing("\"", with: "") + "\"q,r\",s\n" }
      let bytes = Array(text.utf8)
      let outcome = Result { () throws(Fault) in try read(bytes, block: random.one(of: [16, 33, 64, 100, 4096])) }
      let slow = Result { () throws(Fault) in try readByLibcsv(bytes) }
      return outcome == slow ? nil : "\(text.debugDescription) gives \(outcome), and \(slow) by libcsv alone"
    }
    #expect(wrong == nil)
  }

  /// A row is found by its number however far it is behind the first block.
  @Test func numbersRowsAcrossBlocks() throws {
    let rows = try read(Array(String(repeating: "x,\"y\"\n", count: 5_000).utf8), block: 512)
    #expect(rows.map { $0[0] } == (1...5_000).map(String.init))
  }
}

/// Reads a whole file through libcsv alone.
private func readByLibcsv(_ bytes: [UInt8]) throws(Fault) -> [[String]] {
  var reader = RowReader(Input(name: "t.csv", bytes: bytes), usesLibcsvAlone: true)
  return try rows(of: &reader)
}
