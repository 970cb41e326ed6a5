/// The columns of a grid of sums, one for each period of each rule or item that goes by periods.
struct PeriodColumns {
  /// The periods of one rule or item, which have columns side by side.
  struct Own {
    /// The number of the rule or item.
    var number: Int16
    var periods: [Period]
    var first: Int
  }
  let all: [Own]
  /// How many columns there are.
  let count: Int

  init(_ periods: [(number: Int16, periods: [Period])]) {
    var all: [Own] = []
    var count = 0
    for (number, periods) in periods {
      all.append(Own(number: number, periods: periods, first: count))
      count += periods.count
    }
    self.all = all
    self.count = count
  }

  /// The periods of a rule or item; nil for one that does not go by periods.
  func own(_ number: Int16) -> Own? { all.first { $0.number == number } }
}

extension PeriodColumns.Own {
  /// The column of the period in which another lies whole; nil where none holds it.
  func column(holding period: Period) -> Int? {
    periods.firstIndex { $0.start <= period.start && period.end <= $0.end }.map { first + $0 }
  }

  /// The column of the period in which a day lies; nil where none does.
  func column(of day: Day) -> Int? { periods.firstIndex { $0.start <= day && day <= $0.end }.map { first + $0 } }
}

extension Scheme {
  /// The periods of each rule that is wanted, from its first to the last that has ended by the as-of day.
  func endedPeriods(where isWanted: (RuleTerms) -> Bool) -> [(number: Int16, periods: [Period])] {
    deductions.indices.filter { isWanted(deductions[$0].terms) }.map { number in
      let all = settings.assessed.parts(deductions[number].terms.period)
      return (Int16(truncatingIfNeeded: number), all.filter { $0.end <= settings.asOf })
    }
  }
}
