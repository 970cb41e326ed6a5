import CPrefetch

/// Names and the numbers that stand for them, looked up by bytes.
///
/// Several names may share a number: a unit and its aliases. Names are added by one owner; once that is done, any number of
/// readers may look them up.
public final class Names: @unchecked Sendable {
  /// One slot of the table: a name's key, and the number that it stands for; -1 in an empty slot.
  @usableFromInline
  struct Slot {
    @usableFromInline var key: NameKey
    @usableFromInline var number: Int32

    @inlinable
    init(_ key: NameKey, number: Int32) {
      self.key = key
      self.number = number
    }

    @inlinable var isEmpty: Bool { number < 0 }
  }

  /// A view of the names as they are now, for the way of every entry: it costs no reference counting.
  ///
  /// Valid as long as the names, and until one is added.
  public struct Lookup: @unchecked Sendable {
    @usableFromInline let slots: UnsafePointer<Slot>
    @usableFromInline let mask: Int

    @inlinable
    init(slots: UnsafePointer<Slot>, mask: Int) {
      self.slots = slots
      self.mask = mask
    }

    /// The number of a name, or -1 where nobody has that name.
    @inlinable
    public func number(of name: Text) -> Int32 { slots[slot(of: NameKey(name), name)].number }

    /// The numbers of the names in a column of some rows, -1 where nobody has a name or a row has no such column.
    ///
    /// They are looked up side by side: what one has to wait for in memory comes while others wait for theirs.
    public func numbers(in column: Int, of rows: [Row]) -> [Int32] {
      // As many as the processor has room for in its nearest memory.
      let group = 64
      return Array(unsafeUninitializedCapacity: rows.count) { numbers, count in
        // Plain values: each is written before it is read, and none has to be torn down.
        withUnsafeTemporaryAllocation(of: (key: NameKey, slot: Int).self, capacity: group) { places in
          let rows = rows.span
          for first in stride(from: 0, to: rows.count, by: group) {
            let size = min(group, rows.count &- first)
            var hasLong = false
            for index in 0..<size {
              let key = NameKey(rows[first &+ index].text(in: column))
              places[index] = (key, key.slot & mask)
              if key.isLong { hasLong = true }
              // The slots that may be looked at behind the first one too.
              prefetch(slots + places[index].slot)
              prefetch(slots + (places[index].slot &+ 2))
            }
            if hasLong {
              for index in 0..<size { slots[places[index].slot].key.prefetchBytes() }
            }
            for index in 0..<size {
              let key = places[index].key
              var slot = places[index].slot
              if key.isLong {
                slot = self.slot(of: key, rows[first &+ index].text(in: column))
              } else {
                while slots[slot].key != key, !slots[slot].isEmpty { slot = (slot &+ 1) & mask }
              }
              numbers[first &+ index] = slots[slot].number
            }
          }
        }
        count = rows.count
      }
    }

    /// The slot that holds a name, or the empty one where it belongs; there is always an empty one.
    @inlinable
    func slot(of key: NameKey, _ name: Text) -> Int {
      var slot = key.slot & mask
      while !slots[slot].isEmpty, !slots[slot].key.isOf(name, key) { slot = (slot &+ 1) & mask }
      return slot
    }
  }

  /// The names as they are now.
  public var lookup: Lookup { Lookup(slots: slots, mask: mask) }

  private let arena = Arena()
  // All names are added by one owner before anybody else looks, so that no look has to be checked against a change.
  @exclusivity(unchecked) @usableFromInline private(set) var texts: UnsafeMutablePointer<Text>
  @exclusivity(unchecked) private var numbers: UnsafeMutablePointer<Int32>
  /// Open addressing: `mask + 1` slots, at most half of them used, or in a large table three quarters.
  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var mask: Int

  /// How many names there are, aliases included.
  @exclusivity(unchecked) public internal(set) var count = 0

  /// A table without names; it need not grow before it has as many as are said to come.
  public init(room: Int = 8) {
    var size = 16
    while Self.mostNames(slots: size) < room { size *= 2 }
    (texts, numbers) = Self.emptyTexts(Self.mostNames(slots: size))
    slots = Self.emptySlots(size)
    mask = size - 1
  }

  /// So many names with the numbers from 0 on; nil where one of them is empty or stands there twice.
  ///
  /// `name` gives the name with a number. They are added side by side: what one has to wait for in memory comes while others
  /// wait for theirs.
  public convenience init?(distinct count: Int, name: (Int) -> Text) {
    self.init(room: count)
    var arrivals: [(name: Text, key: NameKey)] = []
    for first in stride(from: 0, to: count, by: 64) {
      arrivals.removeAll(keepingCapacity: true)
      for number in first..<min(first + 64, count) {
        let name = name(number)
        let key = NameKey(name)
        prefetch(slots + (key.slot & mask))
        prefetch(slots + ((key.slot & mask) &+ 2))
        arrivals.append((name, key))
      }
      for (name, key) in arrivals {
        let slot = lookup.slot(of: key, name)
        if name.isEmpty || !slots[slot].isEmpty { return nil }
        put(name, number: self.count, in: slot)
      }
    }
  }

  deinit {
    texts.deallocate()
    numbers.deallocate()
    slots.deallocate()
  }

  /// The name that was added at a position from 0 to `count - 1`.
  @inlinable
  public func name(at position: Int) -> Text {
    precondition(position >= 0 && position < count)
    return texts[position]
  }

  /// The number that the name at a position stands for.
  public func number(at position: Int) -> Int {
    precondition(position >= 0 && position < count)
    return Int(numbers[position])
  }

  /// The number of a name, or nil where nobody has that name.
  public func number(of name: Text) -> Int? {
    let number = lookup.number(of: name)
    return number < 0 ? nil : Int(number)
  }

  /// The number of a name, or nil where nobody has that name.
  public func number(of name: String) -> Int? {
    name.withText { number(of: $0) }
  }

  /// Gives a name its number; false where another number has it already.
  @discardableResult
  public func add(_ name: Text, number: Int) -> Bool {
    let key = NameKey(name)
    var slot = lookup.slot(of: key, name)
    if !slots[slot].isEmpty { return Int(slots[slot].number) == number }
    if count == Self.mostNames(slots: mask + 1) {
      grow()
      slot = lookup.slot(of: key, name)
    }
    put(name, number: number, in: slot)
    return true
  }

  /// Gives a name its number; false where another number has it already.
  @discardableResult
  public func add(_ name: String, number: Int) -> Bool {
    name.withText { add($0, number: number) }
  }

  /// Adds a name that is not there, for which there is room.
  private func put(_ name: Text, number: Int, in slot: Int) {
    precondition(number >= 0)
    texts[count] = arena.keepAlone(name)
    numbers[count] = Int32(number)
    slots[slot] = Slot(NameKey(texts[count]), number: Int32(number))
    count += 1
  }

  /// How many names a table with so many slots may have: in a small one most of them are in the first slot looked at.
  private static func mostNames(slots: Int) -> Int { slots <= 1 << 15 ? slots / 2 : slots / 4 * 3 }

  /// Doubles the slots and the room for names.
  private func grow() {
    let size = (mask + 1) * 2
    let larger = Self.emptyTexts(Self.mostNames(slots: size))
    larger.texts.update(from: texts, count: count)
    larger.numbers.update(from: numbers, count: count)
    texts.deallocate()
    numbers.deallocate()
    slots.deallocate()
    (texts, numbers, slots, mask) = (larger.texts, larger.numbers, Self.emptySlots(size), size - 1)
    for position in 0..<count {
      let key = NameKey(texts[position])
      slots[lookup.slot(of: key, texts[position])] = Slot(key, number: numbers[position])
    }
  }

  private static func emptyTexts(_ count: Int) -> (
    texts: UnsafeMutablePointer<Text>, numbers: UnsafeMutablePointer<Int32>
  ) {
    let texts = UnsafeMutablePointer<Text>.allocate(capacity: count)
    preferLargePages(texts, bytes: count * MemoryLayout<Text>.stride)
    return (texts, .allocate(capacity: count))
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    preferLargePages(slots, bytes: count * MemoryLayout<Slot>.stride)
    slots.initialize(repeating: Slot(NameKey(.empty), number: -1), count: count)
    return slots
  }
}

extension Row {
  /// The cell at an index, or nothing in a row that has not so many.
  @inline(__always)
  fileprivate func text(in column: Int) -> Text { column < count ? self[column] : .empty }
}
