import Store

/// What has to be remembered of a bonus that may not count beside another.
struct Claim {
  var unit: Int32
  var item: Int16
  var rule: Int16
  var period: Period?
  /// The day that decides in which period it counts, and which claim is earlier: the last one that it can have been, so that
  /// a claim without a day does not go before one that has it.
  var day: Day
  var points: Amount
  var matter: KeyDigest?
  var party: KeyDigest?
  var source: Source

  init(_ entry: Entry, points: Amount, source: Source, asOf: Day) {
    unit = entry.unit
    item = entry.item
    rule = entry.rule
    period = entry.period
    day = entry.period.map { $0.isInterval ? $0.end(asOf: asOf) : $0.end } ?? asOf
    self.points = points
    self.source = source
    let keys = Keys(entry)
    matter = keys.digest(.matter)
    party = keys.digest(.party)
  }

  /// The entry that takes the claim's points back.
  func reversal(_ why: Why) -> Entry {
    var entry = Entry(.reversal, unit: Int(unit), item: item, rule: rule, points: -points, why: why)
    entry.period = period
    entry.source = source
    return entry
  }
}
