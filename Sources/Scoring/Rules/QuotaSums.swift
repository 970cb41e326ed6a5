import Store

/// What was done towards each quota, by unit, rule and period.
struct QuotaSums {
  private let scheme: Scheme
  private let owed: PeriodColumns
  private var sums: Sums
  /// How often something was reported under each quota, by unit.
  private var reports: Sums

  /// The quotas that are scored, or those that are advice.
  init(_ scheme: Scheme, advice: Bool) {
    self.scheme = scheme
    // A period is owed once it has ended.
    owed = PeriodColumns(scheme.endedPeriods { $0.kind == .quota && $0.isAdvice == advice })
    sums = Sums(rows: scheme.units.count, columns: owed.count)
    reports = Sums(rows: scheme.units.count, columns: owed.all.count)
  }

  /// Whether a sum or a price was too large to be kept.
  var hasOverflowed: Bool { sums.hasOverflowed || cannotPrice }
  private var cannotPrice = false

  mutating func note(_ entry: Entry) {
    guard let own = owed.all.firstIndex(where: { $0.number == entry.rule }) else { return }
    guard let period = entry.period, let quantity = entry.quantity, entry.unit >= 0 else { return }
    reports.add(1, row: Int(entry.unit), column: own)
    guard let column = owed.all[own].column(holding: period) else { return }
    sums.add(quantity.ticks, row: Int(entry.unit), column: column)
  }

  /// What is missing to one period's quota.
  struct Missing {
    var rule: Int16
    var period: Period
    var done: Amount
    var missing: Amount
    /// Whether the unit reported anything at all under this rule.
    var isReported: Bool
  }

  /// What one unit is missing.
  func missing(_ unit: Int) -> [Missing] {
    var found: [Missing] = []
    for (number, quota) in owed.all.enumerated() {
      let rule = scheme.terms[Int(quota.number)]
      for (place, period) in quota.periods.enumerated() {
        let done = Amount(ticks: sums[unit, quota.first + place])
        guard let missing = rule.kind.behaviour.missing(of: done, by: rule), missing > .zero else { continue }
        found.append(
          Missing(
            rule: quota.number, period: period, done: done, missing: missing, isReported: reports[unit, number] > 0))
      }
    }
    return found
  }

  /// Takes off the price of what one unit is missing.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    for found in missing(unit) {
      let rule = scheme.terms[Int(found.rule)]
      guard let points = found.missing.multiplied(by: rule.points) else {
        cannotPrice = true
        continue
      }
      var entry = Entry(
        .deduction, unit: unit, item: rule.item, rule: found.rule, points: -points, why: Why(.short))
      entry.period = found.period
      entry.quantity = found.missing
      made.append(entry)
    }
  }
}
