import CLibcsv
import CScan
import Faults
import Glibc
import Store

/// Reads a CSV file row by row, and accepts nothing that it would have to guess at.
///
/// libcsv decides what CSV is, in its strict mode (`csv_init` with `CSV_STRICT`, `CSV_STRICT_FINI` and `CSV_REPALL_NL`).
/// What libcsv lets pass in silence is refused or reported here: white space around cells is kept, blank lines are rows
/// without cells, a bare CR, a NUL byte, invalid UTF-8, an unterminated quote and anything beyond `Limits` is a fault.
/// One leading byte order mark is dropped.
///
/// The file is read in blocks of whole rows. A block in which every quote opens or closes a whole cell, and without any CR,
/// is split here, which gives the same cells as libcsv does and is several times faster; any other block goes to libcsv.
public struct RowReader: ~Copyable {
  private let name: String
  private let delimiter: UInt8
  private let limits: Limits
  private var usesLibcsvAlone = false
  private var input: Input
  private let state: UnsafeMutablePointer<ParseState>
  /// The block, with 64 bytes of room behind it.
  private var block: UnsafeMutablePointer<UInt8>
  private var blockRoom: Int
  /// Bytes in `block`, and how many of them were used by the rows before.
  private var filled = 0
  private var used = 0
  /// Bytes of the file before the block.
  private var consumed = 0
  /// Whether the block ends within a row that is larger than any may be.
  private var endsInRow = false
  /// Whether the batch has split the block.
  private var isSplit = false
  private var isAtStart = true
  private var isAtEnd = false
  private var lastByte: UInt8 = 0x0A

  /// How many bytes are read at a time, unless somebody says otherwise.
  public static var usualBlock: Int { 1 << 16 }

  /// Starts reading; `delimiter` is a comma, a tab or a semicolon, `block` the size of the first blocks.
  public init(
    _ input: consuming Input, delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits(),
    block size: Int = RowReader.usualBlock
  ) {
    name = input.name
    self.delimiter = delimiter
    self.limits = limits
    self.input = input
    blockRoom = size
    block = .allocate(capacity: size + 64)
    state = .allocate(capacity: 1)
    state.initialize(to: ParseState(limits: limits))
    csv_init(&state.pointee.parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL))
    // A null function would bring the trimming back.
    csv_set_space_func(&state.pointee.parser, scan_is_space)
    csv_set_delim(&state.pointee.parser, delimiter)
    csv_set_blk_size(&state.pointee.parser, 1 << 16)
  }

  /// Starts reading a file of which libcsv gets every block: what the fast way is tested and measured against.
  package init(_ input: consuming Input, usesLibcsvAlone: Bool) {
    self.init(input)
    self.usesLibcsvAlone = usesLibcsvAlone
  }

  deinit {
    csv_free(&state.pointee.parser)
    state.deinitialize(count: 1)
    state.deallocate()
    block.deallocate()
  }

  /// Whether the last row ended with a line break; a file cut short often does not.
  public var endsWithLineBreak: Bool { lastByte == 0x0A }

  /// The place of a row in this file, for faults.
  public func place(row: Int, column: Int = 0, heading: String = "") -> Place {
    Place(name, row: row, column: column, heading: heading)
  }

  /// The rows that the last `fill` brought, valid until the next one; their numbers count from 1.
  public private(set) var rows: [Row] = []

  /// Reads on until there is at least one row; false at the end of the file.
  ///
  /// Throws a `Fault` that names row and column of the first thing that is not CSV.
  public mutating func fill() throws(Fault) -> Bool {
    dropRows()
    rows = []
    while state.pointee.batch.count == 0 {
      guard let length = try nextBlock() else { return false }
      let bytes = UnsafePointer(block + used)
      used += length
      let good = scan_first_bad_byte(bytes, length)
      if good < length || !isSplit || !accept(length) {
        try parse(bytes, good)
        if good < length { throw badByte(bytes[good], consumed + used - length + good) }
        // libcsv measures a row without its quotes, and may have found nothing wrong.
        if endsInRow { throw .rowTooLong(openPlace, limits) }
        if isAtEnd, used == filled { try finishParsing() }
      }
    }
    rows = state.pointee.batch.rows
    return true
  }

  private func dropRows() { state.pointee.batch.clear() }

  /// How many bytes the whole rows take that stand behind `used`; 0 where none has ended.
  private mutating func lengthOfRows() -> Int {
    let (bytes, count) = (UnsafePointer(block + used), filled - used)
    // A block that had to grow holds something unusually long, which libcsv measures.
    isSplit = !usesLibcsvAlone && delimiter == UInt8(ascii: ",") && count <= limits.field
    return isSplit ? split(bytes, count) : scan_last_row_end(bytes, count)
  }

  private func split(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int { state.pointee.batch.scan(bytes, count) }

  /// Takes a block of whole rows as it was split, if it needs no libcsv.
  private func accept(_ length: Int) -> Bool {
    state.pointee.batch.accept(length: length, columns: limits.columns)
  }

  /// Makes sure that there is a block of whole rows behind `used`, and gives its length; nil at the end of the file.
  ///
  /// The last block may end without a line break, and a block that is larger than any row may be ends anywhere.
  private mutating func nextBlock() throws(Fault) -> Int? {
    if isAtEnd, used == filled { return nil }
    while true {
      if !isAtEnd { try readMore() }
      if isAtStart {
        // A first block of one or two bytes is too short to show a byte order mark.
        guard filled >= 3 || isAtEnd else {
          grow()
          continue
        }
        isAtStart = false
        if filled >= 3, block[0] == 0xEF, block[1] == 0xBB, block[2] == 0xBF { used = 3 }
      }
      let length = lengthOfRows()
      if isAtEnd { return filled == used ? nil : filled - used }
      if length > 0 { return length }
      // libcsv will say what is wrong with a row of this size.
      if filled - used > limits.row {
        endsInRow = true
        return filled - used
      }
      grow()
    }
  }

  /// Moves what is left to the front of the block and fills it up.
  private mutating func readMore() throws(Fault) {
    if used > 0 {
      block.update(from: block + used, count: filled - used)
      filled -= used
      consumed += used
      used = 0
    }
    let wanted = blockRoom - filled
    let count = try input.read(into: UnsafeMutableRawBufferPointer(start: block + filled, count: wanted))
    isAtEnd = count < wanted
    filled += count
    if count > 0 { lastByte = block[filled - 1] }
  }

  private mutating func grow() {
    blockRoom *= 2
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: blockRoom + 64)
    larger.update(from: block, count: filled)
    block.deallocate()
    block = larger
  }

  private func parse(_ bytes: UnsafePointer<UInt8>, _ length: Int) throws(Fault) {
    dropRows()
    // libcsv cannot be stopped by its callbacks, so it is given little at a time.
    var done = 0
    while done < length {
      let part = min(length - done, 1 << 16)
      let parsed = csv_parse(
        &state.pointee.parser, bytes + done, part, { addCell($0, $1, $2) }, { endRow($0, $1) }, state)
      try checkState()
      guard parsed == part else {
        if csv_error(&state.pointee.parser) != CSV_EPARSE { throw .outOfMemory(openPlace) }
        throw .strayQuote(openPlace, offset: consumed + (bytes - UnsafePointer(block)) + done + parsed)
      }
      guard sizeOfOpenCell(&state.pointee.parser) <= limits.field else { throw .cellTooLong(openPlace, limits) }
      done += part
    }
  }

  private func finishParsing() throws(Fault) {
    let failed = csv_fini(&state.pointee.parser, { addCell($0, $1, $2) }, { endRow($0, $1) }, state) != 0
    if failed { throw .unterminatedQuote(openPlace) }
    if state.pointee.returnIsPending {
      throw .bareReturn(place(row: state.pointee.rowNumber))
    }
    try checkState()
  }

  private func checkState() throws(Fault) {
    switch state.pointee.trouble {
    case .none: break
    case .bareReturn: throw .bareReturn(place(row: state.pointee.rowNumber))
    case .cellTooLong: throw .cellTooLong(openPlace, limits)
    case .rowTooLong: throw .rowTooLong(openPlace, limits)
    case .tooManyColumns: throw .tooManyColumns(openPlace, limits)
    }
  }

  /// The cell that libcsv was in when it stopped.
  private var openPlace: Place {
    place(row: state.pointee.rowNumber + 1, column: state.pointee.batch.openCells + 1)
  }

  private func badByte(_ byte: UInt8, _ offset: Int) -> Fault {
    byte == 0 ? .nulByte(openPlace, offset: offset) : .invalidText(openPlace, offset: offset)
  }
}

extension Fault {
  /// A row with another number of cells than its header.
  public static func ragged(_ place: Place, _ expected: Int, _ found: Int) -> Fault {
    Fault("ragged", at: place, ["expected": "\(expected)", "found": "\(found)"])
  }

  static func strayQuote(_ place: Place, offset: Int) -> Fault {
    Fault("stray-quote", at: place, ["offset": "\(offset)"])
  }

  static func unterminatedQuote(_ place: Place) -> Fault { Fault("open-quote", at: place) }

  static func bareReturn(_ place: Place) -> Fault { Fault("bare-return", at: place) }

  static func nulByte(_ place: Place, offset: Int) -> Fault {
    Fault("nul-byte", at: place, ["offset": "\(offset)"])
  }

  static func invalidText(_ place: Place, offset: Int) -> Fault {
    Fault("not-utf8", at: place, ["offset": "\(offset)"])
  }

  package static func cellTooLong(_ place: Place, _ limits: Limits) -> Fault {
    Fault("cell-too-long", at: place, ["most": "\(limits.field)"])
  }

  package static func rowTooLong(_ place: Place, _ limits: Limits) -> Fault {
    Fault("row-too-long", at: place, ["most": "\(limits.row)"])
  }

  package static func tooManyColumns(_ place: Place, _ limits: Limits) -> Fault {
    Fault("too-many-columns", at: place, ["most": "\(limits.columns)"])
  }

  package static func outOfMemory(_ place: Place) -> Fault { Fault("out-of-memory", at: place, status: .software) }
}
