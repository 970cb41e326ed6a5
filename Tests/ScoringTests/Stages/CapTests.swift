import Store
import Support
import Testing

@testable import Scoring

@Suite struct CapTests {
  /// What the stage makes for each unit after some deductions.
  private func made(_ scheme: Scheme, _ entries: [Entry]) -> [String] {
    var cap = Cap(scheme)
    for var entry in entries { cap.take(&entry) }
    cap.close()
    var made: [Entry] = []
    cap.settle(scheme.units.indices, into: &made)
    return made.map { "\($0.unit) \($0.item) \($0.told)" }
  }

  private func rule(_ id: String, item: Int16 = 0, points: String, _ kind: RuleKind = .each) throws -> DeductionRule {
    var terms = RuleTerms(.deductions)
    terms.kind = kind
    terms.points = try Small.amount(points)
    return Small.rule(id, item: item, terms)
  }

  private func deduction(unit: Int32 = 0, item: Int16 = 0, _ points: String) throws -> Entry {
    try Small.entry(.deduction, unit: unit, item: item, rule: item, points: points)
  }

  /// A scheme of vetoes or merit alone has no prices, and its items need not have marks.
  @Test(arguments: [["0"], ["0", "0"], ["10"]])
  func aSchemeWithoutPricesIsSettled(_ marks: [String]) throws {
    var parts = try Small.parts(units: 2, marks: marks)
    #expect(made(Scheme(parts), []) == [])
    parts.deductions = [try rule("P", points: "0")]
    #expect(made(Scheme(parts), []) == [])
  }

  /// Whatever is taken off beyond an item's marks is given back, be it a multiple of the prices or not, in every unit alike.
  @Test(arguments: [("0.5", RuleKind.each), ("0.5", .under), ("0.5", .band), ("0.0001", .each), ("10000", .each)])
  func givesBackWhatIsBeyondTheMarks(_ price: String, _ kind: RuleKind) throws {
    var parts = try Small.parts(units: 4, marks: ["10", "5"])
    parts.deductions = [try rule("P", points: price, kind), try rule("Q", item: 1, points: price, kind)]
    let entries = try [
      deduction("-4"), deduction("-6"), deduction(item: 1, "-5.5"),
      deduction(unit: 1, "-4.00"), deduction(unit: 1, "-6.0001"),
      deduction(unit: 2, "-999999999"), deduction(unit: 2, item: 1, "-5"),
      deduction(unit: 3, item: 1, "-4.9999"),
    ]
    #expect(
      made(Scheme(parts), entries) == [
        "0 1 limit 0.5 swallowed", "1 0 limit 0.0001 swallowed", "2 0 limit 999999989 swallowed",
      ])
  }
}
