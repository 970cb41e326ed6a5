import CPrefetch

/// Many values in the order in which they came, kept in blocks so that growing never copies them.
public struct Pile<Element: Sendable>: Sendable {
  /// So many that a block fills large pages, unless a value takes only a few bytes.
  @usableFromInline static var block: Int { 1 << 17 }
  @usableFromInline var blocks: [[Element]] = []
  @usableFromInline var last: [Element] = []

  /// An empty pile.
  @inlinable
  public init() {}

  /// How many there are.
  @inlinable public var count: Int { blocks.count &* Self.block &+ last.count }

  /// Adds a value.
  @inlinable
  public mutating func append(_ element: Element) {
    if last.count == Self.block {
      addBlock()
    }
    last.append(element)
  }

  @usableFromInline
  mutating func addBlock() {
    blocks.append(last)
    last = .table(room: Self.block)
  }

  /// Forgets all values, and keeps the room of a few.
  public mutating func removeAll() {
    blocks = []
    last.removeAll(keepingCapacity: true)
  }

  /// Asks the processor to bring the value at a position near.
  @inlinable
  public func prefetch(_ position: Int) {
    let block = position / Self.block
    (block < blocks.count ? blocks[block] : last).withUnsafeBufferPointer { values in
      if let first = values.baseAddress { CPrefetch.prefetch(first + position % Self.block) }
    }
  }

  /// The value at a position from 0 to `count - 1`.
  @inlinable
  public subscript(position: Int) -> Element {
    let block = position / Self.block
    return block < blocks.count ? blocks[block][position % Self.block] : last[position % Self.block]
  }
}
