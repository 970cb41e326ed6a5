import Store

/// Finds rows and cells that were handed in twice.
struct HandedInTwice {
  private var seen: [KeyDigest: Source] = [:]

  /// Remembers a row of a list; gives the place of an earlier row that is equal in all but its place.
  mutating func row(_ entry: Entry, at source: Source) -> Source? {
    var digest = KeyDigest()
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    digest.add(entry[.period])
    digest.add(Int(entry.quantity?.ticks ?? -1))
    for column in [Column.matter, .party, .department, .approver, .note] { digest.add(entry[column]) }
    return remember(digest, source)
  }

  /// Remembers a measure's cell; gives the place of another value for the same unit, measure and period.
  mutating func cell(_ entry: Entry, at source: Source) -> Source? {
    var digest = KeyDigest()
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    digest.add(Int(entry.period?.start.number ?? 0))
    digest.add(Int(entry.period?.end.number ?? 0))
    return remember(digest, source)
  }

  private mutating func remember(_ digest: KeyDigest, _ source: Source) -> Source? {
    if let before = seen[digest] { return before }
    seen[digest] = source
    return nil
  }
}
