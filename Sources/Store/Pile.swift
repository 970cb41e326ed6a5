import CPrefetch

/// Many values in the order in which they came, kept in blocks so that growing copies none but those of the first.
public struct Pile<Element: Sendable>: Sendable {
  /// So many that a block takes 8 to 16 MB, most of which are large pages.
  @inlinable static var block: Int {
    (1 << 23) >> (Int.bitWidth - 1 - MemoryLayout<Element>.stride.leadingZeroBitCount)
  }
  @usableFromInline var blocks: [[Element]] = []
  @usableFromInline var last: [Element] = []
  /// How many the last block has room for.
  @usableFromInline var room = 0

  /// An empty pile.
  @inlinable
  public init() {}

  /// How many there are.
  @inlinable public var count: Int { blocks.count &* Self.block &+ last.count }

  /// Adds a value.
  @inlinable
  public mutating func append(_ element: Element) {
    if last.count == room { addRoom() }
    last.append(element)
  }

  /// Begins another block, or doubles the first one: here and not in the array, which would not ask for large pages.
  @usableFromInline
  mutating func addRoom() {
    if room == Self.block {
      blocks.append(last)
      last = .table(room: room)
    } else {
      room = Swift.min(Swift.max(room * 2, 16), Self.block)
      var larger: [Element] = .table(room: room)
      larger.append(contentsOf: last)
      last = larger
    }
  }

  /// Forgets all values, and keeps the room of the last block.
  public mutating func removeAll() {
    blocks = []
    last.removeAll(keepingCapacity: true)
  }

  /// Asks the processor to bring the value at a position near, the whole of it if it takes no more than two of its lines.
  @inlinable
  public func prefetch(_ position: Int) {
    let block = position / Self.block
    (block < blocks.count ? blocks[block] : last).withUnsafeBufferPointer { values in
      guard let first = values.baseAddress else { return }
      let value = UnsafeRawPointer(first + position % Self.block)
      CPrefetch.prefetch(value)
      if MemoryLayout<Element>.size > 1 { CPrefetch.prefetch(value + (MemoryLayout<Element>.size - 1)) }
    }
  }

  /// The value at a position from 0 to `count - 1`.
  @inlinable
  public subscript(position: Int) -> Element {
    let block = position / Self.block
    return block < blocks.count ? blocks[block][position % Self.block] : last[position % Self.block]
  }
}
