import Scoring
import Testing

@Suite struct EachTests {
  @Test(arguments: [("0", "0", Why.Code.none), ("1", "-0.5", .counted), ("7", "-3.5", .counted)])
  func takesThePriceOfEachCase(_ quantity: String, _ points: String, _ why: Why.Code) throws {
    let entry = try Sample.scored(Sample.entry(quantity), by: Sample.rule(.each))
    #expect(entry.kind == .deduction)
    #expect(entry.points?.description == points)
    #expect(entry.why == Why(why))
  }

  /// A rule that a unit has once costs its price, however many are reported.
  @Test func aRuleOnceAYearIsOneCase() throws {
    let entry = try Sample.scored(Sample.entry("5"), by: Sample.rule(.each, oncePer: .all))
    #expect(entry.points?.description == "-0.5")
  }

  @Test func refusesPointsThatAreTooFine() throws {
    var entry = try Sample.entry("0.5")
    let rule = try Sample.rule(.each, points: "0.0001")
    let isScored = Each.score(&entry, by: rule, asOf: Day(number: 0))
    #expect(!isScored)
  }
}
