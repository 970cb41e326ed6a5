import CPrefetch

/// Names and the numbers that stand for them, looked up by bytes.
///
/// Several names may share a number: a unit and its aliases. Names are added by one owner; once that is done, any number of
/// readers may look them up.
public final class Names: @unchecked Sendable {
  /// One slot of the table: enough to refuse a wrong name without looking at its bytes.
  @usableFromInline
  struct Slot {
    /// The name, before which its length stands; nil for an empty slot.
    ///
    /// So a look-up has to wait for memory twice: for the slot, and for the name.
    @usableFromInline var start: UnsafePointer<UInt8>?
    /// The upper half of the name's hash.
    @usableFromInline var tag: UInt32
    @usableFromInline var number: Int32

    @inlinable
    init(start: UnsafePointer<UInt8>?, tag: UInt32, number: Int32) {
      self.start = start
      self.tag = tag
      self.number = number
    }

    /// The name in a slot that is in use and may hold a name with such a hash; nil for any other.
    @inlinable @inline(__always)
    func text(ifLikely hash: UInt64) -> Text? {
      guard let start, tag == UInt32(truncatingIfNeeded: hash >> 32) else { return nil }
      // `put` wrote the length there.
      let count = UnsafeRawPointer(start - Names.prefix).loadUnaligned(as: UInt32.self)
      return Text(start: start, count: Int(count))
    }
  }

  /// How many bytes the length takes that stands before a name.
  @usableFromInline static let prefix = 4

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
    public func number(of name: Text) -> Int32 { number(of: name, KeyDigest.hash(name)) }

    /// The numbers of many names, -1 where nobody has a name.
    ///
    /// They are looked up side by side: what one has to wait for in memory comes while others wait for theirs.
    public func numbers(of names: [Text], into numbers: inout [Int32]) {
      numbers.removeAll(keepingCapacity: true)
      // As many as the processor has room for in its nearest memory.
      let group = 64
      // Plain values: each is written before it is read, and none has to be torn down.
      withUnsafeTemporaryAllocation(of: (hash: UInt64, slot: Int).self, capacity: group) { places in
        for first in stride(from: 0, to: names.count, by: group) {
          let size = min(group, names.count &- first)
          for index in 0..<size {
            let hash = KeyDigest.hash(names[first &+ index])
            places[index] = (hash, Int(truncatingIfNeeded: hash) & mask)
            prefetch(slots + places[index].slot)
          }
          for index in 0..<size {
            places[index].slot = likelySlot(from: places[index].slot, places[index].hash)
            if let start = slots[places[index].slot].start { prefetch(start - Names.prefix) }
          }
          for index in 0..<size {
            let (hash, slot) = places[index]
            let isFound = slots[slot].text(ifLikely: hash) == names[first &+ index]
            numbers.append(isFound ? slots[slot].number : number(of: names[first &+ index], hash))
          }
        }
      }
    }

    /// The first slot that may hold a name, or the empty one that says that nobody has it.
    private func likelySlot(from first: Int, _ hash: UInt64) -> Int {
      var slot = first
      while slots[slot].start != nil, slots[slot].tag != UInt32(truncatingIfNeeded: hash >> 32) {
        slot = (slot &+ 1) & mask
      }
      return slot
    }

    /// The number of a name, or -1 where nobody has that name.
    @inlinable
    func number(of name: Text, _ hash: UInt64) -> Int32 {
      let found = slots[slot(of: name, hash)]
      return found.start == nil ? -1 : found.number
    }

    /// The slot that holds a name, or the empty one where it belongs; there is always an empty one.
    @inlinable
    func slot(of name: Text, _ hash: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while true {
        let found = slots[slot]
        if found.start == nil || found.text(ifLikely: hash) == name { return slot }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// The names as they are now.
  public var lookup: Lookup { Lookup(slots: slots, mask: mask) }

  private let arena = Arena()
  // All names are added by one owner before anybody else looks, so that no look has to be checked against a change.
  @exclusivity(unchecked) private var texts: UnsafeMutablePointer<Text>
  @exclusivity(unchecked) private var numbers: UnsafeMutablePointer<Int32>
  /// Open addressing: `mask + 1` slots, at most three quarters of them used.
  @exclusivity(unchecked) private var slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var mask: Int

  /// How many names there are, aliases included.
  @exclusivity(unchecked) public private(set) var count = 0

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
    var arrivals: [(name: Text, hash: UInt64)] = []
    for first in stride(from: 0, to: count, by: 64) {
      arrivals.removeAll(keepingCapacity: true)
      for number in first..<min(first + 64, count) {
        let name = name(number)
        let hash = KeyDigest.hash(name)
        prefetch(slots + (Int(truncatingIfNeeded: hash) & mask))
        arrivals.append((name, hash))
      }
      for (name, hash) in arrivals {
        let slot = lookup.slot(of: name, hash)
        if name.isEmpty || slots[slot].start != nil { return nil }
        put(name, number: self.count, hash: hash, in: slot)
      }
    }
  }

  deinit {
    texts.deallocate()
    numbers.deallocate()
    slots.deallocate()
  }

  /// The name that was added at a position from 0 to `count - 1`.
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
    let hash = KeyDigest.hash(name)
    var slot = lookup.slot(of: name, hash)
    if slots[slot].start != nil { return Int(slots[slot].number) == number }
    if count == Self.mostNames(slots: mask + 1) {
      grow()
      slot = lookup.slot(of: name, hash)
    }
    put(name, number: number, hash: hash, in: slot)
    return true
  }

  /// Gives a name its number; false where another number has it already.
  @discardableResult
  public func add(_ name: String, number: Int) -> Bool {
    name.withText { add($0, number: number) }
  }

  /// Adds a name that is not there, for which there is room; its length stands before it.
  private func put(_ name: Text, number: Int, hash: UInt64, in slot: Int) {
    let start = arena.place(for: Self.prefix + name.count)
    UnsafeMutableRawPointer(start).storeBytes(of: UInt32(truncatingIfNeeded: name.count), as: UInt32.self)
    name.copy(to: start + Self.prefix)
    texts[count] = Text(start: UnsafePointer(start + Self.prefix), count: name.count)
    numbers[count] = Int32(number)
    slots[slot] = Slot(
      start: texts[count].start, tag: UInt32(truncatingIfNeeded: hash >> 32), number: Int32(truncatingIfNeeded: number))
    count += 1
  }

  /// How many names a table with so many slots may have.
  private static func mostNames(slots: Int) -> Int { slots / 4 * 3 }

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
      let hash = KeyDigest.hash(texts[position])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].start != nil { slot = (slot + 1) & mask }
      slots[slot] = Slot(
        start: texts[position].start, tag: UInt32(truncatingIfNeeded: hash >> 32), number: numbers[position])
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
    slots.initialize(repeating: Slot(start: nil, tag: 0, number: 0), count: count)
    return slots
  }
}
