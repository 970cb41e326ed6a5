import CPrefetch

/// Numbers many keys in the order in which they first come, from 0, by their digests.
///
/// A key takes 12 bytes, and a slot 4, of which there are one and a half to three a key. A key is known by 96 bits of its
/// digest, so that two of them are taken for one with a chance of about 1 in 10^15 among 10^7 keys.
public struct KeyTable: Sendable {
  /// For each slot 0 if it is empty, else the number of its key plus 1, and above it as many bits of the key as there is room
  /// for.
  ///
  /// A number needs no more bits than there are slots. Almost every question is answered here, without a look at the keys.
  private var slots = [UInt32](repeating: 0, count: 16)
  private var keys = Pile<ShortDigest>()

  /// A table without keys.
  public init() {}

  /// Forgets all keys; keeps its room, unless that is much more than these keys needed.
  public mutating func removeAll() {
    if slots.count > max(1 << 10, keys.count * 8) {
      slots = [UInt32](repeating: 0, count: 16)
    } else {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    keys.removeAll()
  }

  /// The number of a key; nil where it has not come yet.
  public func number(of key: KeyDigest) -> Int? {
    let slot = slot(of: key.short)
    return slots[slot] == 0 ? nil : number(in: slot)
  }

  /// The number of a key, which it has from now on if it has not come yet.
  public mutating func add(_ key: KeyDigest) -> (number: Int, isNew: Bool) {
    let key = key.short
    let slot = slot(of: key)
    if slots[slot] != 0 { return (number(in: slot), false) }
    fill(slot, with: keys.count, key)
    keys.append(key)
    if keys.count * 3 > slots.count * 2 { grow() }
    return (keys.count - 1, true)
  }

  /// Makes room for some keys more, of which each is about to be added, and has the slots of these brought near.
  mutating func prepare(_ count: Int, _ key: (Int) -> KeyDigest) {
    while (keys.count + count) * 3 > slots.count * 2 { grow() }
    prefetchSlots(0..<count) { key($0).short.slot }
  }

  private func prefetchSlots(_ indices: Range<Int>, _ slot: (Int) -> Int) {
    slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      for index in indices { prefetch(first + (slot(index) & (slots.count &- 1))) }
    }
  }

  /// The bits of a slot that hold a number; the others hold bits of its key.
  private var mask: UInt32 { UInt32(truncatingIfNeeded: slots.count &- 1) }

  private func number(in slot: Int) -> Int { Int(slots[slot] & mask) - 1 }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(of key: ShortDigest) -> Int {
    let (mask, last) = (mask, slots.count &- 1)
    var slot = key.slot & last
    while slots[slot] != 0 {
      if (slots[slot] ^ key.tag) & ~mask == 0, keys[Int(slots[slot] & mask) - 1] == key { return slot }
      slot = (slot &+ 1) & last
    }
    return slot
  }

  private mutating func fill(_ slot: Int, with number: Int, _ key: ShortDigest) {
    slots[slot] = key.tag & ~mask | UInt32(truncatingIfNeeded: number &+ 1)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = .table(repeating: 0, count: size)
    for first in stride(from: 0, to: keys.count, by: 64) {
      let some = first..<min(first + 64, keys.count)
      prefetchSlots(some) { keys[$0].slot }
      for number in some {
        let key = keys[number]
        var slot = key.slot & (size - 1)
        while slots[slot] != 0 { slot = (slot &+ 1) & (size - 1) }
        fill(slot, with: number, key)
      }
    }
  }
}
