/// Many values in the order in which they came, kept in blocks so that growing never copies them.
public struct Pile<Element: Sendable>: Sendable {
  @usableFromInline static var block: Int { 1 << 14 }
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
      blocks.append(last)
      last = []
      last.reserveCapacity(Self.block)
    }
    last.append(element)
  }

  /// The value at a position from 0 to `count - 1`.
  @inlinable
  public subscript(position: Int) -> Element {
    let block = position / Self.block
    return block < blocks.count ? blocks[block][position % Self.block] : last[position % Self.block]
  }
}
