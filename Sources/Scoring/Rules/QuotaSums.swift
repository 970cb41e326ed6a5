import Store

/// What was done towards each quota, by unit, rule and period.
struct QuotaSums {
  private struct Owed {
    var rule: Int16
    var periods: [Period]
    var firstColumn: Int
  }
  private let scheme: Scheme
  private let owed: [Owed]
  private var sums: Sums
  /// Whether anything was reported under each quota, by unit.
  private var isReported: Sums

  /// The quotas that are scored, or those that are advice.
  init(_ scheme: Scheme, advice: Bool) {
    self.scheme = scheme
    let settings = scheme.settings
    var owed: [Owed] = []
    var columns = 0
    for (number, rule) in scheme.deductions.enumerated()
    where rule.terms.kind == .quota && rule.terms.isAdvice == advice {
      // A period is owed once it has ended.
      let periods = settings.assessed.parts(rule.terms.period).filter { $0.end <= settings.asOf }
      owed.append(Owed(rule: Int16(number), periods: periods, firstColumn: columns))
      columns += periods.count
    }
    self.owed = owed
    sums = Sums(rows: scheme.units.count, columns: max(1, columns))
    isReported = Sums(rows: scheme.units.count, columns: max(1, owed.count))
  }

  /// Whether a sum or a price was too large to be kept.
  var hasOverflowed: Bool { sums.hasOverflowed || cannotPrice }
  private var cannotPrice = false

  mutating func note(_ entry: Entry) {
    guard let own = owed.firstIndex(where: { $0.rule == entry.rule }) else { return }
    guard let period = entry.period, let quantity = entry.quantity, entry.unit >= 0 else { return }
    isReported.add(1, row: Int(entry.unit), column: own)
    guard let place = owed[own].periods.firstIndex(where: { $0.start <= period.start && period.end <= $0.end }) else {
      return
    }
    sums.add(quantity.ticks, row: Int(entry.unit), column: owed[own].firstColumn + place)
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
    for (number, quota) in owed.enumerated() {
      let rule = scheme.terms[Int(quota.rule)]
      for (place, period) in quota.periods.enumerated() {
        let done = Amount(ticks: sums[unit, quota.firstColumn + place])
        guard let missing = rule.kind.behaviour.missing(of: done, by: rule), missing > .zero else { continue }
        found.append(
          Missing(
            rule: quota.rule, period: period, done: done, missing: missing, isReported: isReported[unit, number] > 0))
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
