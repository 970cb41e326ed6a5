import Faults
import Store

/// What was checked and right under each rule with bands, by unit and period, and what it costs.
struct Rates {
  /// One row of a rule of which the mean of the rates counts.
  private struct Sample {
    var column: Int32
    var right: Int64
    var checked: Int64
  }

  private let scheme: Scheme
  private let owed: PeriodColumns
  private var right: Sums
  private var checked: Sums
  private var samples = Pile<Sample>()
  private var groups = Groups()
  /// What could not be worked out.
  private(set) var faults: [Fault] = []

  init(_ scheme: Scheme) {
    self.scheme = scheme
    // A period has a rate once it has ended.
    owed = PeriodColumns(scheme.endedPeriods { $0.kind == .band && !$0.isAdvice })
    right = Sums(rows: scheme.units.count, columns: owed.count)
    checked = Sums(rows: scheme.units.count, columns: owed.count)
  }

  /// Notes what was checked in a period.
  mutating func note(_ entry: Entry) {
    guard let own = owed.own(entry.rule) else { return }
    guard let period = entry.period, let quantity = entry.quantity, let of = entry.of, entry.unit >= 0 else { return }
    guard let column = own.column(holding: period) else { return }
    right.add(quantity.ticks, row: Int(entry.unit), column: column)
    checked.add(of.ticks, row: Int(entry.unit), column: column)
    guard scheme.terms[Int(own.number)].pool == .mean, of != .zero else { return }
    samples.append(Sample(column: Int32(column), right: quantity.ticks, checked: of.ticks))
    groups.append(entry.unit)
  }

  /// Puts the rows of each unit side by side.
  mutating func close() {
    groups.close(units: scheme.units.count)
    if right.hasOverflowed || checked.hasOverflowed { faults.append(.sumTooLarge) }
  }

  /// The deduction of each period of one unit, also where it is nothing; what has no data by the item's own rule.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    for own in owed.all {
      let rule = scheme.terms[Int(own.number)]
      for (place, period) in own.periods.enumerated() {
        let column = own.first + place
        let all = Amount(ticks: checked[unit, column])
        guard all > .zero else {
          if let dropped = dropped(rule) {
            var entry = Entry(
              .rescale, unit: unit, item: rule.item, rule: own.number, points: -dropped, why: Why(.dropped))
            entry.period = period
            made.append(entry)
          }
          continue
        }
        guard let rate = rate(own.number, unit, column) else {
          faults.append(.rateTooFine(scheme.units[unit].name, scheme.ruleID(own.number).string, period))
          continue
        }
        guard let (band, points) = price(own.number, rate) else {
          faults.append(.noBand(scheme.units[unit].name, scheme.ruleID(own.number).string, period))
          continue
        }
        var entry = Entry(
          .deduction, unit: unit, item: rule.item, rule: own.number, points: points == .zero ? .zero : -points,
          why: Why(.band, rule: band))
        entry.period = period
        entry.quantity = Amount(ticks: right[unit, column])
        entry.of = all
        made.append(entry)
      }
    }
  }

  /// The share of the marks that a period without data takes out of the assessment; nil where it takes none.
  private func dropped(_ rule: RuleTerms) -> Amount? {
    let item = scheme.items[Int(rule.item)]
    guard item.ifMissing == .drop else { return nil }
    let settings = scheme.settings
    return Amount(
      rounding: Int128(item.marks.ticks), over: Int128(settings.assessed.parts(rule.period).count),
      places: settings.places, settings.rounding)
  }

  private func price(_ rule: Int16, _ rate: Rate) -> (band: Int16, points: Amount)? {
    for number in scheme.deductions[Int(rule)].bands {
      let band = scheme.bands[Int(number)]
      guard rate.lies(in: band) else { continue }
      let settings = scheme.settings
      return rate.points(in: band, places: settings.places, rounding: settings.rounding).map { (number, $0) }
    }
    return nil
  }

  private func rate(_ rule: Int16, _ unit: Int, _ column: Int) -> Rate? {
    guard scheme.terms[Int(rule)].pool == .mean else {
      return Rate(Int128(right[unit, column]), of: Int128(checked[unit, column]))
    }
    // The sum of fractions, exact and so the same in any order.
    var sum = (part: Int128(0), whole: Int128(1))
    var count: Int128 = 0
    for position in groups[unit] {
      let sample = samples[Int(position)]
      guard sample.column == column else { continue }
      count += 1
      let divisor = greatestCommonDivisor(sum.whole, Int128(sample.checked))
      let factor = Int128(sample.checked) / divisor
      sum = (sum.part * factor + Int128(sample.right) * (sum.whole / divisor), sum.whole * factor)
      // About ten surveys of sizes that have nothing in common need more digits than there are.
      guard sum.whole < Int128(1) << 80 else { return nil }
    }
    return Rate(sum.part, of: sum.whole * count)
  }
}

extension Fault {
  static func noBand(_ unit: String, _ rule: String, _ period: Period) -> Fault {
    Fault(
      "no-band", at: Place("bands.csv"), value: rule, ["unit": "\(unit)", "period": "\(period)", "rule": "\(rule)"])
  }

  static func rateTooFine(_ unit: String, _ rule: String, _ period: Period) -> Fault {
    Fault(
      "too-fine.mean", at: Place("-"), value: unit, ["unit": "\(unit)", "period": "\(period)", "rule": "\(rule)"])
  }
}
