/// Where each of many keys was met first: one place of three numbers by the digest of the key.
///
/// A slot takes 32 bytes, and there are two to four slots a key.
public struct PlaceTable: Sendable {
  private struct Slot {
    var key = KeyDigest()
    var place = SIMD3<Int32>(repeating: -1)
    var isEmpty: Bool { place.x < 0 }
  }

  private var slots = [Slot](repeating: Slot(), count: 16)
  private var count = 0

  /// A table without keys.
  public init() {}

  /// The place of a key; nil where the key is new, which then has the place given, of numbers that are not negative.
  public mutating func find(_ key: KeyDigest, orAdd place: SIMD3<Int32>) -> SIMD3<Int32>? {
    let found = slot(of: key)
    if !slots[found].isEmpty { return slots[found].place }
    slots[found] = Slot(key: key, place: place)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func slot(of key: KeyDigest) -> Int {
    let mask = slots.count - 1
    var slot = key.slot & mask
    while !slots[slot].isEmpty, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where !entry.isEmpty { slots[slot(of: entry.key)] = entry }
  }
}
