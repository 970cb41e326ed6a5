import Scoring
import Testing

@Suite struct OverTests {
  /// Day 15 is free and day 16 is not; the day on which the risk appeared does not count.
  @Test(arguments: [
    ("2024-05-06/2024-05-06", "0"), ("2024-05-06/2024-05-21", "0"), ("2024-05-06/2024-05-22", "-1"),
    ("2024-02-20/2024-03-06", "0"), ("2024-02-20/2024-03-07", "-1"),
  ])
  func countsDays(_ period: String, _ points: String) throws {
    let rule = try Sample.rule(.over, points: "1", limit: 15, unit: .day)
    let entry = try Sample.scored(Sample.entry("1", period), by: rule)
    #expect(entry.points?.description == points)
    #expect(entry.why == Why(points == "0" ? .withinLimit : .counted))
  }

  /// Three months end on the corresponding day, or on the last of the month where there is none.
  @Test(arguments: [
    ("2024-03-31/2024-06-30", "0"), ("2024-03-31/2024-07-01", "-0.5"), ("2024-01-31/2024-04-30", "0"),
    ("2024-01-31/2024-05-01", "-0.5"), ("2023-11-30/2024-02-29", "0"), ("2023-11-30/2024-03-01", "-0.5"),
    ("2024-02-29/2024-05-29", "0"), ("2024-02-29/2024-05-30", "-0.5"), ("2024-04-15/2024-07-15", "0"),
  ])
  func countsMonths(_ period: String, _ points: String) throws {
    let rule = try Sample.rule(.over, limit: 3, unit: .month)
    #expect(try Sample.scored(Sample.entry("1", period), by: rule).points?.description == points)
  }

  @Test func anOpenIntervalGrowsUntilTheAsOfDate() throws {
    let rule = try Sample.rule(.over, limit: 3, unit: .month)
    let entry = try Sample.entry("1", "2024-03-31/")
    #expect(try Sample.scored(entry, by: rule, asOf: "2024-06-30").points == .zero)
    #expect(try Sample.scored(entry, by: rule, asOf: "2024-07-01").points?.description == "-0.5")
  }

  @Test func theLimitItselfCanBeCharged() throws {
    let rule = try Sample.rule(.over, limit: 15, unit: .day, isFreeAtLimit: false)
    #expect(try Sample.scored(Sample.entry("1", "2024-05-06/2024-05-20"), by: rule).points == .zero)
    #expect(try Sample.scored(Sample.entry("1", "2024-05-06/2024-05-21"), by: rule).points?.description == "-0.5")
  }
}
