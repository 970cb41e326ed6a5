/// Where each of many keys was met first: one place of three numbers by the digest of the key.
///
/// Beside what a `KeyTable` takes for the key, its place takes next to nothing as long as places go on in equal steps.
public struct PlaceTable: Sendable {
  private var keys = KeyTable()
  /// The place of each key, by its number.
  private var places = PlaceRuns()

  /// A table without keys.
  public init() {}

  /// Forgets all keys.
  public mutating func removeAll() {
    keys.removeAll()
    places.removeAll()
  }

  /// The place of a key; nil where there is no such key.
  public func find(_ key: KeyDigest) -> SIMD3<Int32>? { keys.number(of: key).map { places[$0] } }

  /// The place of a key; nil where the key is new, which then has the place given.
  public mutating func find(_ key: KeyDigest, orAdd place: SIMD3<Int32>) -> SIMD3<Int32>? {
    let (number, isNew) = keys.add(key)
    if !isNew { return places[number] }
    places.append(place)
    return nil
  }

  /// The places of many keys, side by side: what one has to wait for in memory comes while others wait for theirs.
  ///
  /// `known` is told the index and the place of each key that is not new; the others then have the places given.
  public mutating func find(
    _ keys: [(key: KeyDigest, place: SIMD3<Int32>)], known: (_ index: Int, _ place: SIMD3<Int32>) -> Void
  ) {
    self.keys.prepare(keys.count) { keys[$0].key }
    for (index, entry) in keys.enumerated() {
      if let place = find(entry.key, orAdd: entry.place) { known(index, place) }
    }
  }
}
