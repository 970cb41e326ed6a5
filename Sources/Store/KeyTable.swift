/// Values by digest, for keys that are well mixed already: as many as a rule that counts once has keys.
///
/// Takes 2 to 4 times the size of a key and its value for each key.
public struct KeyTable<Value>: Sendable where Value: Sendable {
  private var slots: [(key: KeyDigest, value: Value)?]
  private var count = 0

  /// A table without keys.
  public init() {
    slots = [(key: KeyDigest, value: Value)?](repeating: nil, count: 16)
  }

  /// The value of a key; nil where the key is new, which then has the value given.
  public mutating func find(_ key: KeyDigest, orAdd value: Value) -> Value? {
    var slot = place(key)
    if let found = slots[slot] { return found.value }
    if count * 2 >= slots.count {
      grow()
      slot = place(key)
    }
    slots[slot] = (key, value)
    count += 1
    return nil
  }

  /// The slot that holds a key, or the empty one where it belongs.
  private func place(_ key: KeyDigest) -> Int {
    let mask = slots.count - 1
    var slot = key.slot & mask
    while let found = slots[slot], found.key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [(key: KeyDigest, value: Value)?](repeating: nil, count: old.count * 2)
    for case let entry? in old { slots[place(entry.key)] = entry }
  }
}
