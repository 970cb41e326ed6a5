import Scoring
import Testing

@testable import Accounts

/// What a unit is told of itself.
@Suite struct UnitSheetTests {
  private let entries = [
    Books.base(), Books.base("乙村", points: 95_000), Books.base("丙村", points: 90_000),
    Books.entry(
      .deduction, points: -5_000, why: "excluded-by:I-1.b",
      [
        .item: "I-1", .rule: "I-1.a", .matter: "与乙村共修", .party: "王户/王甲 13360998377", .department: "丙村",
        .approver: "乙村", .note: "见乙村台账", .source: "丙村-台账.csv:2:2",
      ]),
  ]

  private func sheet(isPublic: Bool = false) throws -> UnitSheet {
    let explanations = try Books.explanations(entries)
    let explanation = try #require(explanations.explanation(of: 0, in: Books.ranking(entries)))
    return UnitSheet(explanation, Discretion(Books.scheme), isPublic: isPublic)
  }

  private func finding(_ sheet: UnitSheet) throws -> Line {
    try #require(sheet.explanation.accounts[0].lines.last)
  }

  @Test func namesNobodyElse() throws {
    let sheet = try sheet()
    let line = try finding(sheet)
    #expect(line.matter == "与***共修" && line.note == "见***台账" && line.department == "***" && line.approver == "***")
    #expect(line.source?.description == "***-台账.csv:2:2")
    #expect(sheet.explanation.name == "甲村" && sheet.hidden == ["丙村-台账.csv:2:2"])
  }

  /// The village must know which household; nobody needs its telephone.
  @Test func namesTheHousehold() throws {
    #expect(try finding(try sheet()).party == "王户/王甲 ***")
  }

  @Test func leavesOutPrivateWordsWhereAnybodyMayReadIt() throws {
    let line = try finding(try sheet(isPublic: true))
    #expect([line.matter, line.party, line.approver, line.note] == ["", "", "", ""])
  }

  /// What is left of the others is how many they are and how far away.
  @Test func saysHowFarAwayTheOthersAre() throws {
    let standing = try sheet().explanation.standing
    #expect(standing.tied == ["***"] && standing.above == nil)
    #expect(standing.below?.names == ["***"] && standing.below?.distance == Amount(ticks: -5_000))
  }

  /// 乙村 stands behind 甲村 with more points, which tells of its veto.
  @Test func keepsTheVetoOfOthersToItself() throws {
    let entries = [
      Books.base(points: 50_000), Books.base("乙村"), Books.base("丙村", points: 60_000),
      Books.entry(.veto, points: 0, why: "counted", [.unit: "乙村", .rule: "V-1"]),
    ]
    let explanations = try Books.explanations(entries)
    func sheet(_ unit: Int) throws -> UnitSheet {
      let explanation = try #require(explanations.explanation(of: unit, in: Books.ranking(entries)))
      return UnitSheet(explanation, Discretion(Books.scheme), isPublic: false)
    }
    #expect(try sheet(0).explanation.standing.below == nil && sheet(0).explanation.standing.above != nil)
    // Its own veto it may know of.
    #expect(try sheet(1).explanation.standing.above?.distance == Amount(ticks: -50_000))
  }

  @Test func changesNoPoint() throws {
    #expect(try sheet().explanation.total == Amount(ticks: 95_000))
  }
}
