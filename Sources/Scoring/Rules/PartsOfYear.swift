import Store

/// What was taken off each part of the year for items that are settled by quarters or months.
struct PartsOfYear {
  private let scheme: Scheme
  private let items: PeriodColumns
  private var sums: Sums

  init(_ scheme: Scheme) {
    self.scheme = scheme
    items = PeriodColumns(
      scheme.items.enumerated().compactMap { number, item in
        item.settle.span.map { (Int16(truncatingIfNeeded: number), scheme.settings.assessed.parts($0)) }
      })
    sums = Sums(rows: scheme.units.count, columns: items.count)
  }

  /// Whether all items are settled by the year.
  var isEmpty: Bool { items.count == 0 }

  var hasOverflowed: Bool { sums.hasOverflowed }

  /// Notes what an entry took off a unit's item.
  mutating func note(_ entry: Entry, _ points: Amount) {
    guard let item = items.own(entry.item) else { return }
    guard let period = entry.period ?? Period(parsing: entry[.period]) else { return }
    let day = period.isInterval ? period.end(asOf: scheme.settings.asOf) : period.start
    guard let column = item.column(of: day) else { return }
    sums.add(-points.ticks, row: Int(entry.unit), column: column)
  }

  /// What is given back so that each part costs its share at most, or so that the mean of the parts counts; rounded once.
  ///
  /// Nil for an item that is settled by the year.
  func givenBack(_ unit: Int, _ number: Int) -> (points: Amount, why: Why.Code)? {
    guard let item = items.own(Int16(truncatingIfNeeded: number)) else { return nil }
    let marks = Int128(scheme.items[number].marks.ticks)
    let taken = item.periods.indices.map { Int128(sums[unit, item.first + $0]) }
    let settings = scheme.settings
    guard scheme.items[number].settle.isMean else {
      let count = Int128(item.periods.count)
      let beyond = taken.reduce(0) { $0 + max(0, $1 * count - marks) }
      return Amount(rounding: beyond, over: count, places: settings.places, settings.rounding).map { ($0, .swallowed) }
    }
    // A part that has not ended has no score yet.
    let ended = item.periods.indices.filter { item.periods[$0].end <= settings.asOf }
    let all = taken.reduce(0, +)
    guard !ended.isEmpty else { return Int64(exactly: all).map { (Amount(ticks: $0), .averaged) } }
    let count = Int128(ended.count)
    let back = all * count - ended.reduce(Int128(0)) { $0 + min(marks, taken[$1]) }
    return Amount(rounding: back, over: count, places: settings.places, settings.rounding).map { ($0, .averaged) }
  }
}
