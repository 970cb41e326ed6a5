import Store

/// Finds rows and cells that were handed in twice.
struct HandedInTwice {
  /// Where each row or cell was met: the number of its file, its row and its column.
  private var seen = PlaceTable()

  /// Rows that wait to be looked up side by side.
  private var waiting: [(key: KeyDigest, place: SIMD3<Int32>)] = []

  /// Remembers a row of a list; gives the place of an earlier row that is equal in all but its place.
  mutating func row(_ entry: Entry, _ origin: Origin, _ files: SourceFiles) -> Source? {
    remember(Self.key(ofRow: entry), origin, files)
  }

  /// Remembers a row of a list by the next `catchUp`; gives how many wait with it.
  @inline(__always)
  mutating func rowLater(_ entry: Entry, _ origin: Origin) -> Int {
    waiting.append((Self.key(ofRow: entry), origin.numbers))
    return waiting.count
  }

  /// Looks up the rows that wait; `repeats` is told which of them repeats another, where it stands, and where that one does.
  mutating func catchUp(
    _ files: SourceFiles, repeats: (_ index: Int, _ source: Source, _ before: Source) -> Void
  ) {
    seen.find(waiting) { repeats($0, Self.source(waiting[$0].place, files), Self.source($1, files)) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// What two rows have in common of which one repeats the other.
  @inline(__always)
  private static func key(ofRow entry: Entry) -> KeyDigest {
    var digest = KeyDigest()
    digest.add(Int(entry.unit) << 16 | Int(entry.rule))
    digest.add(entry[.period])
    digest.add(Int(entry.quantity?.ticks ?? -1))
    digest.add(Int(entry.of?.ticks ?? -1))
    digest.add((entry[.matter], entry[.party], entry[.department], entry[.approver], entry[.note]))
    return digest
  }

  /// Remembers a measure's cell; gives the place of another value for the same unit, measure and period.
  mutating func cell(_ entry: Entry, _ origin: Origin, _ files: SourceFiles) -> Source? {
    var digest = KeyDigest()
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    digest.add(Int(entry.period?.start.number ?? 0))
    digest.add(Int(entry.period?.end.number ?? 0))
    return remember(digest, origin, files)
  }

  /// Remembers an inspection's round; gives the place of another row for the same unit, type and round.
  mutating func round(_ entry: Entry, _ origin: Origin, _ files: SourceFiles) -> Source? {
    var digest = KeyDigest(entry[.matter])
    digest.add(Int(entry.unit))
    digest.add(Int(entry.rule))
    return remember(digest, origin, files)
  }

  private mutating func remember(_ digest: KeyDigest, _ origin: Origin, _ files: SourceFiles) -> Source? {
    seen.find(digest, orAdd: origin.numbers).map { Self.source($0, files) }
  }

  private static func source(_ place: SIMD3<Int32>, _ files: SourceFiles) -> Source {
    Source(file: files.name(Int(place.x)), row: place.y, column: place.z)
  }
}
