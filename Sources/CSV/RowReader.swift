import CLibcsv
import Faults
import Store

/// Reads a CSV file row by row through libcsv, and accepts nothing that it would have to guess at.
///
/// libcsv decides what CSV is, in its strict mode (`csv_init` with `CSV_STRICT`, `CSV_STRICT_FINI` and `CSV_REPALL_NL`).
/// What libcsv lets pass in silence is refused or reported here: white space around cells is kept, blank lines are rows
/// without cells, a bare CR, a NUL byte, invalid UTF-8, an unterminated quote and anything beyond `Limits` is a fault.
/// One leading byte order mark is dropped.
public struct RowReader: ~Copyable {
  private let name: String
  private var input: Input
  private var state: UnsafeMutablePointer<ParseState>
  private let chunk: UnsafeMutableRawBufferPointer
  /// Bytes at the front of `chunk` that belong to a character whose end is still to come.
  private var carried = 0
  private var consumed = 0
  private var isAtStart = true
  private var isAtEnd = false
  private var lastByte: UInt8 = 0x0A

  /// Starts reading; `delimiter` is a comma, a tab or a semicolon.
  public init(_ input: consuming Input, delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
    name = input.name
    self.input = input
    state = .allocate(capacity: 1)
    state.initialize(to: ParseState(limits: limits))
    chunk = .allocate(byteCount: 1 << 18, alignment: 16)
    csv_init(&state.pointee.parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL))
    // A null function would bring the trimming back.
    csv_set_space_func(&state.pointee.parser) { _ in 0 }
    csv_set_delim(&state.pointee.parser, delimiter)
    csv_set_blk_size(&state.pointee.parser, 1 << 16)
  }

  deinit {
    csv_free(&state.pointee.parser)
    state.deinitialize(count: 1)
    state.deallocate()
    chunk.deallocate()
  }

  /// Whether the last row ended with a line break; a file cut short often does not.
  public var endsWithLineBreak: Bool { lastByte == 0x0A }

  /// The place of a row in this file, for faults.
  public func place(row: Int, column: Int = 0, heading: String = "") -> Place {
    Place(name, row: row, column: column, heading: heading)
  }

  /// How many rows the last `fill` brought.
  public var count: Int { state.pointee.batch.count }

  /// A row of the last `fill`, valid until the next one; its number counts from 1.
  public subscript(index: Int) -> Row { state.pointee.batch[index] }

  /// Reads on until there is at least one row; false at the end of the file.
  ///
  /// Throws a `Fault` that names row and column of the first thing that is not CSV.
  public mutating func fill() throws(Fault) -> Bool {
    state.pointee.batch.clear()
    while state.pointee.batch.count == 0, !isAtEnd {
      let free = UnsafeMutableRawBufferPointer(rebasing: chunk[carried...])
      let count = try input.read(into: free)
      isAtEnd = count < free.count
      if count > 0 { lastByte = chunk[carried + count - 1] }
      var bytes = UnsafeRawBufferPointer(rebasing: chunk[..<(carried + count)])
      if isAtStart {
        isAtStart = false
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
          bytes = UnsafeRawBufferPointer(rebasing: bytes[3...])
          consumed = 3
        }
      }
      let whole = isAtEnd ? bytes.count : bytes.count - unfinishedTail(of: bytes)
      try checkText(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
      try parse(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
      carried = bytes.count - whole
      for index in 0..<carried { chunk[index] = bytes[whole + index] }
      consumed += whole
      if isAtEnd { try finishParsing() }
    }
    return state.pointee.batch.count > 0
  }

  private mutating func parse(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    let parsed = csv_parse(
      &state.pointee.parser, bytes.baseAddress, bytes.count, { addCell($0, $1, $2) }, { endRow($0, $1) }, state)
    try checkState()
    guard parsed == bytes.count else {
      if csv_error(&state.pointee.parser) == CSV_EPARSE { throw .strayQuote(openPlace, offset: consumed + parsed) }
      throw .outOfMemory(openPlace)
    }
    let limits = state.pointee.limits
    guard sizeOfOpenCell(&state.pointee.parser) <= limits.field else { throw .cellTooLong(openPlace, limits) }
  }

  private mutating func finishParsing() throws(Fault) {
    let failed = csv_fini(&state.pointee.parser, { addCell($0, $1, $2) }, { endRow($0, $1) }, state) != 0
    if failed { throw .unterminatedQuote(openPlace) }
    if state.pointee.returnIsPending { state.pointee.trouble = .bareReturn }
    try checkState()
  }

  private func checkState() throws(Fault) {
    let limits = state.pointee.limits
    switch state.pointee.trouble {
    case nil: break
    case .bareReturn: throw .bareReturn(place(row: state.pointee.rowNumber))
    case .cellTooLong: throw .cellTooLong(openPlace, limits)
    case .rowTooLong: throw .rowTooLong(openPlace, limits)
    case .tooManyColumns: throw .tooManyColumns(openPlace, limits)
    }
  }

  /// The cell that libcsv was in when it stopped.
  private var openPlace: Place {
    place(row: state.pointee.rowNumber + 1, column: state.pointee.batch.openCount + 1)
  }

  /// Refuses NUL bytes and anything that is not UTF-8, with the byte's offset in the file.
  private func checkText(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    if let nul = bytes.firstIndex(of: 0) { throw .nulByte(openPlace, offset: consumed + nul) }
    let text = bytes.bindMemory(to: UInt8.self)
    if let invalid = firstInvalidByte(of: text) { throw .invalidText(openPlace, offset: consumed + invalid) }
  }
}

/// What libcsv's callbacks work on: plain values behind one pointer, so that a call costs no reference counting.
private struct ParseState: ~Copyable {
  enum Trouble {
    case bareReturn
    case cellTooLong
    case rowTooLong
    case tooManyColumns
  }
  var parser = csv_parser()
  var batch = RowBatch()
  /// Rows finished so far, blank lines included.
  var rowNumber = 0
  /// The row ended with CR: only LF may follow.
  var returnIsPending = false
  var trouble: Trouble?
  let limits: Limits

  init(limits: Limits) {
    self.limits = limits
  }
}

/// libcsv's first callback: a cell is complete.
private func addCell(_ cell: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let state = context?.assumingMemoryBound(to: ParseState.self) else { return }
  if state.pointee.returnIsPending { state.pointee.trouble = .bareReturn }
  // libcsv cannot be stopped from here, so the rest of the chunk is passed over.
  guard state.pointee.trouble == nil else { return }
  state.pointee.batch.addCell(UnsafePointer(cell?.assumingMemoryBound(to: UInt8.self)), count)
  if count > state.pointee.limits.field { state.pointee.trouble = .cellTooLong }
  if state.pointee.batch.openBytes > state.pointee.limits.row { state.pointee.trouble = .rowTooLong }
  if state.pointee.batch.openCount > state.pointee.limits.columns { state.pointee.trouble = .tooManyColumns }
}

/// libcsv's second callback: a row ended with CR, LF or the end of the file (-1).
private func endRow(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let state = context?.assumingMemoryBound(to: ParseState.self) else { return }
  guard state.pointee.trouble == nil else { return }
  let isBlank = state.pointee.batch.openCount == 0
  if state.pointee.returnIsPending {
    // The LF of CRLF comes as a row of its own, without cells; anything else means that the CR stood alone.
    state.pointee.returnIsPending = false
    if isBlank, terminator == 0x0A { return }
    state.pointee.trouble = .bareReturn
    return
  }
  state.pointee.rowNumber += 1
  state.pointee.batch.endRow(number: state.pointee.rowNumber)
  state.pointee.returnIsPending = terminator == 0x0D
}

/// The size of the cell that libcsv is gathering.
private func sizeOfOpenCell(_ parser: inout csv_parser) -> Int { parser.entry_pos }

/// How many bytes at the end begin a character that the next chunk will finish.
private func unfinishedTail(of bytes: UnsafeRawBufferPointer) -> Int {
  var length = 1
  while length <= min(3, bytes.count) {
    let byte = bytes[bytes.count - length]
    if byte < 0x80 { return 0 }
    if byte >= 0xC0 {
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return needed > length ? length : 0
    }
    length += 1
  }
  return 0
}

/// The index of the first byte that is not valid UTF-8, if any.
func firstInvalidByte(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

extension Fault {
  static func strayQuote(_ place: Place, offset: Int) -> Fault {
    Fault(
      "stray-quote", at: place, "a quote stands inside a cell, or text follows a closing quote (byte \(offset))",
      remedy: "quote the whole cell and double the quotes inside it")
  }

  static func unterminatedQuote(_ place: Place) -> Fault {
    Fault(
      "open-quote", at: place, "a quote that opens a cell is never closed", remedy: "close it, or save the file again")
  }

  static func bareReturn(_ place: Place) -> Fault {
    Fault(
      "bare-return", at: place, "a carriage return stands alone at the end of the row",
      remedy: "end rows with LF or CRLF")
  }

  static func nulByte(_ place: Place, offset: Int) -> Fault {
    Fault("nul-byte", at: place, "there is a NUL byte at byte \(offset)", remedy: "save the file as UTF-8 text")
  }

  static func invalidText(_ place: Place, offset: Int) -> Fault {
    Fault("not-utf8", at: place, "the bytes from \(offset) on are not UTF-8", remedy: "save the file as UTF-8")
  }

  static func cellTooLong(_ place: Place, _ limits: Limits) -> Fault {
    Fault(
      "cell-too-long", at: place, "the cell is longer than \(limits.field) bytes",
      remedy: "shorten it, or close its quote")
  }

  static func rowTooLong(_ place: Place, _ limits: Limits) -> Fault {
    Fault(
      "row-too-long", at: place, "the row is longer than \(limits.row) bytes", remedy: "shorten it, or close its quote")
  }

  static func tooManyColumns(_ place: Place, _ limits: Limits) -> Fault {
    Fault(
      "too-many-columns", at: place, "the row has more than \(limits.columns) cells", remedy: "hand in fewer columns")
  }

  static func outOfMemory(_ place: Place) -> Fault {
    Fault("out-of-memory", at: place, "there is no memory for this cell", remedy: "shorten it", status: .software)
  }
}
