import Testing

@testable import Scoring

@Suite struct AdviceNotesTests {
  /// A share of two thirds, a number of three each quarter, and a direct score beside them.
  private func scheme() throws -> Scheme {
    var parts = try Small.parts(units: 2, marks: ["10", "5"], asOf: "2024-06-30")
    var share = try Sample.rule(.under, points: "0", limit: 2)
    share.limitOf = Amount(3)
    share.isAdvice = true
    var number = try Sample.rule(.quota, points: "0", quota: 3)
    number.period = .quarter
    number.isAdvice = true
    let score = try Sample.rule(.score, points: "1", oncePer: .all)
    parts.items[0].method = .score
    parts.deductions = [Small.rule("X", share), Small.rule("Y", item: 1, number), Small.rule("S", score)]
    return Scheme(parts)
  }

  private func told(_ advice: [Advice]) -> [String] {
    advice.map {
      "\($0.unit) \($0.rule) \($0.period) \($0.quantity)/\($0.of?.description ?? "") \($0.score?.description ?? "-")"
    }
  }

  @Test func whatWasNotMetStandsBesideTheScore() throws {
    var stage = Deduct(try scheme())
    var entries = [
      try Small.entry(unit: 1, rule: 0, period: "2024", quantity: "199", of: "300", row: 5),
      try Small.entry(unit: 1, rule: 0, period: "2024", quantity: "1", of: "3", row: 4),
      try Small.entry(unit: 0, rule: 0, period: "2024", quantity: "200", of: "300", row: 3),
      try Small.entry(unit: 0, item: 1, rule: 1, period: "2024-02", quantity: "3", row: 6),
      try Small.entry(unit: 0, item: 1, rule: 1, period: "2024-05", quantity: "1", row: 7),
      try Small.entry(unit: 1, rule: 2, period: "2024", quantity: "8.5", row: 8),
    ]
    for index in entries.indices { stage.take(&entries[index]) }
    stage.close()
    // 200 of 300 are two thirds; the second unit never handed in what the number is of.
    #expect(told(stage.advice) == ["0 1 2024-Q2 1/ -", "1 0 2024 1/3 8.5", "1 0 2024 199/300 8.5"])
    #expect(entries.dropLast().allSatisfy { $0.told == "record - kept" })
    // It takes nothing off: there is the marks of each item, and no more.
    var made: [Entry] = []
    for unit in 0..<2 { stage.settle(unit, into: &made) }
    #expect(made.allSatisfy { $0.kind == .base })
  }

  @Test func aSchemeWithoutAdviceHasNone() throws {
    let notes = AdviceNotes(Scheme(try Small.parts()))
    #expect(notes.all.isEmpty)
  }
}
