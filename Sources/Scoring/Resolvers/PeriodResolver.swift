import Faults
import Store

/// Finds out when what an entry reports happened, or what time it covers.
struct PeriodResolver {
  private let scheme: Scheme
  /// For each rule the longest time that a figure which is summed by parts of the year may be about.
  private let spans: [Span]

  init(_ scheme: Scheme) {
    self.scheme = scheme
    spans = scheme.terms.map { rule in
      let ofItem = scheme.items.indices.contains(Int(rule.item)) ? scheme.items[Int(rule.item)].settle.span : nil
      return ofItem.map { $0.months < rule.period.months ? $0 : rule.period } ?? rule.period
    }
  }

  /// The entry's period as its rule needs it; nil where it is refused.
  func period(of entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) -> Period? {
    guard let period = written(entry, origin, &remarks) else { return nil }
    guard rule.table == .deductions else { return period }
    if rule.kind.behaviour.needsInterval, !period.isInterval {
      remarks.faults.append(.noInterval(origin.place, entry[.period].string, scheme.ruleID(entry.rule).string))
      return nil
    }
    // A day is never too long, and most findings have one.
    if period.form == .day { return period }
    let isSummed = rule.kind == .band || rule.kind == .quota
    if period.isInterval, !isSummed { return period }
    // What is summed by parts of the year must lie in one of them.
    let span = spans[Int(entry.rule)]
    if Period(span, containing: period.start).end < period.end(asOf: scheme.settings.asOf) {
      remarks.faults.append(.tooLong(origin.place, "\(period)", scheme.ruleID(entry.rule).string, span))
      return nil
    }
    return period
  }

  /// The period that a row gives, or the year for a yearly sheet that gives none; nil where it is refused.
  func written(_ entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Period? {
    let text = entry[.period]
    if text.isEmpty {
      let every = origin.duty.flatMap { scheme.duties[$0].every } ?? .year
      if every == .year { return scheme.settings.undated }
      remarks.faults.append(.noPeriod(origin.place))
      return nil
    }
    guard let period = Period(parsing: text) else {
      remarks.faults.append(
        text.string.split(separator: "/", omittingEmptySubsequences: false).count != 2
          ? .badPeriod(origin.place, text.string) : .badInterval(origin.place, text))
      return nil
    }
    let (first, last) = (scheme.settings.period.start, scheme.settings.lastDay)
    let isInside =
      period.isInterval
      ? period.start <= last && (period.form == .open || period.end >= first)
      : period.start >= first && period.end <= last
    guard isInside else {
      remarks.faults.append(.outsideYear(origin.place, text.string, first, last))
      return nil
    }
    return period
  }
}
