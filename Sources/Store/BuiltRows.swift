/// Rows put together from cells, for what never stood in a file: their cells lie side by side, as a reader's do.
///
/// The rows are valid until one is added or all are removed.
public struct BuiltRows: ~Copyable {
  @usableFromInline var bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline var room: Int
  @usableFromInline var used = 0
  /// Ends of cells; the element before the first one is kept at "minus one" for the first row.
  @usableFromInline var ends: UnsafeMutablePointer<UInt32>
  @usableFromInline var endRoom: Int
  @usableFromInline let columns: Int
  @usableFromInline var cells = 0

  /// No rows yet; each will have so many cells.
  public init(columns: Int) {
    self.columns = columns
    (room, endRoom) = (1 << 12, columns * 64)
    bytes = .allocate(capacity: room)
    ends = .allocate(capacity: endRoom + 1)
    ends[0] = .max
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  /// How many rows there are.
  public var count: Int { cells / columns }

  /// The row at an index from 0 to `count - 1`.
  public subscript(index: Int) -> Row {
    precondition(index >= 0 && index < count)
    return Row(
      base: UnsafePointer(bytes), ends: UnsafePointer(ends + 1 + index * columns), count: columns, number: index + 1,
      form: .unquoted)
  }

  /// Adds a row of so many cells as there are columns.
  @inlinable
  public mutating func add(_ row: borrowing Span<Text>) {
    precondition(row.count == columns)
    if cells &+ columns > endRoom { growEnds() }
    for index in row.indices {
      let cell = row[index]
      if used &+ cell.count &+ 1 > room { growBytes(used &+ cell.count &+ 1) }
      cell.copy(to: bytes + used)
      used &+= cell.count
      bytes[used] = UInt8(ascii: ",")
      cells &+= 1
      ends[cells] = UInt32(truncatingIfNeeded: used)
      used &+= 1
    }
    bytes[used &- 1] = UInt8(ascii: "\n")
  }

  /// Forgets the rows, and keeps the room that they had.
  public mutating func removeAll() {
    used = 0
    cells = 0
  }

  @usableFromInline
  mutating func growBytes(_ needed: Int) {
    room = max(room * 2, needed)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: bytes, count: used)
    bytes.deallocate()
    bytes = larger
  }

  @usableFromInline
  mutating func growEnds() {
    endRoom *= 2
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: endRoom + 1)
    larger.update(from: ends, count: cells + 1)
    ends.deallocate()
    ends = larger
  }
}
