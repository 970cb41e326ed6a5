import Scoring
import Testing

@Suite struct RecordTests {
  @Test func keepsAnyNumberAndScoresNothing() throws {
    let entry = try Sample.scored(Sample.entry("0.25"), by: Sample.rule(.record))
    #expect(entry.kind == .record)
    #expect(entry.points == nil)
  }
}
