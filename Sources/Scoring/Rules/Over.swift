/// So many points for each case that lasts longer than what is free: 是否超过15天, 断保不超过3个月的不扣分.
///
/// The first day of the interval does not count (民法典 201 条). A limit in months ends on the corresponding day of the
/// last month, or on its last day where it has none (202 条). An open interval runs to the as-of date.
public enum Over: DeductionKind {
  /// The price, the limit and its unit, and whether the limit itself is free.
  public static let neededCells = ["points", "limit", "limit_unit", "at_limit", "once_per", "period"]

  /// An entry must say from when to when.
  public static let needsInterval = true

  /// Of two intervals the longer counts, not their sum.
  public static let addsUp = false

  /// Takes off the price where the interval is longer than the limit.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    guard let period = entry.period else { return false }
    let end = period.end(asOf: asOf)
    let last: Day =
      switch rule.limitUnit {
      case .day: period.start.adding(days: rule.limit.whole)
      case .month: period.start.adding(months: rule.limit.whole)
      }
    let isFree = rule.isFreeAtLimit ? end <= last : end < last
    if isFree {
      entry.score(as: .deduction, .zero, Why(.withinLimit))
      return true
    }
    return deduct(&entry, rule)
  }
}
