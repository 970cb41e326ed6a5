import Store

/// What was taken off each part of the year for items that are settled by quarters or months.
struct PartsOfYear {
  private struct Item {
    var number: Int
    var parts: [Period]
    var firstColumn: Int
  }
  private let scheme: Scheme
  private let items: [Item]
  private var sums: Sums

  init(_ scheme: Scheme) {
    self.scheme = scheme
    var items: [Item] = []
    var columns = 0
    for (number, item) in scheme.items.enumerated() {
      guard let span = item.settle.span else { continue }
      let parts = scheme.settings.assessed.parts(span)
      items.append(Item(number: number, parts: parts, firstColumn: columns))
      columns += parts.count
    }
    self.items = items
    sums = Sums(rows: items.isEmpty ? 0 : scheme.units.count, columns: columns)
  }

  var hasOverflowed: Bool { sums.hasOverflowed }

  /// Notes what an entry took off a unit's item.
  mutating func note(_ entry: Entry, _ points: Amount) {
    guard let item = items.first(where: { $0.number == Int(entry.item) }) else { return }
    guard let period = entry.period ?? Period(parsing: entry[.period]) else { return }
    let day = period.isInterval ? period.end(asOf: scheme.settings.asOf) : period.start
    guard let part = item.parts.firstIndex(where: { $0.start <= day && day <= $0.end }) else { return }
    sums.add(-points.ticks, row: Int(entry.unit), column: item.firstColumn + part)
  }

  /// What is given back so that each part costs its share at most, or so that the mean of the parts counts; rounded once.
  ///
  /// Nil for an item that is settled by the year.
  func givenBack(_ unit: Int, _ number: Int) -> (points: Amount, why: Why.Code)? {
    guard let item = items.first(where: { $0.number == number }) else { return nil }
    let marks = Int128(scheme.items[number].marks.ticks)
    let taken = item.parts.indices.map { Int128(sums[unit, item.firstColumn + $0]) }
    let settings = scheme.settings
    guard scheme.items[number].settle.isMean else {
      let count = Int128(item.parts.count)
      let beyond = taken.reduce(0) { $0 + max(0, $1 * count - marks) }
      return Amount(rounding: beyond, over: count, places: settings.places, settings.rounding).map { ($0, .swallowed) }
    }
    // A part that has not ended has no score yet.
    let ended = item.parts.indices.filter { item.parts[$0].end <= settings.asOf }
    let all = taken.reduce(0, +)
    guard !ended.isEmpty else { return Int64(exactly: all).map { (Amount(ticks: $0), .averaged) } }
    let count = Int128(ended.count)
    let back = all * count - ended.reduce(Int128(0)) { $0 + min(marks, taken[$1]) }
    return Amount(rounding: back, over: count, places: settings.places, settings.rounding).map { ($0, .averaged) }
  }
}
