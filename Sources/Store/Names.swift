/// Names and the numbers that stand for them, looked up by bytes.
///
/// Several names may share a number: a unit and its aliases. Names are added by one owner; once that is done, any number of
/// readers may look them up.
public final class Names: @unchecked Sendable {
  /// One slot of the table: enough to refuse a wrong name without looking at its bytes.
  @usableFromInline
  struct Slot {
    @usableFromInline var hash: UInt64
    /// The position of the name plus one; 0 for an empty slot.
    @usableFromInline var position: Int32
    @usableFromInline var number: Int32

    @inlinable
    init(hash: UInt64, position: Int32, number: Int32) {
      self.hash = hash
      self.position = position
      self.number = number
    }
  }

  /// A view of the names as they are now, for the way of every entry: it costs no reference counting.
  ///
  /// Valid as long as the names, and until one is added.
  public struct Lookup: @unchecked Sendable {
    @usableFromInline let slots: UnsafePointer<Slot>
    @usableFromInline let texts: UnsafePointer<Text>
    @usableFromInline let mask: Int

    @inlinable
    init(slots: UnsafePointer<Slot>, texts: UnsafePointer<Text>, mask: Int) {
      self.slots = slots
      self.texts = texts
      self.mask = mask
    }

    /// The number of a name, or -1 where nobody has that name.
    @inlinable
    public func number(of name: Text) -> Int32 { number(of: name, KeyDigest.hash(name)) }

    /// The numbers of many names, -1 where nobody has a name; `name` gives the name at an index.
    ///
    /// They are looked up side by side: what one has to wait for in memory comes while others wait for theirs.
    @inlinable
    public func numbers(count: Int, into numbers: inout [Int32], of name: (Int) -> Text) {
      numbers.removeAll(keepingCapacity: true)
      // As many as the processor has room for in its nearest memory.
      let group = 64
      // Candidates are plain values: each is written before it is read, and none has to be torn down.
      withUnsafeTemporaryAllocation(of: Candidate.self, capacity: group) { candidates in
        for first in stride(from: 0, to: count, by: group) {
          let size = min(group, count &- first)
          for index in 0..<size {
            let name = name(first &+ index)
            let hash = KeyDigest.hash(name)
            candidates[index] = Candidate(
              name: name, hash: hash, found: slots[Int(truncatingIfNeeded: hash) & mask], text: .empty)
          }
          for index in 0..<size where candidates[index].isLikely {
            candidates[index].text = texts[Int(candidates[index].found.position) &- 1]
          }
          for index in 0..<size {
            let candidate = candidates[index]
            let isFound = candidate.isLikely && candidate.text == candidate.name
            numbers.append(isFound ? candidate.found.number : number(of: candidate.name, candidate.hash))
          }
        }
      }
    }

    /// A name on its way, and what stands in the first slot where it could be.
    @usableFromInline
    struct Candidate {
      @usableFromInline let name: Text
      @usableFromInline let hash: UInt64
      @usableFromInline let found: Slot
      @usableFromInline var text: Text

      @inlinable
      init(name: Text, hash: UInt64, found: Slot, text: Text) {
        self.name = name
        self.hash = hash
        self.found = found
        self.text = text
      }

      /// Whether the slot holds a name with the same hash.
      @inlinable var isLikely: Bool { found.position != 0 && found.hash == hash }
    }

    /// The number of a name, or -1 where nobody has that name.
    @inlinable
    func number(of name: Text, _ hash: UInt64) -> Int32 {
      let found = slots[slot(of: name, hash)]
      return found.position == 0 ? -1 : found.number
    }

    /// The slot that holds a name, or the empty one where it belongs; there is always an empty one.
    @inlinable
    func slot(of name: Text, _ hash: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while true {
        let found = slots[slot]
        if found.position == 0 { return slot }
        if found.hash == hash, texts[Int(found.position) &- 1] == name { return slot }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// The names as they are now.
  public var lookup: Lookup { Lookup(slots: slots, texts: texts, mask: mask) }

  private let arena = Arena()
  private var texts: UnsafeMutablePointer<Text>
  private var numbers: UnsafeMutablePointer<Int32>
  /// Open addressing: `mask + 1` slots, at most half of them used.
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int

  /// How many names there are, aliases included.
  public private(set) var count = 0

  /// A table without names; it need not grow before it has as many as are said to come.
  public init(room: Int = 8) {
    var size = 16
    while size < room * 2 { size *= 2 }
    (texts, numbers) = Self.emptyTexts(size / 2)
    slots = Self.emptySlots(size)
    mask = size - 1
  }

  /// So many names with the numbers from 0 on; nil where one of them is empty or stands there twice.
  ///
  /// `name` gives the name with a number. They are added side by side: what one has to wait for in memory comes while others
  /// wait for theirs.
  public convenience init?(distinct count: Int, name: (Int) -> Text) {
    self.init(room: count)
    var arrivals: [Arrival] = []
    for first in stride(from: 0, to: count, by: 64) {
      arrivals.removeAll(keepingCapacity: true)
      for number in first..<min(first + 64, count) {
        let name = name(number)
        let hash = KeyDigest.hash(name)
        let isFirst = slots[Int(truncatingIfNeeded: hash) & mask].position == 0
        arrivals.append(Arrival(name: name, hash: hash, isFirst: isFirst))
      }
      for arrival in arrivals {
        var slot = Int(truncatingIfNeeded: arrival.hash) & mask
        // Another of these may have come before it.
        if !arrival.isFirst || slots[slot].position != 0 { slot = lookup.slot(of: arrival.name, arrival.hash) }
        if arrival.name.isEmpty || slots[slot].position != 0 { return nil }
        put(arrival.name, number: self.count, hash: arrival.hash, in: slot)
      }
    }
  }

  /// A name that is to be added, and whether the first slot where it could be was empty.
  private struct Arrival {
    let name: Text
    let hash: UInt64
    let isFirst: Bool
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
    if slots[slot].position != 0 { return Int(slots[slot].number) == number }
    if count * 2 > mask {
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

  /// Adds a name that is not there, for which there is room.
  private func put(_ name: Text, number: Int, hash: UInt64, in slot: Int) {
    texts[count] = arena.keepAlone(name)
    numbers[count] = Int32(number)
    count += 1
    slots[slot] = Slot(
      hash: hash, position: Int32(truncatingIfNeeded: count), number: Int32(truncatingIfNeeded: number))
  }

  /// Doubles the slots, and the room for names, of which there are never more than half as many.
  private func grow() {
    let size = (mask + 1) * 2
    let larger = Self.emptyTexts(size / 2)
    larger.texts.update(from: texts, count: count)
    larger.numbers.update(from: numbers, count: count)
    let old = (texts, numbers, slots, mask)
    (texts, numbers, slots, mask) = (larger.texts, larger.numbers, Self.emptySlots(size), size - 1)
    for index in 0...old.3 where old.2[index].position != 0 {
      var slot = Int(truncatingIfNeeded: old.2[index].hash) & mask
      while slots[slot].position != 0 { slot = (slot + 1) & mask }
      slots[slot] = old.2[index]
    }
    old.0.deallocate()
    old.1.deallocate()
    old.2.deallocate()
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
    slots.initialize(repeating: Slot(hash: 0, position: 0, number: 0), count: count)
    return slots
  }
}
