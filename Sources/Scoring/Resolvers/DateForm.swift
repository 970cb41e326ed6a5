/// Why a text is no date in any of the forms that are read.
enum DateTrouble: Error, Equatable {
  /// It is in no form that is read, or the calendar has no such date.
  case unknown
  /// A month or day without a year, where more than one year is assessed.
  case noYear
  /// A year of two digits.
  case shortYear
  /// Day and month before the year, in whichever order.
  case yearLast
  /// The name of a month in another language, as a spreadsheet writes it.
  case monthName
  /// The number that a spreadsheet has in place of a date.
  case serial
  /// No interval of two days.
  case interval
  /// An interval without its first day.
  case noFirstDay
  /// An interval that ends before it begins.
  case reversed(Day, Day)
}

/// A day, month, quarter or year in one of the forms in which departments write it: the closed list of what is read beside
/// the ledger's own.
///
/// `2024/2/29`, `2024.2.29`, `20240229`, `2024-2`, `2024/02`, `2024年2月29日`, `2024年2月`, `2024年`, `2024年第一季度`,
/// `2024年1季度`; without a year `2月29日`, `2月`, `一季度`, `第1季度`, in half width and without spaces.
struct DateForm {
  /// The year of a date that names none; nil where it could be one of several.
  let year: Int?

  /// Forms for a scheme, which gives a year to dates without one if it assesses days of one calendar year.
  init(_ assessed: Period) {
    let (first, last) = (assessed.start.date.year, assessed.end.date.year)
    year = first == last ? first : nil
  }

  /// Reads a text in half width and without spaces around it.
  func period(_ text: String) throws(DateTrouble) -> Period {
    if let period = Period(parsing: text) { return period }
    if text.contains(where: { "年月日季".contains($0) }) { return try inWords(text) }
    if text.utf8.count == 8, let whole = Int(text), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      return try Self.day(whole / 10_000, whole / 100 % 100, whole % 100)
    }
    for separator in ["-", "/", "."] as [Character] where text.contains(separator) {
      return try Self.parted(text.split(separator: separator, omittingEmptySubsequences: false), by: separator)
    }
    // The days from 1954 to 2064, counted from the end of 1899.
    if let number = Int(text), (20_000...60_000).contains(number) { throw .serial }
    throw .unknown
  }

  /// `2024年2月29日` and its parts; `2024年第一季度`.
  private func inWords(_ text: String) throws(DateTrouble) -> Period {
    var rest = text[...]
    var year = self.year
    let hasYear = rest.contains("年")
    if let number = Self.number(before: "年", &rest) {
      guard number.digits == 4 else { throw number.digits == 2 ? .shortYear : .unknown }
      year = number.value
    }
    guard let year else { throw hasYear ? .unknown : .noYear }
    if rest.isEmpty, hasYear { return Period(.year, containing: try Self.day(year, 1, 1).start) }
    if rest.hasSuffix("季度") {
      let name = String(rest.dropLast(2))
      guard let quarter = Self.quarters.firstIndex(where: { $0.contains(name) }) else { throw .unknown }
      return Period(.quarter, containing: try Self.day(year, quarter * 3 + 1, 1).start)
    }
    guard let month = Self.number(before: "月", &rest), month.digits <= 2 else { throw .unknown }
    if rest.isEmpty { return Period(.month, containing: try Self.day(year, month.value, 1).start) }
    guard let day = Self.number(before: "日", &rest), day.digits <= 2, rest.isEmpty else { throw .unknown }
    return try Self.day(year, month.value, day.value)
  }

  private static let quarters: [Set<String>] = [
    ["一", "1", "第一", "第1"], ["二", "2", "第二", "第2"], ["三", "3", "第三", "第3"], ["四", "4", "第四", "第4"],
  ]

  /// The number before a word, which is taken off with it.
  private static func number(before word: Character, _ rest: inout Substring) -> (value: Int, digits: Int)? {
    guard let end = rest.firstIndex(of: word), let number = number(rest[..<end]) else { return nil }
    rest = rest[rest.index(after: end)...]
    return number
  }

  /// A number of ASCII digits only, and how many it has.
  private static func number(_ text: Substring) -> (value: Int, digits: Int)? {
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let value = Int(text) else { return nil }
    return (value, text.utf8.count)
  }

  /// A date whose numbers stand between separators, the year first.
  private static func parted(_ parts: [Substring], by separator: Character) throws(DateTrouble) -> Period {
    if parts.contains(where: { months.contains($0.lowercased()) }) { throw .monthName }
    let numbers = parts.compactMap { number($0) }
    guard numbers.count == parts.count, parts.count == 3 || (parts.count == 2 && separator != ".") else {
      throw .unknown
    }
    guard numbers[0].digits == 4 else {
      if numbers.last?.digits == 4 { throw .yearLast }
      throw parts.count == 3 && numbers[0].digits <= 2 ? .shortYear : .unknown
    }
    guard numbers.dropFirst().allSatisfy({ $0.digits <= 2 }) else { throw .unknown }
    if parts.count == 3 { return try day(numbers[0].value, numbers[1].value, numbers[2].value) }
    return Period(.month, containing: try day(numbers[0].value, numbers[1].value, 1).start)
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(DateTrouble) -> Period {
    guard let day = Day(year: year, month: month, day: day) else { throw .unknown }
    return Period(start: day, end: day, form: .day)
  }
}

extension DateForm {
  /// Reads a day or other period, or an interval of two days with a stroke between them, the last of which may be missing.
  func periodOrInterval(_ text: String) throws(DateTrouble) -> Period {
    let trouble: DateTrouble
    do throws(DateTrouble) { return try period(text) } catch { trouble = error }
    // A stroke may also stand inside the days.
    for stroke in text.indices where text[stroke] == "/" {
      let (from, to) = (text[..<stroke], text[text.index(after: stroke)...])
      if from.isEmpty { throw .noFirstDay }
      guard let first = day(from) else { continue }
      if to.isEmpty { return Period(start: first, end: first, form: .open) }
      guard let last = day(to) else { continue }
      guard first <= last else { throw .reversed(first, last) }
      return Period(start: first, end: last, form: .interval)
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let shortest = 7
    throw ends.count == 2 && ends[0].count >= shortest ? .interval : trouble
  }

  private func day(_ text: Substring) -> Day? {
    var repairs: [Repair] = []
    let trimmed = NumberForm.trimmed(String(text), &repairs)
    do throws(DateTrouble) {
      let period = try period(trimmed)
      return period.form == .day ? period.start : nil
    } catch { return nil }
  }
}
