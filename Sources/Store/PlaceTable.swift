/// Where each of many keys was met first: one place of three numbers by the digest of the key.
///
/// A slot takes 16 bytes, and there are two to four slots a key; a place takes 12. A slot holds 96 bits of the digest, so
/// that two keys are taken for one with a chance of about 1 in 10^15 among 10^7 keys.
public struct PlaceTable: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt32 = 0
    /// The position of the place plus one; 0 for an empty slot.
    var position: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 16)
  private var places = Pile<Place>()

  /// Three numbers side by side.
  private struct Place {
    var first: Int32
    var second: Int32
    var third: Int32
  }

  /// A table without keys.
  public init() {}

  /// Forgets all keys, and keeps the room that they had.
  public mutating func removeAll() {
    places = Pile()
    for slot in slots.indices { slots[slot] = Slot() }
  }

  /// The place of a key; nil where there is no such key.
  public func find(_ key: KeyDigest) -> SIMD3<Int32>? { place(in: slot(of: key)) }

  /// The place of a key; nil where the key is new, which then has the place given.
  public mutating func find(_ key: KeyDigest, orAdd place: SIMD3<Int32>) -> SIMD3<Int32>? {
    let slot = slot(of: key)
    if let found = self.place(in: slot) { return found }
    places.append(Place(first: place.x, second: place.y, third: place.z))
    slots[slot] = Slot(low: key.bits.low, high: key.bits.high, position: UInt32(truncatingIfNeeded: places.count))
    if places.count * 2 > slots.count { grow() }
    return nil
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(of key: KeyDigest) -> Int {
    let (low, high) = key.bits
    let mask = slots.count - 1
    var slot = key.slot & mask
    while slots[slot].position != 0, slots[slot].low != low || slots[slot].high != high { slot = (slot + 1) & mask }
    return slot
  }

  private func place(in slot: Int) -> SIMD3<Int32>? {
    guard slots[slot].position != 0 else { return nil }
    let found = places[Int(slots[slot].position) - 1]
    return SIMD3(found.first, found.second, found.third)
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = larger.count - 1
    for old in slots where old.position != 0 {
      var slot = KeyDigest.slot(low: old.low, high: old.high) & mask
      while larger[slot].position != 0 { slot = (slot + 1) & mask }
      larger[slot] = old
    }
    slots = larger
  }
}
