import Scoring
import Testing

@testable import Accounts

@Suite struct ExplanationTests {
  /// What takes a finding back stands behind it, whatever stands between them in the ledger; limits come last.
  @Test func linesStandInReadingOrder() throws {
    let entries = [
      Books.finding(row: 2, points: -5_000), Books.finding(row: 3, points: -5_000),
      Books.entry(.limit, points: 1, why: "swallowed", [.item: "I-1"]), Books.base(),
      Books.entry(.deduction, points: -5_000, why: "short", [.item: "I-1", .rule: "I-1.b"]),
      Books.finding(.reversal, row: 2, points: 5_000, why: "repeat"),
      // What it would take back is not there: it is shown all the same.
      Books.finding(.reversal, row: 9, points: 5_000, why: "repeat"),
    ]
    let account = try Books.explanations(entries).accounts(of: 0)[0]
    let order = account.lines.map { "\($0.kind) \($0.source?.row ?? 0)" }
    #expect(
      order == [
        "base 0", "deduction 2", "reversal 2", "deduction 3", "limit 0", "deduction 0", "reversal 9",
      ])
    #expect(account.sum == Amount(ticks: 95_001))
    #expect(account.sum(of: .findings) == Amount(ticks: -5_000) && account.sum(of: .caps) == Amount(ticks: 1))
  }

  @Test func accountsStandInTheOrderOfTheDocument() throws {
    let entries = [
      Books.entry(.veto, points: 0, why: "counted", [.rule: "V-1"]),
      Books.entry(.bonus, points: 10_000, why: "counted", [.item: "C-1", .rule: "C-1.a"]), Books.base(),
    ]
    let accounts = try Books.explanations(entries).accounts(of: 0)
    #expect(accounts.map(\.id) == ["I-1", "I-2", "C-1", ""])
    #expect(accounts.map(\.name) == ["台账", "会议", "加分", ""])
    #expect(accounts.map(\.marks) == [Amount(10), Amount(10), Amount(1), nil])
    #expect(accounts.map(\.subject) == [.item(0), .item(1), .category(2), .whole])
    // Nothing concerns the whole total of another unit.
    #expect(try Books.explanations(entries).accounts(of: 1).count == 3)
  }

  @Test func theTotalIsTheOneThatIsRanked() throws {
    let entries = [Books.base(), Books.finding(row: 2, points: -5_000), Books.base("乙村", points: 95_000)]
    let explanation = try #require(try Books.explanations(entries).explanation(of: 0, in: Books.ranking(entries)))
    #expect(explanation.total == explanation.standing.unit.total && explanation.total == Amount(ticks: 95_000))
  }
}

@Suite struct StandingTests {
  private func standing(_ unit: Int, totals: [Int64], veto: String? = nil) throws -> Standing {
    var entries = zip(["甲村", "乙村", "丙村"], totals).map { Books.base($0, points: $1) }
    if let veto { entries.append(Books.entry(.veto, points: 0, why: "counted", [.unit: veto, .rule: "V-1"])) }
    return try #require(Standing(of: unit, in: Books.ranking(entries), Books.scheme))
  }

  @Test func neighboursAreThoseOnTheNextPlaces() throws {
    let middle = try standing(1, totals: [90_000, 80_000, 75_000])
    #expect(middle.above?.names == ["甲村"] && middle.above?.distance == Amount(1) && middle.above?.place == 1)
    #expect(middle.below?.names == ["丙村"] && middle.below?.distance == Amount(ticks: -5_000))
    #expect(middle.tied.isEmpty && middle.count == 3)
  }

  @Test func unitsThatShareThePlaceAreNoNeighbours() throws {
    let tied = try standing(0, totals: [90_000, 90_000, 75_000])
    #expect(tied.above == nil && tied.tied == ["乙村"] && tied.below?.place == 3)
    let last = try standing(2, totals: [90_000, 90_000, 75_000])
    #expect(last.above?.names == ["甲村", "乙村"] && last.below == nil)
  }

  /// A veto that lists a unit last puts one with fewer points before it.
  @Test func whoStandsAboveMayHaveLess() throws {
    let last = try standing(0, totals: [90_000, 80_000, 75_000], veto: "甲村")
    #expect(last.unit.place == 3 && last.above?.names == ["丙村"] && last.above?.distance == Amount(ticks: -15_000))
  }

  @Test func aUnitThatIsNotRankedStandsNowhere() {
    #expect(Standing(of: 7, in: [], Books.scheme) == nil)
  }
}
