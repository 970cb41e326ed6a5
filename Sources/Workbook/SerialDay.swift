/// A day by the number that a workbook keeps for it.
struct SerialDay {
  let year: Int
  let month: Int
  let day: Int

  /// The day with a number, counted from 1900 or 1904; nil for numbers that are no day.
  ///
  /// From 1900 on, Excel counts a 29 February 1900 that never was: 60 is no day, and what comes before lies one further on.
  init?(_ serial: Int, countsFrom1904: Bool) {
    guard (0...2_958_465).contains(serial) else { return nil }
    if countsFrom1904 {
      self.init(daysSince1970: serial - 24_107)
    } else {
      guard serial > 0, serial != 60 else { return nil }
      self.init(daysSince1970: serial - (serial > 60 ? 25_569 : 25_568))
    }
    guard year <= 9_999 else { return nil }
  }

  /// The proleptic Gregorian day so many days after 1 January 1970, by Howard Hinnant's `civil_from_days`.
  private init(daysSince1970 days: Int) {
    // All days here lie after 1 March of the year 0.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
