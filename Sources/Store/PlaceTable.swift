import CPrefetch

/// Where each of many keys was met first: one place of three numbers by the digest of the key.
///
/// A key takes 12 bytes, and a slot 4, of which there are one and a half to three a key; its place takes next to nothing as
/// long as places go on in equal steps. A key is known by 96 bits of its digest, so that two of them are taken for one with a
/// chance of about 1 in 10^15 among 10^7 keys.
public struct PlaceTable: Sendable {
  /// For each slot 0 if it is empty, else the position of its key, from 1, and above it as many bits of the key as there is
  /// room for.
  ///
  /// A position needs no more bits than there are slots. Almost every question is answered here, without a look at the keys.
  private var slots = [UInt32](repeating: 0, count: 16)
  private var keys = Pile<ShortDigest>()
  /// The place of each key, by its position.
  private var places = PlaceRuns()

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
    places.removeAll()
  }

  /// The place of a key; nil where there is no such key.
  public func find(_ key: KeyDigest) -> SIMD3<Int32>? { place(in: slot(of: key.short)) }

  /// The place of a key; nil where the key is new, which then has the place given.
  public mutating func find(_ key: KeyDigest, orAdd place: SIMD3<Int32>) -> SIMD3<Int32>? {
    let key = key.short
    let slot = slot(of: key)
    if let found = self.place(in: slot) { return found }
    fill(slot, with: keys.count, key)
    keys.append(key)
    places.append(place)
    if keys.count * 3 > slots.count * 2 { grow() }
    return nil
  }

  /// The places of many keys, side by side: what one has to wait for in memory comes while others wait for theirs.
  ///
  /// `known` is told the index and the place of each key that is not new; the others then have the places given.
  public mutating func find(
    _ keys: [(key: KeyDigest, place: SIMD3<Int32>)], known: (_ index: Int, _ place: SIMD3<Int32>) -> Void
  ) {
    while (self.keys.count + keys.count) * 3 > slots.count * 2 { grow() }
    prefetchSlots(keys.indices) { keys[$0].key.short.slot }
    for (index, entry) in keys.enumerated() {
      if let place = find(entry.key, orAdd: entry.place) { known(index, place) }
    }
  }

  private func prefetchSlots(_ indices: Range<Int>, _ slot: (Int) -> Int) {
    slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      for index in indices { prefetch(first + (slot(index) & (slots.count &- 1))) }
    }
  }

  /// The bits of a slot that hold a position; the others hold bits of its key.
  private var mask: UInt32 { UInt32(truncatingIfNeeded: slots.count &- 1) }

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

  private func place(in slot: Int) -> SIMD3<Int32>? {
    slots[slot] == 0 ? nil : places[Int(slots[slot] & mask) - 1]
  }

  private mutating func fill(_ slot: Int, with position: Int, _ key: ShortDigest) {
    slots[slot] = key.tag & ~mask | UInt32(truncatingIfNeeded: position &+ 1)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = .table(repeating: 0, count: size)
    for first in stride(from: 0, to: keys.count, by: 64) {
      let some = first..<min(first + 64, keys.count)
      prefetchSlots(some) { keys[$0].slot }
      for position in some {
        let key = keys[position]
        var slot = key.slot & (size - 1)
        while slots[slot] != 0 { slot = (slot &+ 1) & (size - 1) }
        fill(slot, with: position, key)
      }
    }
  }
}
