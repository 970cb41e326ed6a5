import Faults
import Store

/// Lays down each item's full marks, prices findings, and settles what depends on several of them: quotas, what counts
/// once, and what one rule excludes.
public struct Deduct: Stage {
  private let scheme: Scheme
  private var once: CountedOnce
  private var quotas: QuotaSums
  private var files = SourceFiles()
  private var ownFaults: [Fault] = []
  /// What was wrong with the entries.
  public var faults: [Fault] { ownFaults + once.faults }
  /// Repeats, exclusions, and households under two clauses.
  public var warnings: [Warning] { once.warnings }

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    once = CountedOnce(scheme)
    quotas = QuotaSums(scheme)
  }

  /// Prices a finding by itself.
  public mutating func take(_ entry: inout Entry) {
    guard entry.kind == .reported, scheme.isDeduction(entry.rule) else { return }
    let rule = scheme.terms[Int(entry.rule)]
    guard rule.kind.behaviour.score(&entry, by: rule, asOf: scheme.settings.asOf) else {
      return ownFaults.append(
        .notPriceable(files.source(entry[.source])?.place, scheme.ruleID(entry.rule).string, entry.quantity))
    }
    if entry.kind == .record { quotas.note(entry) }
    if let points = entry.points, points != .zero { once.note(entry, by: rule, points: points) }
  }

  /// Puts what counts once together by units.
  public mutating func close() {
    once.close()
    if quotas.hasOverflowed { ownFaults.append(.sumTooLarge) }
  }

  /// The marks of each item, what is missing to quotas, and what does not count.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    for (number, item) in scheme.items.enumerated() {
      let applies = scheme.applies(item, to: scheme.units[unit])
      var base = Entry(
        .base, unit: unit, item: Int16(number), points: applies ? item.marks : .zero, why: Why(.fullMarks))
      base.period = scheme.settings.year
      base.of = item.marks
      made.append(base)
    }
    quotas.settle(unit, into: &made)
    once.settle(unit, into: &made)
  }
}

/// What was done towards each quota, by unit, rule and period.
private struct QuotaSums {
  private struct Owed {
    var rule: Int16
    var periods: [Period]
    var firstColumn: Int
  }
  private let scheme: Scheme
  private let owed: [Owed]
  private var sums: Sums

  init(_ scheme: Scheme) {
    self.scheme = scheme
    let settings = scheme.settings
    var owed: [Owed] = []
    var columns = 0
    for (number, rule) in scheme.deductions.enumerated() where rule.terms.kind == .quota {
      let year = Period(start: settings.owedFrom, end: settings.period.end, form: .interval)
      // A period is owed once it has ended.
      let periods = year.parts(rule.terms.period).filter { $0.end <= settings.asOf }
      owed.append(Owed(rule: Int16(number), periods: periods, firstColumn: columns))
      columns += periods.count
    }
    self.owed = owed
    sums = Sums(rows: scheme.units.count, columns: max(1, columns))
  }

  var hasOverflowed: Bool { sums.hasOverflowed }

  mutating func note(_ entry: Entry) {
    guard let quota = owed.first(where: { $0.rule == entry.rule }) else { return }
    guard let period = entry.period, let quantity = entry.quantity, entry.unit >= 0 else { return }
    guard let place = quota.periods.firstIndex(where: { $0.start <= period.start && period.end <= $0.end }) else {
      return
    }
    sums.add(quantity.ticks, row: Int(entry.unit), column: quota.firstColumn + place)
  }

  func settle(_ unit: Int, into made: inout [Entry]) {
    for quota in owed {
      guard let rule = scheme.terms(quota.rule) else { continue }
      for (place, period) in quota.periods.enumerated() {
        let done = Amount(ticks: sums[unit, quota.firstColumn + place])
        guard let missing = rule.kind.behaviour.missing(of: done, by: rule), missing > .zero else { continue }
        guard let points = missing.multiplied(by: rule.points) else { continue }
        var entry = Entry(
          .deduction, unit: unit, item: rule.item, rule: quota.rule, points: -points, why: Why(.short))
        entry.period = period
        entry.quantity = missing
        made.append(entry)
      }
    }
  }
}

extension Fault {
  static func notPriceable(_ place: Place?, _ rule: String, _ quantity: Amount?) -> Fault {
    Fault(
      "too-fine", at: place ?? Place("-"), value: quantity?.description ?? "",
      "the quantity under \(rule) gives points with more than four places, or too many digits",
      remedy: "report a quantity with fewer places")
  }

  static func noSource(_ text: Text) -> Fault {
    Fault(
      "bad-source", at: Place("-"), value: text.string, "the source \"\(text)\" has not the form file:row:column",
      remedy: "leave the source column as ingest wrote it")
  }

  static var sumTooLarge: Fault {
    Fault(
      "too-large", at: Place("-"), "a sum is too large to be kept", remedy: "look for a quantity that cannot be right")
  }
}
