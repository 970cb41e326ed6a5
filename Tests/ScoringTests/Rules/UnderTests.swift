import Scoring
import Support
import Testing

@Suite struct UnderTests {
  /// A rule that asks for a number, or for a part of a whole.
  private func rule(_ limit: Int, of whole: Int = 0, isFreeAtLimit: Bool = true) throws -> RuleTerms {
    var rule = try Sample.rule(.under, points: "2", limit: limit, isFreeAtLimit: isFreeAtLimit)
    rule.limitOf = Amount(whole)
    return rule
  }

  private func entry(_ quantity: String, of whole: String? = nil) throws -> Entry {
    var entry = try Sample.entry(quantity)
    entry.of = try whole.map { try Amount(parsing: $0) }
    return entry
  }

  @Test(arguments: [
    ("48", true, "0"), ("47.9999", true, "-2"), ("0", true, "-2"), ("48", false, "-2"), ("49", false, "0"),
  ])
  func holdsANumberAgainstWhatIsAskedFor(_ quantity: String, _ isFreeAtLimit: Bool, _ points: String) throws {
    let entry = try Sample.scored(entry(quantity), by: rule(48, isFreeAtLimit: isFreeAtLimit))
    #expect(entry.kind == .deduction)
    #expect(entry.points?.description == points)
    #expect(entry.why == Why(points == "0" ? .withinLimit : .counted))
  }

  /// Two of three is a fraction that no decimal is: 200 of 300 reaches it exactly, and 199 does not.
  @Test(arguments: [
    (2, 3, "200", "300", "0"), (2, 3, "199", "300", "-2"), (2, 3, "2", "3", "0"), (2, 3, "66.6666", "100", "-2"),
    (75, 100, "3", "4", "0"), (75, 100, "74", "99", "-2"), (75, 100, "75", "99", "0"), (75, 100, "120", "100", "0"),
  ])
  func holdsAShareAgainstAFraction(
    _ limit: Int, _ whole: Int, _ quantity: String, _ of: String, _ points: String
  ) throws {
    let entry = try Sample.scored(entry(quantity, of: of), by: rule(limit, of: whole))
    #expect(entry.points?.description == points)
  }

  @Test func saysNothingWithoutAFigure() throws {
    var entry = Entry(.reported)
    let isScored = Under.score(&entry, by: try rule(48), asOf: Day(number: 0))
    #expect(!isScored)
  }

  /// A share stays what it is when part and whole are counted in another unit.
  @Test func theSizeOfTheWholeMakesNoDifference() {
    let wrong = breach(of: "a share is one whatever it is counted in", cases: 5_000) { random in
      let whole = random.number(1...200)
      let (part, times) = (random.number(0...whole), random.number(1...50))
      let rule = try rule(random.number(1...20), of: 20, isFreeAtLimit: random.once(in: 2))
      let small = try Sample.scored(entry("\(part)", of: "\(whole)"), by: rule)
      let large = try Sample.scored(entry("\(part * times)", of: "\(whole * times)"), by: rule)
      let (reached, asked) = (part * 20, rule.limit.whole * whole)
      let isEnough = rule.isFreeAtLimit ? reached >= asked : reached > asked
      let isRight = small.points == large.points && (small.points == .zero) == isEnough
      return isRight ? nil : "\(part) of \(whole), and \(times) times as many, for \(rule.limit) of 20"
    }
    #expect(wrong == nil)
  }
}
