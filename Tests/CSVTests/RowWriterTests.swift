import CSV
import Faults
import Store
import Support
import Testing

func written(_ rows: [[String]]) throws(Fault) -> [UInt8] {
  var writer = RowWriter(Output(inMemory: "t.csv"))
  for row in rows { try writer.row(row) }
  try writer.finish()
  return writer.memory
}

@Suite struct RowWriterTests {
  @Test(
    arguments: [
      (["a", "b"], "a,b\n"), (["a,b", "c"], "\"a,b\",c\n"), (["a\"b"], "\"a\"\"b\"\n"),
      (["a\nb", "a\rb"], "\"a\nb\",\"a\rb\"\n"),
      ([""], "\"\"\n"), (["", ""], ",\n"), ([" a "], " a \n"), (["=1+1", "-5"], "=1+1,-5\n"),
    ] as [([String], String)])
  func quotesOnlyWhatNeedsIt(_ row: [String], _ text: String) throws {
    #expect(String(decoding: try written([row]), as: UTF8.self) == text)
  }

  /// What is written and read again is the same table, whatever stands in its cells.
  @Test func whatIsWrittenIsRead() throws {
    let letters = ["a", "\"", ",", "\n", "\r", "\r\n", "村", " ", "\t", "=", "𠮷", ";"]
    let wrong = breach(of: "what is written and read again is the same table") { random in
      let width = random.number(1...4)
      let rows = (0..<random.number(1...3)).map { _ in
        (0..<width).map { _ in (0..<random.number(0...4)).map { _ in random.one(of: letters) }.joined() }
      }
      let again = try read(try written(rows)).map { Array($0.dropFirst()) }
      return again == rows ? nil : "\(rows) comes back as \(again)"
    }
    #expect(wrong == nil)
  }

  /// A row that was read is written as it was, whether its cells need quotes or not.
  @Test func copiesRows() throws {
    let text = "a,b\n\"x,y\",\"q\"\"\"\n村,\n"
    var reader = RowReader(Input(name: "t.csv", bytes: Array(text.utf8)))
    var writer = RowWriter(Output(inMemory: "t.csv"))
    while try reader.fill() { for row in reader.rows { try writer.row(row) } }
    try writer.finish()
    #expect(String(decoding: writer.memory, as: UTF8.self) == text)
  }

  /// A row that is put together in one go is what its cells are one after the other, larger than any block or not.
  @Test func aRowInOneGoIsThatOfItsCells() throws {
    let arena = Arena()
    for piece in ["x", "\"", "村,", "a\n"] {
      for count in [0, 1, 3, 7, 8, 9, 40_000, 43_690, 87_381, 131_070, 131_072, 262_143, 262_144, 300_000] {
        let texts = ["a", String(repeating: piece, count: count), "", "b"]
        let cells = texts.map { arena.keep($0) }
        var writer = RowWriter(Output(inMemory: "t.csv"))
        for _ in 0..<3 { try writer.row(cells.span) }
        try writer.finish()
        #expect(try writer.memory == written([texts, texts, texts]), "\(count) times \(piece)")
      }
    }
  }

  /// A pen's row is that of its cells too, be it larger than any block or not, with others before and behind it.
  @Test func aPenWritesARow() throws {
    let arena = Arena()
    for piece in ["x", "\"", "村,"] {
      for count in [0, 1, 7, 40_000, 131_070, 262_144, 300_000] {
        let (plain, other) = (arena.keep("a"), arena.keep(String(repeating: piece, count: count)))
        var writer = RowWriter(Output(inMemory: "t.csv"))
        try writer.row(["before", ""])
        for _ in 0..<3 {
          var pen = try writer.pen(most: RowPen.most(plain) + RowPen.most(other) + RowPen.most(plain))
          pen.plain(plain)
          pen.cell(other)
          pen.plain(plain)
          try writer.end(pen)
        }
        try writer.row(["behind", ""])
        try writer.finish()
        let row = ["a", other.string, "a"]
        #expect(
          try writer.memory == written([["before", ""], row, row, row, ["behind", ""]]), "\(count) times \(piece)")
      }
    }
  }

  /// Cells that are copied side by side are what they are one by one, with quotes that they need, do not need, or had.
  @Test(arguments: ["a,b,c\n", "a,\"b,\",c\n", "a,\"b\",c\n", "\"a\",\"\"\"\",\"c\nd\"\n"])
  func aPenCopiesCells(_ text: String) throws {
    var reader = RowReader(Input(name: "t.csv", bytes: Array(text.utf8)))
    var writer = RowWriter(Output(inMemory: "t.csv"))
    var cells: [[String]] = []
    while try reader.fill() {
      for row in reader.rows {
        var pen = try writer.pen(most: RowPen.most(row))
        pen.cells(row, 0...1, isAsWritten: row.isAsWritten)
        pen.cells(row, 2...2, isAsWritten: row.isAsWritten)
        try writer.end(pen)
        cells.append((0..<row.count).map { row[$0].string })
      }
    }
    try writer.finish()
    #expect(try writer.memory == written(cells))
  }
}
