import Scoring
import Testing

@Suite struct ScoreTests {
  /// A score counts as it is; of two sources with half the weight of ten marks each gives a twentieth of a hundred.
  @Test(arguments: [("8.5", "1", "8.5"), ("0", "1", "0"), ("90", "0.05", "4.5"), ("99.98", "0.05", "4.999")])
  func countsByItsWeight(_ quantity: String, _ weight: String, _ points: String) throws {
    let entry = try Sample.scored(Sample.entry(quantity), by: Sample.rule(.score, points: weight, oncePer: .all))
    #expect(entry.kind == .score)
    #expect(entry.points?.description == points)
    #expect(entry.why == Why(.counted))
  }

  @Test func refusesPointsThatAreTooFine() throws {
    var entry = try Sample.entry("0.0001")
    let isScored = Score.score(&entry, by: try Sample.rule(.score, points: "0.05"), asOf: Day(number: 0))
    #expect(!isScored)
    #expect(entry.kind == .reported)
  }
}
