import Faults
import Store

/// Writes CSV rows: commas, LF, quotes only around what needs them.
public struct RowWriter: ~Copyable {
  private var output: Output
  private var cellsInRow = 0
  private var firstIsEmpty = false
  private var isForSpreadsheet = false

  /// Starts writing to an output.
  public init(_ output: consuming Output) {
    self.output = output
  }

  /// Starts writing what people open in a spreadsheet: a byte order mark, CRLF, and an apostrophe before each cell that would
  /// be run as a formula or changed.
  public init(forSpreadsheet output: consuming Output) throws(Fault) {
    self.output = output
    isForSpreadsheet = true
    try self.output.put("\u{FEFF}")
  }

  /// Adds a cell that is known to need no quotes and no apostrophe.
  public mutating func plain(_ text: Text) throws(Fault) {
    try separated(text)
  }

  /// Adds a text as it is behind the separator that it needs.
  private mutating func separated(_ text: Text, cells: Int = 1) throws(Fault) {
    if cellsInRow > 0 {
      try output.put(separator: UInt8(ascii: ","), text)
    } else {
      firstIsEmpty = text.isEmpty
      try output.put(text)
    }
    cellsInRow += cells
  }

  /// Adds some cells of a row that was read, side by side as they lie there.
  public mutating func cells(_ row: Row, _ columns: ClosedRange<Int>) throws(Fault) {
    guard !isForSpreadsheet, isAsWritten(row, columns, row.run(columns)) else {
      for column in columns { try cell(row[column]) }
      return
    }
    try separated(row.run(columns), cells: columns.count)
  }

  /// Adds a cell to the row.
  public mutating func cell(_ text: Text) throws(Fault) {
    if text.isEmpty { return try separated(text) }
    let isMarked = isForSpreadsheet && SpreadsheetText.needsMark(text)
    guard isMarked || needsQuotes(text) else { return try separated(text) }
    if cellsInRow > 0 { try output.put(UInt8(ascii: ",")) }
    cellsInRow += 1
    firstIsEmpty = false
    if isMarked, !needsQuotes(text) {
      try output.put(SpreadsheetText.mark)
      return try output.put(text)
    }
    let mark = isMarked ? SpreadsheetText.mark : nil
    if let place = try output.place(for: 2 * text.count + 3) {
      output.wrote(upTo: Self.quote(text, mark, at: place))
    } else {
      try output.put(Self.quoted(text, mark))
    }
  }

  /// Adds a cell to the row.
  public mutating func cell(_ string: String) throws(Fault) {
    if string.isEmpty { return try separated(.empty) }
    var copy = string
    let outcome: Result<Void, Fault> = copy.withUTF8 { bytes in
      let text = bytes.baseAddress.map { Text(start: $0, count: bytes.count) } ?? .empty
      do throws(Fault) { return .success(try cell(text)) } catch { return .failure(error) }
    }
    try outcome.get()
  }

  /// Ends the row.
  public mutating func endRow() throws(Fault) {
    // A row of one empty cell would read as a blank line.
    if cellsInRow == 1, firstIsEmpty { try output.put("\"\"") }
    if isForSpreadsheet { try output.put(UInt8(ascii: "\r")) }
    try output.put(UInt8(ascii: "\n"))
    cellsInRow = 0
  }

  /// Writes a whole row of strings.
  public mutating func row(_ cells: [String]) throws(Fault) {
    for text in cells { try cell(text) }
    try endRow()
  }

  /// Writes a whole row of texts.
  public mutating func row(_ cells: borrowing Span<Text>) throws(Fault) {
    // Each byte may be a quote, which takes two, and each cell may need quotes and has a separator.
    var most = 0
    for index in cells.indices { most += 2 * cells[index].count + 3 }
    guard cells.count > 1, !isForSpreadsheet, var end = try output.place(for: most) else {
      for index in cells.indices { try cell(cells[index]) }
      return try endRow()
    }
    for index in cells.indices {
      let cell = cells[index]
      end = needsQuotes(cell) ? Self.quote(cell, nil, at: end) : cell.copied(to: end)
      end[0] = UInt8(ascii: ",")
      end += 1
    }
    end[-1] = UInt8(ascii: "\n")
    output.wrote(upTo: end)
  }

  /// A text in quotes, behind a mark if it has one, that is larger than an output's block.
  private static func quoted(_ text: Text, _ mark: UInt8?) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 2 * text.count + 3) { buffer, used in
      if let start = buffer.baseAddress { used = quote(text, mark, at: start) - start }
    }
  }

  /// Puts a text in quotes at a place that has room for it, behind a mark if it has one, and gives where it ends.
  private static func quote(
    _ text: Text, _ mark: UInt8?, at place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var end = place
    func put(_ byte: UInt8) {
      end[0] = byte
      end += 1
    }
    put(UInt8(ascii: "\""))
    if let mark { put(mark) }
    for byte in text.bytes {
      if byte == UInt8(ascii: "\"") { put(byte) }
      put(byte)
    }
    put(UInt8(ascii: "\""))
    return end
  }

  /// Writes a row as it was read.
  public mutating func row(_ row: Row) throws(Fault) {
    if row.count > 1, !isForSpreadsheet, isAsWritten(row, 0...(row.count - 1), row.line) {
      return try output.put(row.line)
    }
    for index in 0..<row.count { try cell(row[index]) }
    try endRow()
  }

  /// Writes whole rows as they lie in the batch that they were read in, none of which has any quotes.
  @inline(__always)
  public mutating func lines(_ text: Text) throws(Fault) {
    if !text.isEmpty { try output.put(text) }
  }

  /// Writes whole rows that another writer put together.
  public mutating func lines(_ bytes: [UInt8]) throws(Fault) {
    try output.put(bytes)
  }

  /// Whether some cells of a row, which make up a text, lie in their block just as they would be written.
  private func isAsWritten(_ row: Row, _ columns: ClosedRange<Int>, _ run: Text) -> Bool {
    switch row.form {
    case .plain: return true
    case .unquoted:
      // What was taken out of its quotes must be looked at again.
      for index in columns where needsQuotes(row[index]) { return false }
      return true
    case .quoted:
      guard run.firstIndex(of: UInt8(ascii: "\"")) != nil else { return true }
      for index in columns where row.written(index).count > row[index].count && !needsQuotes(row[index]) {
        return false
      }
      return true
    }
  }

  /// Writes what is left and gives a file its name.
  public mutating func finish() throws(Fault) {
    try output.finish()
  }

  /// The bytes written so far, for an output in memory; whole after `finish`.
  public var memory: [UInt8] { output.memory }
}
