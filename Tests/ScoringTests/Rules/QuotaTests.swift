import Scoring
import Testing

@Suite struct QuotaTests {
  @Test func keepsWhatWasDone() throws {
    let entry = try Sample.scored(Sample.entry("2", "2024-03"), by: Sample.rule(.quota, quota: 1))
    #expect(entry.kind == .record)
    #expect(entry.points == nil)
    #expect(entry.why == Why(.kept))
  }

  @Test(arguments: [("0", "1"), ("1", "0"), ("2", "0")])
  func saysWhatIsMissing(_ done: String, _ missing: String) throws {
    let rule = try Sample.rule(.quota, quota: 1)
    #expect(Quota.missing(of: try Amount(parsing: done), by: rule)?.description == missing)
  }
}
