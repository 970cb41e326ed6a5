import Store

/// What has to be remembered of a deduction that may not count beside another: 72 bytes, whatever its words are.
struct Charge: Sendable {
  /// A place in a file that a `SourceFiles` numbers.
  struct Place: Sendable {
    var file: Int32
    var row: Int32
    var column: Int32
  }

  var points: Amount
  /// The rule, the period and the household, person or matter that it counts by.
  var key: KeyDigest
  /// What it counts by in any period, for the warning that it was found again in a later one; 0 for none.
  var bare: UInt64
  /// Its household, for the warning that one is charged under two clauses of an item; 0 for none.
  var household: UInt64
  /// Where the keys of the rules that exclude it begin in the pile of those; -1 where none does.
  var firstExcluder: Int32
  var place: Place
  var rule: Int16
  /// Whether it names what its rule counts once; else it counts by itself.
  var hasKey: Bool
  var period: Period
}

/// The first days of the spans of time by which rules count, for each day that an assessment asks about.
struct SpanStarts {
  private let first: Day
  private let days: Int
  /// Those of all days for the first span, then for the next.
  private let starts: [Day]

  init(from first: Day, to last: Day) {
    self.first = first
    let days = 0...max(0, first.days(to: last))
    self.days = days.count
    starts = Span.allCases.flatMap { span in days.map { Period(span, containing: first.adding(days: $0)).start } }
  }

  /// The first day of the year, quarter or month in which a day lies.
  func start(of span: Span, containing day: Day) -> Day {
    let place = first.days(to: day)
    guard place >= 0, place < days else { return Period(span, containing: day).start }
    return starts[span.place * days + place]
  }
}

extension Span {
  /// Its place among all of them.
  fileprivate var place: Int {
    switch self {
    case .year: 0
    case .quarter: 1
    case .month: 2
    }
  }
}
