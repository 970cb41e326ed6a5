import Faults
import Store

/// Writes CSV rows: commas, LF, quotes only around what needs them.
public struct RowWriter: ~Copyable {
  private var output: Output
  private var cellsInRow = 0
  private var firstIsEmpty = false
  private var isForSpreadsheet = false
  /// Where the row of a pen stands that is larger than an output's block.
  private var large: UnsafeMutablePointer<UInt8>?

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

  /// Adds a text as it is behind the separator that it needs.
  private mutating func separated(_ text: Text) throws(Fault) {
    if cellsInRow > 0 {
      try output.put(separator: UInt8(ascii: ","), text)
    } else {
      firstIsEmpty = text.isEmpty
      try output.put(text)
    }
    cellsInRow += 1
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
      output.wrote(upTo: quote(text, mark, at: place))
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
    guard cells.count > 1, !isForSpreadsheet else {
      for index in cells.indices { try cell(cells[index]) }
      return try endRow()
    }
    var most = 0
    for index in cells.indices { most += RowPen.most(cells[index]) }
    var pen = try pen(most: most)
    for index in cells.indices { pen.cell(cells[index]) }
    try end(pen)
  }

  /// A pen for a row of two cells or more, which take so many bytes at most; not for a spreadsheet.
  ///
  /// The row is written by `end`, before anything else is.
  public mutating func pen(most: Int) throws(Fault) -> RowPen {
    if let place = try output.place(for: most) { return RowPen(at: place) }
    // Larger than an output's block, as hardly any row is.
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: most)
    large = place
    return RowPen(at: place)
  }

  /// Ends the row of a pen.
  public mutating func end(_ pen: RowPen) throws(Fault) {
    let end = pen.endRow()
    guard let start = large else { return output.wrote(upTo: end) }
    defer { start.deallocate() }
    large = nil
    try output.put(Text(start: UnsafePointer(start), count: end - start))
  }

  /// A text in quotes, behind a mark if it has one, that is larger than an output's block.
  private static func quoted(_ text: Text, _ mark: UInt8?) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 2 * text.count + 3) { buffer, used in
      if let start = buffer.baseAddress { used = quote(text, mark, at: start) - start }
    }
  }

  /// Writes a row as it was read.
  public mutating func row(_ row: Row) throws(Fault) {
    if row.count > 1, !isForSpreadsheet, row.isAsWritten {
      return try output.put(row.line)
    }
    for index in 0..<row.count { try cell(row[index]) }
    try endRow()
  }

  /// Writes whole rows as they lie in the batch that they were read in, all of them as they would be written.
  @inline(__always)
  public mutating func lines(_ text: Text) throws(Fault) {
    if !text.isEmpty { try output.put(text) }
  }

  /// Writes whole rows that another writer put together.
  public mutating func lines(_ bytes: [UInt8]) throws(Fault) {
    try output.put(bytes)
  }

  /// Writes what is left and gives a file its name.
  public mutating func finish() throws(Fault) {
    try output.finish()
  }

  /// The bytes written so far, for an output in memory; whole after `finish`.
  public var memory: [UInt8] { output.memory }
}
