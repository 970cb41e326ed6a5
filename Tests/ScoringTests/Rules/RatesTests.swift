import Support
import Testing

@testable import Scoring

@Suite struct RatesTests {
  private func scheme(
    _ pool: Pool = .pooled, ifMissing: Missing = .full, steps: Band.Steps = .exact, asOf: String = "2024-03-31",
    bands: [Band]? = nil
  ) throws -> Scheme {
    var parts = try Small.parts(asOf: asOf)
    parts.items[0].ifMissing = ifMissing
    var terms = try Sample.rule(.band)
    terms.period = .quarter
    terms.pool = pool
    parts.bands = try bands ?? Bands.all(steps)
    var rule = Small.rule("R", terms)
    rule.bands = parts.bands.indices.map { Int16($0) }
    parts.deductions = [rule]
    return Scheme(parts)
  }

  private typealias Survey = (period: String, right: Int, checked: Int)

  private func rates(_ scheme: Scheme, _ surveys: [Survey]) throws -> Rates {
    var rates = Rates(scheme)
    for survey in surveys {
      rates.note(try Small.entry(.record, period: survey.period, quantity: "\(survey.right)", of: "\(survey.checked)"))
    }
    rates.close()
    return rates
  }

  private func made(_ scheme: Scheme, _ surveys: [Survey]) throws -> [Entry] {
    var rates = try rates(scheme, surveys)
    var made: [Entry] = []
    rates.settle(0, into: &made)
    #expect(rates.faults.isEmpty)
    return made
  }

  /// 8 of 10 and 81 of 90 are 89 of 100 together, and (80 + 90) / 2 = 85 as a mean.
  @Test func rowsOfAPeriodArePooledOrHaveAMean() throws {
    let surveys: [Survey] = [("2024-01-10", 8, 10), ("2024-Q1", 81, 90)]
    let pooled = try made(scheme(), surveys)
    #expect(pooled.map(\.told) == ["deduction -0.1 band"])
    #expect(pooled[0].quantity == Amount(89))
    #expect(pooled[0].of == Amount(100))
    #expect(pooled[0].period?.description == "2024-Q1")
    #expect(pooled[0].why?.rule == 1)
    #expect(try made(scheme(.mean), surveys).map(\.told) == ["deduction -0.5 band"])
  }

  /// The rates 8/9 and 41/45 have no last digit, and their mean is exactly 90.
  @Test func aMeanOfFractionsIsExact() throws {
    let surveys: [Survey] = [("2024-01", 8, 9), ("2024-02", 41, 45)]
    let own = try made(scheme(.mean, steps: .up), surveys)
    #expect(own.map(\.told) == ["deduction 0 band"])
    #expect(own[0].why?.rule == 0)
  }

  @Test func theOrderOfRowsMakesNoDifference() {
    let wrong = breach(of: "rates do not depend on the order of rows", cases: 500) { random in
      let surveys: [Survey] = (0..<random.number(1...8)).map { _ in
        let checked = random.number(1...60)
        return ("2024-0\(random.number(1...3))", random.number(0...checked), checked)
      }
      let scheme = try scheme(random.one(of: Pool.allCases), steps: random.one(of: Band.Steps.allCases))
      let one = try made(scheme, surveys).map(\.told)
      return try made(scheme, surveys.shuffled(using: &random)).map(\.told) == one ? nil : "\(surveys)"
    }
    #expect(wrong == nil)
  }

  @Test func aPeriodHasARateWhenItHasEnded() throws {
    let surveys: [Survey] = [("2024-Q1", 50, 100), ("2024-Q2", 88, 100)]
    #expect(try made(scheme(asOf: "2024-06-29"), surveys).map(\.told) == ["deduction -2.5 band"])
    let both = try made(scheme(asOf: "2024-06-30"), surveys)
    #expect(both.map(\.told) == ["deduction -2.5 band", "deduction -0.2 band"])
  }

  /// Ten marks over four quarters: one without data takes 2.5 of them out, or nothing.
  @Test func aPeriodWithoutDataGoesByItsItem() throws {
    let surveys: [Survey] = [("2024-Q1", 95, 100)]
    let full = try made(scheme(asOf: "2024-09-30"), surveys)
    #expect(full.map(\.told) == ["deduction 0 band"])
    let dropped = try made(scheme(ifMissing: .drop, asOf: "2024-09-30"), surveys)
    #expect(dropped.map(\.told) == ["deduction 0 band", "rescale -2.5 dropped", "rescale -2.5 dropped"])
    #expect(dropped[1].period?.description == "2024-Q2")
    // Nothing of nothing is no data either.
    #expect(try made(scheme(ifMissing: .drop), [("2024-Q1", 0, 0)]).map(\.told) == ["rescale -2.5 dropped"])
  }

  @Test func aRateInNoBandIsAFault() throws {
    let scheme = try scheme(bands: Array(Bands.all().dropLast()))
    var rates = try rates(scheme, [("2024-Q1", 40, 100)])
    var made: [Entry] = []
    rates.settle(0, into: &made)
    #expect(made.isEmpty)
    #expect(rates.faults.map(\.code) == ["no-band"])
  }
}
