import Support
import Testing

@testable import Scoring

@Suite struct AwardsTests {
  /// An inspection that gives 0.2 where nothing was lost, and takes off what was.
  private func scheme(_ spoils: Spoils, _ shared: Shared = .each, units: Int = 1, places: Int = 4) throws -> Scheme {
    var parts = try Small.parts(units: units)
    parts.settings.places = places
    parts.categories = ["A"]
    for id in ["A1", "A2"] {
      var rule = BonusRule(
        id: id, category: 1, points: try Small.amount("0.2"), counts: "次", oncePer: .matter, scope: 0, keep: .highest,
        department: "*", needsApprover: false, clause: "五")
      rule.kind = .award
      rule.loss = Amount(1)
      rule.spoils = spoils
      rule.shared = shared
      parts.bonuses.append(rule)
    }
    return Scheme(parts)
  }

  private typealias Round = (unit: Int, rule: Int, name: String, lost: String)

  /// What becomes of each round, and what the stage makes of them for each unit.
  private func outcome(_ scheme: Scheme, _ rounds: [Round]) throws -> (taken: [Entry], made: [[Entry]]) {
    var stage = Bonus(scheme)
    var taken: [Entry] = []
    for (number, round) in rounds.enumerated() {
      var entry = try Small.entry(
        unit: Int32(round.unit), item: 1, rule: Int16(round.rule), quantity: round.lost, row: number + 2,
        [.matter: round.name])
      stage.take(&entry)
      taken.append(entry)
    }
    stage.close()
    #expect(stage.faults.isEmpty)
    let made = scheme.units.indices.map { unit in
      var made: [Entry] = []
      stage.settle(unit, into: &made)
      return made
    }
    return (taken, made)
  }

  @Test func aLossCancelsTheAwardOfItsRound() throws {
    let (taken, made) = try outcome(
      scheme(.round), [(0, 0, "一", "0"), (0, 0, "二", "0.3"), (0, 1, "一", "0")])
    #expect(taken.map(\.told) == ["award 0.2 counted", "award -0.3 cancelled", "award 0.2 counted"])
    #expect(made[0].isEmpty)
  }

  /// Under the other reading a loss takes every award of its type back, whichever came first, and none of another type.
  @Test func aLossCanSpoilAllRoundsOfItsType() throws {
    let (taken, made) = try outcome(
      scheme(.type, units: 2),
      [(0, 0, "一", "0"), (0, 0, "二", "0.3"), (0, 0, "三", "0"), (0, 1, "一", "0"), (1, 0, "二", "0")])
    #expect(taken.map(\.told).filter { $0 == "award 0.2 counted" }.count == 4)
    #expect(made[0].map(\.told) == ["reversal -0.2 spoiled", "reversal -0.2 spoiled"])
    #expect(made[0].map { $0.source?.row } == [2, 4])
    #expect(made[0].map { $0.why?.rule } == [0, 0])
    #expect(made[1].isEmpty)
  }

  /// One point that three towns lost together is 0.3333 for each; who lost nothing bears nothing.
  @Test func aLossOfOneRoundCanBeShared() throws {
    let rounds: [Round] = [(0, 0, "一", "1"), (1, 0, "一", "1"), (2, 0, "一", "1"), (3, 0, "一", "0"), (0, 0, "二", "1")]
    let (taken, made) = try outcome(scheme(.round, .split, units: 4), rounds)
    #expect(taken.map(\.told).filter { $0 == "award -1 cancelled" }.count == 4)
    for unit in 0..<3 { #expect(made[unit].map(\.told) == ["limit 0.6667 shared"]) }
    #expect(made[3].isEmpty)
    let (_, coarse) = try outcome(scheme(.round, .split, units: 4, places: 1), rounds)
    #expect(coarse[0].map(\.told) == ["limit 0.7 shared"])
  }

  @Test func eachBearsTheWholeUnlessItIsShared() throws {
    let made = try outcome(scheme(.round, units: 2), [(0, 0, "一", "1"), (1, 0, "一", "1")]).made.joined().count
    #expect(made == 0)
  }

  /// What towns bear together differs from the loss by rounding alone: half a step for each of them at most.
  @Test func sharesAddUpToTheLoss() {
    let wrong = breach(of: "shares of a loss add up to it", cases: 1_000) { random in
      let (units, places) = (random.number(2...9), random.number(0...4))
      let lost = Amount(ticks: Int64(random.number(1...50)) * 1_000)
      let scheme = try scheme(.round, .split, units: units, places: places)
      let (taken, made) = try outcome(scheme, (0..<units).map { ($0, 0, "一", "\(lost)") })
      let sum = (taken + made.joined()).reduce(0) { $0 + ($1.points?.ticks ?? 0) }
      let step: Int64 = [10_000, 1_000, 100, 10, 1][places]
      return 2 * (sum + lost.ticks).magnitude <= Int64(units) * step ? nil : "\(lost) over \(units), \(places) places"
    }
    #expect(wrong == nil)
  }
}
