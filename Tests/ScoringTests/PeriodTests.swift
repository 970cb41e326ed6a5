import Foundation
import Scoring
import Store
import Testing

@Suite struct PeriodTests {
  /// Every day of several centuries against Foundation's calendar.
  @Test func knowsTheCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: Int32(-30_000), through: 60_000, by: 7) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = Day(number: number)
      #expect(day.date.year == parts.year && day.date.month == parts.month && day.date.day == parts.day)
      #expect(Day(year: day.date.year, month: day.date.month, day: day.date.day) == day)
    }
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-Q1", "2024-01-01", "2024-03-31"),
    ("2024-Q4", "2024-10-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-03-15", "2024-03-15", "2024-03-15"), ("2024-03-31/2024-06-30", "2024-03-31", "2024-06-30"),
    ("2024-03-31/", "2024-03-31", "2024-03-31"),
  ])
  func readsSixForms(_ text: String, _ start: String, _ end: String) throws {
    let period = try #require(Period(parsing: text))
    #expect(period.start.description == start)
    #expect(period.end.description == end)
    #expect(period.description == text)
  }

  /// A day is ten bytes and nothing else: each of them changed in turn, against a reader that goes byte by byte.
  @Test func readsDaysAndNothingLikeThem() {
    func slowly(_ bytes: [UInt8]) -> Day? {
      let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      guard bytes.count == 10, parts.map(\.count) == [4, 2, 2] else { return nil }
      guard parts.joined().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    for day in ["2024-02-29", "1999-12-31", "2024-10-08", "9999-09-19"] {
      for place in 0..<10 {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array(day.utf8)
          bytes[place] = byte
          let found = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { Day(parsing: Text(start: $0, count: 10)) }
          }
          #expect(found == slowly(bytes), "\(bytes)")
        }
      }
    }
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-13", "2024-00", "2024-Q0", "2024-Q5", "2024-2", "2024-2-29", "2023-02-29", "2024-02-30",
    "2024/03/15", "20240315", "2024-03-15 ", " 2024", "2024年", "/2024-03-15", "2024-06-30/2024-03-31",
    "2024-03/2024-04",
    "2024-03-15/2024-03-16/", "45351", "0000", "２０２４",
  ])
  func refusesOtherForms(_ text: String) {
    #expect(Period(parsing: text) == nil)
  }

  /// The corresponding day, or the month's last where it has none.
  @Test(arguments: [
    ("2024-03-31", 3, "2024-06-30"), ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-11-30", 3, "2025-02-28"), ("2024-02-29", 3, "2024-05-29"), ("2024-12-15", 1, "2025-01-15"),
    ("2024-05-06", 12, "2025-05-06"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func addsMonths(_ from: String, _ months: Int, _ to: String) throws {
    let day = try #require(Period(parsing: from)).start
    #expect(day.adding(months: months).description == to)
  }

  @Test func dividesAYear() throws {
    let year = try #require(Period(parsing: "2024"))
    #expect(year.parts(.month).map(\.description).first == "2024-01")
    #expect(year.parts(.month).count == 12)
    #expect(year.parts(.quarter).map(\.description) == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"])
    #expect(year.parts(.year).map(\.description) == ["2024"])
  }

  @Test func anOpenIntervalRunsToTheAsOfDay() throws {
    let open = try #require(Period(parsing: "2024-03-31/"))
    let closed = try #require(Period(parsing: "2024-03-31/2024-07-01"))
    let asOf = try #require(Period(parsing: "2024-06-30")).end
    #expect(open.end(asOf: asOf) == asOf)
    #expect(closed.end(asOf: asOf) == asOf)
    #expect(closed.end(asOf: asOf.adding(days: 10)).description == "2024-07-01")
  }
}
