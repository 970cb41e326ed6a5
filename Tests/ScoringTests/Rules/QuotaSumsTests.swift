import Testing

@testable import Scoring

@Suite struct QuotaSumsTests {
  /// Three are owed each quarter, at half a point for each one missing.
  private func scheme(asOf: String = "2024-12-31", owedFrom: String = "2024", isAdvice: Bool = false) throws -> Scheme {
    var parts = try Small.parts(units: 2, asOf: asOf)
    parts.settings.owedFrom = try Small.period(owedFrom).start
    var terms = try Sample.rule(.quota, quota: 3)
    terms.period = .quarter
    terms.isAdvice = isAdvice
    parts.deductions = [Small.rule("R", terms)]
    return Scheme(parts)
  }

  private func made(_ scheme: Scheme, _ done: [(unit: Int, period: String, quantity: String)]) throws -> [Entry] {
    var sums = QuotaSums(scheme, advice: false)
    for row in done {
      sums.note(try Small.entry(.record, unit: Int32(row.unit), period: row.period, quantity: row.quantity))
    }
    var made: [Entry] = []
    sums.settle(0, into: &made)
    return made
  }

  @Test func whatIsMissingCostsByPeriods() throws {
    let made = try made(
      scheme(),
      [(0, "2024-01-05", "2"), (0, "2024-Q1", "1"), (0, "2024-05", "5"), (0, "2024-08", "2"), (1, "2024-11", "3")])
    #expect(made.map(\.told) == ["deduction -0.5 short", "deduction -1.5 short"])
    #expect(made.map { $0.period?.description } == ["2024-Q3", "2024-Q4"])
    #expect(made.map { $0.quantity?.description } == ["1", "3"])
  }

  @Test func aPeriodIsOwedOnceItHasEnded() throws {
    #expect(try made(scheme(asOf: "2024-06-29"), []).map { $0.period?.description } == ["2024-Q1"])
    #expect(try made(scheme(asOf: "2024-06-30"), []).count == 2)
    #expect(try made(scheme(owedFrom: "2024-07"), []).map { $0.period?.description } == ["2024-Q3", "2024-Q4"])
  }

  @Test func adviceIsNotScored() throws {
    #expect(try made(scheme(isAdvice: true), []).isEmpty)
    var sums = QuotaSums(try scheme(isAdvice: true), advice: true)
    sums.note(try Small.entry(.record, period: "2024-01", quantity: "2"))
    let missing = sums.missing(0)
    #expect(missing.map { "\($0.period) \($0.done) \($0.missing) \($0.isReported)" }.first == "2024-Q1 2 1 true")
    #expect(sums.missing(1).allSatisfy { !$0.isReported })
  }
}
