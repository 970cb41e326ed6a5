import Faults
import Store

/// Finds out when what an entry reports happened, or what time it covers.
struct PeriodResolver {
  private let scheme: Scheme
  /// For each rule the longest time that a figure which is summed by parts of the year may be about.
  private let spans: [Span]
  private let forms: DateForm
  private var remembered = Remembered<Result<Written, DateTrouble>>()

  /// A period in another form than the ledger's.
  private struct Written {
    var period: Period
    var repairs: [Repair]
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
    forms = DateForm(scheme.settings.period)
    spans = scheme.terms.map { rule in
      let ofItem = scheme.items.indices.contains(Int(rule.item)) ? scheme.items[Int(rule.item)].settle.span : nil
      return ofItem.map { $0.months < rule.period.months ? $0 : rule.period } ?? rule.period
    }
  }

  /// The entry's period as its rule needs it; nil where it is refused.
  @inline(__always)
  mutating func period(of entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) -> Period? {
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
  @inline(__always)
  mutating func written(_ entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Period? {
    let text = entry[.period]
    if text.isEmpty {
      let every = origin.duty.flatMap { scheme.duties[$0].every } ?? .year
      if every == .year { return scheme.settings.undated }
      remarks.faults.append(.noPeriod(origin.place))
      return nil
    }
    guard let period = read(text, origin, &remarks) else { return nil }
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

  /// The period that a refused row gives, if it gives one.
  mutating func seen(in entry: Entry) -> Period? {
    let text = entry[.period]
    if let period = Period(parsing: text) { return period }
    if case .success(let written) = other(text) { return written.period }
    return nil
  }

  @inline(__always)
  private mutating func read(_ text: Text, _ origin: Origin, _ remarks: inout Remarks) -> Period? {
    if let period = Period(parsing: text) { return period }
    switch other(text) {
    case .success(let written):
      remarks.repair(.period, written.repairs)
      return written.period
    case .failure(let trouble):
      remarks.faults.append(.date(origin.place, text.string, trouble))
      return nil
    }
  }

  /// What a text that is not in the ledger's form gives.
  private mutating func other(_ text: Text) -> Result<Written, DateTrouble> {
    if let known = remembered[text] { return known }
    var repairs: [Repair] = []
    let trimmed = NumberForm.trimmed(text.string, &repairs)
    let found: Result<Written, DateTrouble>
    do throws(DateTrouble) {
      let period = try forms.periodOrInterval(trimmed)
      if period.description != trimmed { repairs.append(.dateForm) }
      found = .success(Written(period: period, repairs: repairs))
    } catch { found = .failure(error) }
    remembered.keep(found, for: text)
    return found
  }
}

extension Fault {
  /// A date in no form that is read.
  static func date(_ place: Place, _ text: String, _ trouble: DateTrouble) -> Fault {
    let (place, parts) = (place.in(.period), ["text": "\(text)"] as KeyValuePairs<String, Phrase>)
    return switch trouble {
    case .unknown: Fault("bad-date", at: place, value: text, parts)
    case .noYear: Fault("bad-date.no-year", at: place, value: text, parts)
    case .shortYear: Fault("bad-date.short-year", at: place, value: text, parts)
    case .yearLast: Fault("bad-date.year-last", at: place, value: text, parts)
    case .monthName: Fault("bad-date.month-name", at: place, value: text, parts)
    case .serial: Fault("bad-date.serial", at: place, value: text, parts)
    case .interval: Fault("bad-date.interval", at: place, value: text, parts)
    case .noFirstDay: Fault("no-first-day", at: place, value: text)
    case .reversed(let first, let last):
      Fault("reversed", at: place, value: text, ["first": "\(first)", "last": "\(last)"])
    }
  }
}
