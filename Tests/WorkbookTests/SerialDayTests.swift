import Testing

@testable import Workbook

/// Days by the numbers that workbooks keep for them.
@Suite struct SerialDayTests {
  private func day(_ serial: Int, from1904: Bool = false) -> String? {
    SerialDay(serial, countsFrom1904: from1904).map { "\($0.year)-\($0.month)-\($0.day)" }
  }

  @Test(arguments: [
    (1, "1900-1-1"), (31, "1900-1-31"), (59, "1900-2-28"), (61, "1900-3-1"), (45_351, "2024-2-29"),
    (45_352, "2024-3-1"),
    (45_292, "2024-1-1"), (45_657, "2024-12-31"), (36_526, "2000-1-1"), (25_569, "1970-1-1"), (2_958_465, "9999-12-31"),
  ])
  func countsFrom1900(_ serial: Int, _ wanted: String) {
    #expect(day(serial) == wanted)
  }

  /// Excel has a 29 February 1900, a 0 January and nothing before.
  @Test(arguments: [60, 0, -1, 2_958_466]) func knowsWhatIsNoDay(_ serial: Int) {
    #expect(day(serial) == nil)
  }

  @Test func countsFrom1904() {
    #expect(day(0, from1904: true) == "1904-1-1")
    #expect(day(60, from1904: true) == "1904-3-1")
    #expect(day(43_889, from1904: true) == "2024-2-29")
    #expect(day(2_958_465, from1904: true) == nil)
  }
}
