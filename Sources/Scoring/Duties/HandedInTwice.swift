import Store

/// Finds rows and cells that were handed in twice.
struct HandedInTwice {
  /// Where each row or cell was met: the number of its file, its row and its column.
  private var seen = PlaceTable()

  /// Remembers a row of a list; gives the place of an earlier row that is equal in all but its place.
  mutating func row(_ entry: Entry, at source: Source, _ files: inout SourceFiles) -> Source? {
    var digest = KeyDigest()
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    digest.add(entry[.period])
    digest.add(Int(entry.quantity?.ticks ?? -1))
    digest.add(Int(entry.of?.ticks ?? -1))
    for column in [Column.matter, .party, .department, .approver, .note] { digest.add(entry[column]) }
    return remember(digest, source, &files)
  }

  /// Remembers a measure's cell; gives the place of another value for the same unit, measure and period.
  mutating func cell(_ entry: Entry, at source: Source, _ files: inout SourceFiles) -> Source? {
    var digest = KeyDigest()
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    digest.add(Int(entry.period?.start.number ?? 0))
    digest.add(Int(entry.period?.end.number ?? 0))
    return remember(digest, source, &files)
  }

  /// Remembers an inspection's round; gives the place of another row for the same unit, type and round.
  mutating func round(_ entry: Entry, at source: Source, _ files: inout SourceFiles) -> Source? {
    var digest = KeyDigest(entry[.matter])
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    return remember(digest, source, &files)
  }

  private mutating func remember(_ digest: KeyDigest, _ source: Source, _ files: inout SourceFiles) -> Source? {
    let place = SIMD3(Int32(truncatingIfNeeded: files.number(of: source.file)), source.row, source.column)
    guard let before = seen.find(digest, orAdd: place) else { return nil }
    return Source(file: files.name(Int(before.x)), row: before.y, column: before.z)
  }
}
