import Testing

@testable import Scoring

@Suite struct SelfScoresTests {
  private func scheme(isSelf: Bool = true) throws -> Scheme {
    var parts = try Small.parts(units: 2, marks: ["10", "5"])
    for item in parts.items.indices { parts.items[item].method = .score }
    for (item, weight) in [(0, "0.05"), (0, "0.05"), (1, "1")] {
      let terms = try Sample.rule(.score, points: weight, oncePer: .all)
      parts.deductions.append(Small.rule("S\(parts.deductions.count)", item: Int16(item), terms))
    }
    for item in 0..<2 { parts.deductions.append(Small.rule("Z\(item)", item: Int16(item), try Sample.rule(.record))) }
    parts.duties = [
      SheetDuty(
        name: "自评", department: isSelf ? "" : "办", shape: .wide, every: .year, none: "", rules: parts.ruleNames,
        ruleNumbers: [3, 4])
    ]
    return Scheme(parts)
  }

  private func told(_ scheme: Scheme, _ rows: [(unit: Int, rule: Int, quantity: String, own: Bool)]) throws -> [String]
  {
    var scores = SelfScores(scheme)
    for row in rows {
      let entry = try Small.entry(unit: Int32(row.unit), rule: Int16(row.rule), quantity: row.quantity)
      scores.note(entry, scheme.terms[row.rule], ofItself: row.own)
    }
    return scores.all.map { "\($0.unit) \($0.item) \($0.own) \($0.score?.description ?? "-")" }
  }

  /// 90 and 96 of a hundred at half the weight each are 4.5 + 4.8 of ten marks; by unit, then by item.
  @Test func whatAUnitSaysStandsBesideWhatItWasGiven() throws {
    let rows = [
      (unit: 1, rule: 4, quantity: "5", own: true), (1, 3, "10", true), (0, 4, "4.5", true), (1, 0, "90", false),
      (1, 1, "96", false), (0, 2, "3", false),
    ]
    #expect(try told(scheme(), rows) == ["0 1 4.5 3", "1 0 10 9.3", "1 1 5 -"])
  }

  @Test func aSchemeWithoutSelfAssessmentKeepsNothing() throws {
    #expect(try told(scheme(isSelf: false), [(0, 3, "10", true)]).isEmpty)
  }
}
