import Store

/// Rows that were read in one go: their cells lie side by side in one block of memory.
///
/// Between the cells of a row stands a comma and after its last one a line feed, so a row whose cells need no quotes is
/// its own text. The rows are valid until the batch is filled again.
public struct RowBatch: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var byteRoom: Int
  private(set) var byteCount = 0

  /// Ends of cells; the element before the first one is kept at "minus one" for the first row.
  private var ends: UnsafeMutablePointer<UInt32>
  private var endRoom: Int
  private var endCount = 0

  /// The rows: index of the first end, number of cells, row number, whether plain.
  private struct Header {
    var first: Int32
    var count: Int32
    var number: Int
    var isPlain: Bool
  }
  private var headers: [Header] = []

  /// The first cell of the row that is being read, and whether its cells need no quotes so far.
  private var openFirst = 0
  private var openIsPlain = true

  /// An empty batch.
  public init() {
    byteRoom = 1 << 19
    endRoom = 1 << 14
    bytes = .allocate(capacity: byteRoom)
    // One element in front for the first row, which begins after "minus one".
    ends = .allocate(capacity: endRoom + 1)
    ends[0] = .max
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// How many rows there are.
  public var count: Int { headers.count }

  /// The row at an index from 0 to `count - 1`.
  public subscript(index: Int) -> Row {
    let header = headers[index]
    return Row(
      base: bytes, ends: ends + Int(header.first) + 1, count: Int(header.count), number: header.number,
      isPlain: header.isPlain)
  }

  /// How many cells of the unfinished row are there.
  var openCount: Int { endCount - openFirst }

  /// How many bytes the unfinished row has.
  var openBytes: Int { byteCount - Int(ends[openFirst] &+ 1) }

  /// Adds a cell to the unfinished row.
  mutating func addCell(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    if byteCount + count + 1 > byteRoom { growBytes(byteCount + count + 1) }
    if endCount == endRoom { growEnds() }
    let place = bytes + byteCount
    if let start {
      place.update(from: start, count: count)
      if openIsPlain { openIsPlain = !needsQuotes(Text(start: start, count: count)) }
    }
    place[count] = UInt8(ascii: ",")
    byteCount += count + 1
    endCount += 1
    ends[endCount] = UInt32(truncatingIfNeeded: byteCount - 1)
  }

  /// Ends the unfinished row; a row without cells stands for a blank line.
  mutating func endRow(number: Int) {
    let count = endCount - openFirst
    if count > 0 { bytes[byteCount - 1] = UInt8(ascii: "\n") }
    headers.append(
      Header(
        first: Int32(truncatingIfNeeded: openFirst), count: Int32(truncatingIfNeeded: count), number: number,
        isPlain: openIsPlain))
    openFirst = endCount
    openIsPlain = true
  }

  /// Drops the finished rows and moves the unfinished one to the front.
  mutating func clear() {
    let from = openBytes == 0 ? byteCount : Int(ends[openFirst] &+ 1)
    bytes.update(from: bytes + from, count: byteCount - from)
    for index in 0..<openCount { ends[index + 1] = ends[openFirst + index + 1] - UInt32(from) }
    byteCount -= from
    endCount = openCount
    openFirst = 0
    headers.removeAll(keepingCapacity: true)
  }

  private mutating func growBytes(_ needed: Int) {
    let room = max(byteRoom * 2, needed)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: bytes, count: byteCount)
    bytes.deallocate()
    bytes = larger
    byteRoom = room
  }

  private mutating func growEnds() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: endRoom * 2 + 1)
    larger.update(from: ends, count: endRoom + 1)
    ends.deallocate()
    ends = larger
    endRoom *= 2
  }
}

/// Whether a cell must be quoted: it holds a comma, a quote or a line break.
@inlinable
func needsQuotes(_ text: Text) -> Bool {
  for byte in text.bytes {
    // All four lie at or below the comma; most bytes of a cell lie above it.
    if byte <= 0x2C, byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
  }
  return false
}
