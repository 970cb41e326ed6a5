import Store

/// A day of the Gregorian calendar, as the number of days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int32

  /// A day by its number.
  public init(number: Int32) {
    self.number = number
  }

  /// A day by its date; nil where the calendar has no such date, or the year has not four digits.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    // Years begin in March here, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let monthsSinceMarch = (month + 9) % 12
    let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    number = Int32(shifted * 365 + leapDays + dayOfYear - 719_468)
  }

  /// Year, month and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1)
  }

  /// The corresponding day some months later, or that month's last day where it has none (民法典 202 条).
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let count = year * 12 + month - 1 + months
    let last = Self.length(ofMonth: count % 12 + 1, year: count / 12)
    return Day(year: count / 12, month: count % 12 + 1, day: min(day, last)) ?? self
  }

  /// The day some days later.
  public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  /// Days from this day to another; this day itself does not count.
  public func days(to other: Day) -> Int { Int(other.number - number) }

  /// The order of time.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func length(ofMonth month: Int, year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }
}

extension Day {
  /// Adds the date as `2024-03-15` to a text.
  public func write(to scratch: Scratch) {
    let (year, month, day) = date
    scratch.add(year, width: 4)
    scratch.add(UInt8(ascii: "-"))
    scratch.add(month, width: 2)
    scratch.add(UInt8(ascii: "-"))
    scratch.add(day, width: 2)
  }
}

extension Day: CustomStringConvertible {
  /// The date as `2024-03-15`.
  public var description: String {
    let scratch = Scratch()
    write(to: scratch)
    return scratch.text.string
  }
}

/// The lengths of time that rules count by.
public enum Span: String, CaseIterable, Sendable {
  /// A calendar year.
  case year
  /// Three months, from January, April, July or October.
  case quarter
  /// A calendar month.
  case month

  /// How many months it has.
  public var months: Int {
    switch self {
    case .year: 12
    case .quarter: 3
    case .month: 1
    }
  }
}

/// When something happened or held: a year, quarter, month, day, or an interval that may still be open.
public struct Period: Hashable, Sendable {
  /// How a period is written.
  public enum Form: UInt8, Sendable {
    /// `2024`
    case year
    /// `2024-Q1`
    case quarter
    /// `2024-03`
    case month
    /// `2024-03-15`
    case day
    /// `2024-03-31/2024-06-30`
    case interval
    /// `2024-03-31/`: from a day on, and still so
    case open
  }

  /// The first day; of an interval the day it is counted from, which itself does not count.
  public var start: Day
  /// The last day; of an open interval the same as `start`.
  public var end: Day
  /// How it is written.
  public var form: Form

  /// A period of which start and end are known.
  public init(start: Day, end: Day, form: Form) {
    self.start = start
    self.end = end
    self.form = form
  }

  /// The year, quarter or month in which a day lies.
  public init(_ span: Span, containing day: Day) {
    let (year, month, _) = day.date
    let first = (month - 1) / span.months * span.months + 1
    start = Day(year: year, month: first, day: 1) ?? day
    end = start.adding(months: span.months).adding(days: -1)
    form =
      switch span {
      case .year: .year
      case .quarter: .quarter
      case .month: .month
      }
  }

  /// Reads one of the six forms; nil for anything else and for dates that the calendar does not have.
  public init?(parsing text: Text) {
    // Almost every finding has a day.
    if text.count == 10 {
      guard let day = Day(parsing: text) else { return nil }
      self.init(start: day, end: day, form: .day)
      return
    }
    if let slash = text.firstIndex(of: UInt8(ascii: "/")) {
      guard let from = Day(parsing: text[0..<slash]) else { return nil }
      if slash == text.count - 1 {
        self.init(start: from, end: from, form: .open)
        return
      }
      guard let to = Day(parsing: text[(slash + 1)..<text.count]), from <= to else { return nil }
      self.init(start: from, end: to, form: .interval)
      return
    }
    guard text.count >= 4, let year = digits(text[0..<4]), let first = Day(year: year, month: 1, day: 1) else {
      return nil
    }
    if text.count == 4 {
      self.init(.year, containing: first)
      return
    }
    guard text.count == 7, text[4] == UInt8(ascii: "-") else { return nil }
    if text[5] == UInt8(ascii: "Q") {
      guard let quarter = digits(text[6..<7]), (1...4).contains(quarter) else { return nil }
      self.init(.quarter, containing: first.adding(months: quarter * 3 - 3))
      return
    }
    guard let month = digits(text[5..<7]), let day = Day(year: year, month: month, day: 1) else { return nil }
    self.init(.month, containing: day)
  }

  /// Reads a period as the other initializer does.
  public init?(parsing string: String) {
    guard let period = string.withText({ Period(parsing: $0) }) else { return nil }
    self = period
  }

  /// Whether it is an interval, open or closed.
  public var isInterval: Bool { form == .interval || form == .open }

  /// The last day that is known by a day: an interval that is open, or runs beyond it, ends there.
  public func end(asOf day: Day) -> Day { form == .open ? max(start, day) : min(end, day) }

  /// The spans of one kind that lie in this period, from the first to the last.
  public func parts(_ span: Span) -> [Period] {
    var parts: [Period] = []
    var part = Period(span, containing: start)
    while part.start <= end {
      parts.append(part)
      part = Period(span, containing: part.end.adding(days: 1))
    }
    return parts
  }
}

extension Period {
  /// Adds the period to a text as it stands in a ledger.
  public func write(to scratch: Scratch) {
    if form == .day || isInterval {
      start.write(to: scratch)
      if isInterval { scratch.add(UInt8(ascii: "/")) }
      if form == .interval { end.write(to: scratch) }
      return
    }
    let (year, month, _) = start.date
    scratch.add(year, width: 4)
    if form == .year { return }
    scratch.add(UInt8(ascii: "-"))
    if form == .quarter {
      scratch.add(UInt8(ascii: "Q"))
      scratch.add((month + 2) / 3)
    } else {
      scratch.add(month, width: 2)
    }
  }
}

extension Period: CustomStringConvertible {
  /// The period as it stands in a ledger.
  public var description: String {
    let scratch = Scratch()
    write(to: scratch)
    return scratch.text.string
  }
}

extension Day {
  /// Reads `2024-03-15`; nil for anything else.
  public init?(parsing text: Text) {
    guard text.count == 10 else { return nil }
    // Year and month with their strokes, and the last two bytes; each byte then is a digit, and each stroke nothing.
    let before = text.word(at: 0) ^ 0x2D30_302D_3030_3030
    let day = text.word(at: 2) >> 48 ^ 0x3030
    let others = (before &+ 0x7676_7676_7676_7676) | before | (day &+ 0x7676) | day
    guard others & 0x8080_8080_8080_8080 == 0, before & 0xFF00_00FF_0000_0000 == 0 else { return nil }
    let year = UInt64.number(ofDigits: before << 32)
    let month = Int(truncatingIfNeeded: (before >> 40 & 0xF) &* 10 &+ (before >> 48 & 0xF))
    self.init(year: year, month: month, day: Int(truncatingIfNeeded: (day & 0xF) &* 10 &+ day >> 8))
  }
}

/// A number of ASCII digits only.
@inline(always)
private func digits(_ text: Text) -> Int? {
  var value = 0
  for byte in text.bytes {
    guard byte &- 0x30 < 10 else { return nil }
    value = value * 10 + Int(byte &- 0x30)
  }
  return value
}
