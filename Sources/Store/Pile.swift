import CPrefetch

/// Many plain values in the order in which they came, kept in blocks so that growing copies next to none of them.
public struct Pile<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// Room for some values, of which the pile that made it has written the first; it never moves.
  @usableFromInline
  final class Block {
    @usableFromInline let start: UnsafeMutablePointer<Element>

    /// In large pages if it is large, and so that it begins with one.
    init(room: Int) {
      let bytes = room * MemoryLayout<Element>.stride
      let alignment = bytes < largePage ? MemoryLayout<Element>.alignment : largePage
      let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: alignment)
      preferLargePages(raw, bytes: bytes)
      start = raw.bindMemory(to: Element.self, capacity: room)
    }

    deinit {
      start.deallocate()
    }
  }

  /// So many that a block takes 8 to 16 MB, most of which are large pages; a power of two.
  @inlinable static var block: Int {
    (1 << 23) >> (Int.bitWidth - 1 - MemoryLayout<Element>.stride.leadingZeroBitCount)
  }
  /// The blocks that are full, in which nobody writes any more, so that copies of a pile share them.
  @usableFromInline var full: [Block] = []
  /// The last block; a copy of the pile that adds to it makes its own.
  @usableFromInline var last = Block(room: 0)
  /// Where the blocks begin, the last one too: to read there counts no reference, and what is read was written.
  @usableFromInline var starts: [UnsafeMutablePointer<Element>] = []
  /// How many the last block holds, and how many it has room for.
  @usableFromInline var used = 0
  @usableFromInline var room = 0

  /// An empty pile.
  public init() {}

  /// How many there are.
  @inlinable public var count: Int { full.count &* Self.block &+ used }

  /// Adds a value.
  @inlinable
  public mutating func append(_ element: Element) {
    if used == room || !isKnownUniquelyReferenced(&last) { makeRoom() }
    (last.start + used).initialize(to: element)
    used &+= 1
  }

  /// Begins another block, or makes the first one many times as large: what is not written yet takes no memory.
  @usableFromInline
  mutating func makeRoom() {
    if used == Self.block {
      full.append(last)
      (used, room) = (0, Self.block)
      last = Block(room: room)
    } else {
      if used == room { room = Swift.min(Swift.max(room * 16, 16), Self.block) }
      let larger = Block(room: room)
      larger.start.initialize(from: last.start, count: used)
      last = larger
    }
    starts.removeLast(starts.count - full.count)
    starts.append(last.start)
  }

  /// Forgets all values, and keeps the room of the last block.
  public mutating func removeAll() {
    starts.removeFirst(full.count)
    full = []
    used = 0
  }

  /// Asks the processor to bring the value at a position near, the whole of it if it takes no more than two of its lines.
  @inlinable
  public func prefetch(_ position: Int) {
    let value = UnsafeRawPointer(place(of: position))
    CPrefetch.prefetch(value)
    if MemoryLayout<Element>.size > 1 { CPrefetch.prefetch(value + (MemoryLayout<Element>.size - 1)) }
  }

  /// The value at a position from 0 to `count - 1`.
  @inlinable
  public subscript(position: Int) -> Element { place(of: position).pointee }

  @inlinable @inline(__always)
  func place(of position: Int) -> UnsafeMutablePointer<Element> {
    precondition(position >= 0 && position < count)
    return starts[position / Self.block] + position % Self.block
  }
}
