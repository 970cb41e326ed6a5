import Support
import Testing

@testable import Scoring

@Suite struct PartsOfYearTests {
  /// What is given back of ten marks, after deductions of some points in some periods.
  private func back(
    _ settle: Settle, _ taken: [(period: String, points: String)], asOf: String = "2024-12-31", places: Int = 4
  ) throws -> String? {
    var parts = try Small.parts(asOf: asOf)
    parts.items[0].settle = settle
    parts.settings.places = places
    var sums = PartsOfYear(Scheme(parts))
    for (period, points) in taken {
      sums.note(try Small.entry(.deduction, period: period), -(try Small.amount(points)))
    }
    return sums.givenBack(0, 0).map { "\($0.points) \($0.why.text)" }
  }

  @Test func anItemOfTheYearIsLeftAlone() throws {
    #expect(try back(.year, [("2024-01", "4")]) == nil)
  }

  /// A quarter of ten marks is 2.5: of 4 points 1.5 go back, of 2 none.
  @Test func aQuarterCostsItsShareAtMost() throws {
    #expect(try back(.quarterShare, [("2024-02", "4")]) == "1.5 swallowed")
    #expect(try back(.quarterShare, [("2024-Q2", "2")]) == "0 swallowed")
    #expect(try back(.quarterShare, [("2024-01", "2"), ("2024-03-31", "2"), ("2024-04-01", "2")]) == "1.5 swallowed")
    #expect(try back(.quarterShare, [("2024-Q1", "3"), ("2024-Q4", "3")]) == "1 swallowed")
  }

  /// A month of ten marks is 0.8333...: two months of one point are a third beyond, which is rounded once and not twice.
  @Test func whatGoesBeyondSharesIsRoundedOnce() throws {
    #expect(try back(.monthShare, [("2024-01", "1"), ("2024-02", "1")]) == "0.3333 swallowed")
    #expect(try back(.monthShare, [("2024-01", "1"), ("2024-02", "1")], places: 2) == "0.33 swallowed")
    #expect(try back(.monthShare, [("2024-01", "1")]) == "0.1667 swallowed")
  }

  /// Quarters with 6, 0, 10 and 10 marks have a mean of 6.5: 3.5 of the 16 points that were taken stay.
  @Test func theMeanOfTheQuartersCounts() throws {
    let taken = [(period: "2024-02", points: "4"), (period: "2024-Q2", points: "12")]
    #expect(try back(.quarterMean, taken) == "12.5 averaged")
  }

  /// By the end of June the quarters have 6 and 0 of ten marks, by the end of May there is the first alone.
  @Test func onlyPartsThatHaveEndedMakeTheMean() throws {
    let taken = [(period: "2024-02", points: "4"), (period: "2024-Q2", points: "12")]
    #expect(try back(.quarterMean, taken, asOf: "2024-06-30") == "9 averaged")
    #expect(try back(.quarterMean, taken, asOf: "2024-06-29") == "12 averaged")
    // Before the first has ended nothing is taken.
    #expect(try back(.quarterMean, [("2024-02", "4")], asOf: "2024-02-29") == "4 averaged")
  }

  /// 1, 1 and 2 points in three months that have ended have a mean of 1.3333...: 2.6667 go back.
  @Test func aMeanIsRoundedOnce() throws {
    let taken = ["1", "1", "2"].enumerated().map { (period: "2024-0\($0.offset + 1)", points: $0.element) }
    #expect(try back(.monthMean, taken, asOf: "2024-03-31") == "2.6667 averaged")
  }

  /// An interval belongs to the part in which it ends, or runs to.
  @Test func anIntervalBelongsWhereItEnds() throws {
    let own = [(period: "2024-02-10/2024-05-10", points: "2"), (period: "2024-Q2", points: "2")]
    #expect(try back(.quarterShare, own) == "1.5 swallowed")
    #expect(try back(.quarterShare, [("2024-02-10/", "2"), ("2024-Q1", "2")], asOf: "2024-06-30") == "0 swallowed")
    #expect(try back(.quarterShare, [("2024-02-10/", "2"), ("2024-Q1", "2")], asOf: "2024-03-30") == "1.5 swallowed")
  }

  /// What stays of shares is between nothing and the marks, and what stays of a mean is the mean of what stays of each part.
  @Test func whatStaysIsWithinTheMarks() {
    let wrong = breach(of: "quarters cost their share at most, or have a mean", cases: 1_000) { random in
      let taken = (1...4).map { (period: "2024-Q\($0)", points: random.number(0...24)) }
      let own = taken.map { (period: $0.period, points: "\($0.points / 2).\($0.points % 2 * 5)") }
      let sum = taken.reduce(0) { $0 + $1.points * 5_000 }
      // In ticks: 2.5 marks are 25,000, and ten are 100,000.
      let shares = taken.reduce(0) { $0 + min(25_000, $1.points * 5_000) }
      let mean = taken.reduce(0) { $0 + min(100_000, $1.points * 5_000) } / 4
      let byShares = try back(.quarterShare, own.shuffled(using: &random))
      let byMean = try back(.quarterMean, own.shuffled(using: &random))
      let isRight =
        byShares == "\(Amount(ticks: Int64(sum - shares))) swallowed"
        && byMean == "\(Amount(ticks: Int64(sum - mean))) averaged"
      return isRight ? nil : "\(own)"
    }
    #expect(wrong == nil)
  }
}
