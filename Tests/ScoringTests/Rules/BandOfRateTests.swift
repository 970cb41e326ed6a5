import Testing

@testable import Scoring

/// The bands of 童市镇: nothing from 90 on, a tenth for each point below it, and everything at 65 and below.
enum Bands {
  static func all(_ steps: Band.Steps = .down) throws -> [Band] {
    [
      Band(
        id: "high", from: (Amount(90), true), to: (Amount(100), true), points: .zero, below: nil, clause: "1"),
      Band(
        id: "middle", from: (Amount(65), false), to: (Amount(90), false), points: nil,
        below: (Amount(90), try Amount(parsing: "0.1"), steps), clause: "2"),
      Band(
        id: "low", from: (.zero, true), to: (Amount(65), true), points: try Amount(parsing: "2.5"), below: nil,
        clause: "3"),
    ]
  }
}

@Suite struct BandOfRateTests {
  /// The band and the price of so many right of so many.
  private func price(
    _ right: Int, _ checked: Int, _ steps: Band.Steps, places: Int = 4
  ) throws -> (band: String, points: String?) {
    let rate = try #require(Rate(Int128(right), of: Int128(checked)))
    let own = try Bands.all(steps).filter { rate.lies(in: $0) }
    try #require(own.count == 1)
    return (own[0].id, rate.points(in: own[0], places: places, rounding: .halfUp)?.description)
  }

  /// So 89.96 lies no whole point below 90, one that has begun, and 0.04 of one.
  @Test(
    arguments: [
      (90, 100, "high", "0", "0", "0"), (100, 100, "high", "0", "0", "0"),
      (8_996, 10_000, "middle", "0", "0.1", "0.004"), (885, 1_000, "middle", "0.1", "0.2", "0.15"),
      (89, 100, "middle", "0.1", "0.1", "0.1"), (6_501, 10_000, "middle", "2.4", "2.5", "2.499"),
      (65, 100, "low", "2.5", "2.5", "2.5"), (6_499, 10_000, "low", "2.5", "2.5", "2.5"),
      (0, 7, "low", "2.5", "2.5", "2.5"),
      // 8/9 is 88.8888...: 1.1111... below.
      (8, 9, "middle", "0.1", "0.2", "0.1111"),
      // 5/6 is 83.3333...: 6.6666... below.
      (5, 6, "middle", "0.6", "0.7", "0.6667"),
    ] as [(Int, Int, String, String, String, String)])
  func costsWhatItsBandSays(
    _ right: Int, _ checked: Int, _ band: String, _ down: String, _ up: String, _ exact: String
  ) throws {
    for (steps, points) in [(Band.Steps.down, down), (.up, up), (.exact, exact)] {
      let found = try price(right, checked, steps)
      #expect(found.band == band)
      #expect(found.points == points, "\(steps)")
    }
  }

  @Test func roundsOnceWhereItIsCountedInProportion() throws {
    #expect(try price(5, 6, .exact, places: 2).points == "0.67")
    #expect(try price(8, 9, .exact, places: 1).points == "0.1")
  }

  /// A band can be asked for the price of a rate that is not in it: that is how edges are compared.
  @Test func aBandHasAPriceAtItsEdges() throws {
    let bands = try Bands.all()
    func points(_ band: Int, at rate: Int) -> String? {
      bands[band].points(at: Amount(rate), places: 4, rounding: .halfUp)?.description
    }
    #expect(points(1, at: 90) == "0")
    #expect(points(1, at: 65) == "2.5")
    #expect(points(1, at: 95) == "0")
    #expect(points(2, at: 65) == "2.5")
  }

  @Test func nothingOfNothingIsNoRate() {
    #expect(Rate(0, of: 0) == nil)
  }

  @Test func keepsWhatWasChecked() throws {
    var survey = try Sample.entry("40")
    survey.of = try Amount(parsing: "50")
    let entry = try Sample.scored(survey, by: Sample.rule(.band))
    #expect(entry.kind == .record)
    #expect(entry.points == nil)
    #expect(entry.why == Why(.kept))
  }
}
