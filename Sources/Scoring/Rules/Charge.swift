import Store

/// What has to be remembered of a deduction that may not count beside another: 40 bytes, whatever its words are.
///
/// A country has many millions of them, so what is nearly always small stands there as one of `Codes`.
struct Charge: BitwiseCopyable, Sendable {
  /// A cell: its row, and the code of its file and column.
  struct Place: BitwiseCopyable, Sendable {
    var row: Int32
    var cell: Int32
  }

  /// Its household, for the warning that one is charged under two clauses of an item; 0 for none.
  var household: UInt64
  /// The household, person or matter that it counts by; of nothing where `hasKey` is not so.
  var key: ShortDigest
  var place: Place
  /// The codes of its points and its period.
  var points: Int32
  var period: Int32
  var rule: Int16
  /// Whether it names what its rule counts once; else it counts by itself.
  var hasKey: Bool
}

/// Values of which almost all have a short number of their own; each of the others is kept once.
struct Codes<Value: Hashable & Sendable>: Sendable {
  private var others: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// The code of a value; `short` is its own number, if that has 30 bits.
  @inline(__always)
  mutating func code(_ value: Value, short: Int) -> Int32 {
    if short >> 30 == 0 { return Int32(truncatingIfNeeded: short << 1) }
    return code(of: value)
  }

  private mutating func code(of value: Value) -> Int32 {
    let number = numbers[value] ?? Int32(others.count)
    if number == others.count {
      others.append(value)
      numbers[value] = number
    }
    return number << 1 | 1
  }

  /// The value of a code, of those that have a number of their own by `value`.
  @inline(__always)
  func value(_ code: Int32, _ value: (Int32) -> Value) -> Value {
    code & 1 == 0 ? value(code >> 1) : others[Int(code >> 1)]
  }
}

/// A column of a file that a `SourceFiles` numbers.
struct FileColumn: Hashable, Sendable {
  var file: Int32
  var column: Int32
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
