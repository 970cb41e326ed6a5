import Faults
import Scoring
import Store
import Support
import Testing

@testable import Accounts

@Suite struct ComparisonTests {
  /// One village, one item with some marks that is scored directly, and a score.
  private func scored(_ year: String, marks: Int, score: String, places: Int = 4) throws -> Outcome {
    var parts = Scheme.Parts()
    parts.settings.year = try #require(Period(parsing: year))
    parts.settings.places = places
    parts.units = [Unit(name: "甲村", aliases: [], group: "", flags: [])]
    var item = Item(id: "S-1", section: "", name: "评分", marks: Amount(marks), department: "办", clause: "一")
    item.method = .score
    parts.items = [item]
    let scheme = Scheme(parts)
    return try outcome(
      scheme, [entry(.base, "0", "direct-score"), entry(.score, score, "counted")])
  }

  private func entry(_ kind: Kind, _ points: String, _ why: String, period: String = "") throws -> Entry {
    let words: [Column: String] = [.why: why, .period: period, .source: kind == .base ? "" : "t.csv:2:1"]
    var entry = Entry(kind, row: Row.lasting(Column.allCases.map { words[$0] ?? "" }))
    entry.unit = 0
    entry.item = 0
    entry.points = try Amount(parsing: points)
    return entry
  }

  private func outcome(_ scheme: Scheme, _ entries: [Entry]) throws -> Outcome {
    var rank = Rank(scheme)
    var lines = Explanations(scheme, of: scheme.units.indices)
    for var entry in entries {
      rank.take(&entry)
      try lines.take(entry)
    }
    rank.close()
    return Outcome(scheme, ranking: rank.ranking().units, lines: lines)
  }

  private func strands(_ item: ItemChange) -> [String] {
    item.strands.filter { !$0.change.isNothing }.map { "\($0.strand) \($0.change.old)>\($0.change.new)" }
  }

  /// 8 of 10 marks are 9.6 of 12; the 0.9 beyond that were earned.
  @Test func aDirectScoresShareOfNewMarksIsSetApart() throws {
    let change = try Comparison(
      old: scored("2024", marks: 10, score: "8"), new: scored("2025", marks: 12, score: "10.5"))
    let item = change.units[0].items[0]
    #expect(strands(item) == ["base 8>9.6", "findings 0>0.9"])
    #expect(item.score.difference == Amount(ticks: 25_000))
  }

  /// 1 of 3 marks is 0.67 of 2 at two places; the rest takes up the rounding.
  @Test func theRestTakesUpTheRounding() throws {
    let change = try Comparison(
      old: scored("2024", marks: 3, score: "1"), new: scored("2025", marks: 2, score: "1", places: 2))
    let item = change.units[0].items[0]
    #expect(strands(item) == ["base 1>0.67", "findings 0>0.33"])
    #expect(item.score.difference == .zero && item.score.old == Amount(1))
  }

  @Test func rulesAndFindingsSumToTheChange() throws {
    let (old, new) = (try scored("2024", marks: 10, score: "8"), try scored("2025", marks: 12, score: "11"))
    let change = try Comparison(old: old, new: new, rescored: scored("2024", marks: 12, score: "8"))
    let total = change.units[0].total
    // The score itself stays 8 under the new rules: 9.6 of it is the share, -1.6 the rest.
    #expect(total.byRules == .zero && total.byFindings == Amount(3) && total.difference == Amount(3))
    #expect(change.units[0].items[0].strands[0].change.rescored == Amount(ticks: 96_000))
  }

  @Test func whatIsNoRescoredOldYearIsRefused() throws {
    let (old, new) = (try scored("2024", marks: 10, score: "8"), try scored("2025", marks: 12, score: "11"))
    #expect(throws: Faults.self) { try Comparison(old: old, new: new, rescored: new) }
  }

  // MARK: Days of one year

  /// One village and one counted item as of a day.
  private func toDate(_ asOf: String, _ found: [(points: String, day: String)]) throws -> Outcome {
    var parts = Scheme.Parts()
    parts.settings.year = try #require(Period(parsing: "2024"))
    parts.settings.asOf = try #require(Period(parsing: asOf)).end
    parts.units = [Unit(name: "甲村", aliases: [], group: "", flags: [])]
    parts.items = [Item(id: "I-1", section: "", name: "台账", marks: Amount(10), department: "办", clause: "一")]
    let findings = try found.map { try entry(.deduction, $0.points, "counted", period: $0.day) }
    return try outcome(Scheme(parts), [entry(.base, "10", "full-marks")] + findings)
  }

  /// May was published with 1 and 2 lost; by June the 2 are withdrawn, 0.5 of April have come in late, and June has cost 3.
  @Test func whatChangedInPublishedMonthsIsSetApart() throws {
    let may = try toDate("2024-05", [("-1", "2024-03-01"), ("-2", "2024-05-02")])
    let june = try toDate("2024-06", [("-1", "2024-03-01"), ("-0.5", "2024-04-30"), ("-3", "2024-06-01")])
    let item = try Comparison(old: may, new: june).units[0].items[0]
    #expect(strands(item) == ["published -3>-1.5", "findings 0>-3"])
    #expect(item.gone.map(\.period) == ["2024-05-02"] && item.late.map(\.period) == ["2024-04-30"])
    #expect(item.score.difference == Amount(ticks: -15_000))
  }

  /// An open interval goes on: what both outputs have is as it was, whatever its last day is by now.
  @Test func whatBothHaveIsNoLateComer() throws {
    let may = try toDate("2024-05", [("-1", "2024-03-01/"), ("-1", "2024-05-02")])
    let june = try toDate("2024-06", [("-1", "2024-03-01/"), ("-1", "2024-05-02"), ("-1", "2024-05-02")])
    let item = try Comparison(old: may, new: june).units[0].items[0]
    #expect(strands(item) == ["published -2>-3"])
    #expect(item.gone.isEmpty && item.late.count == 1)
  }

  /// Two runs for the same day are compared line by line too, but everything had been published.
  @Test func forOneDayThereIsNothingSince() throws {
    let (one, other) = (try toDate("2024-05", []), try toDate("2024-05", [("-1", "2024-03-01")]))
    #expect(strands(try Comparison(old: one, new: other).units[0].items[0]) == ["findings 0>-1"])
  }
}
