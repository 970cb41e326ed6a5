import Store
import Support
import Testing

@testable import Scoring

@Suite struct MatterTests {
  private func claim(_ row: Int, _ points: Int, day: Int, matter: String = "", party: String = "") -> Claim {
    var entry = Entry(.bonus)
    entry.unit = 0
    entry.period = Period(.month, containing: Day(number: 19_723))
    var claim = Claim(
      entry, points: Amount(points), source: Source(file: Text("t.csv"), row: Int32(row), column: 1),
      asOf: Day(number: 20_000))
    claim.day = Day(number: Int32(day))
    claim.matter = matter.isEmpty ? nil : matter.withText { KeyDigest($0) }
    claim.party = party.isEmpty ? nil : party.withText { KeyDigest($0) }
    return claim
  }

  private func kept(_ claims: [Claim], _ oncePer: OncePer, _ policy: Keep) -> [Int32] {
    let outcome = Matter.keep(claims, claims.map { _ in oncePer }, policy)
    #expect(outcome.kept.count + outcome.winners.count == claims.count)
    return outcome.kept.map { claims[$0].source.row }.sorted()
  }

  @Test func theHighestOfAMatterStays() {
    let claims = [claim(1, 1, day: 1, matter: "m"), claim(2, 3, day: 9, matter: "m"), claim(3, 3, day: 5, matter: "m")]
    #expect(kept(claims, .matter, .highest) == [3])
    #expect(kept(claims, .matter, .first) == [1])
    #expect(kept(claims, .row, .highest) == [1, 2, 3])
    #expect(kept(claims, .all, .highest) == [3])
  }

  @Test func aBlankKeyCountsByItself() {
    let claims = [claim(1, 1, day: 1), claim(2, 1, day: 2), claim(3, 1, day: 3, matter: "m")]
    #expect(kept(claims, .matter, .highest) == [1, 2, 3])
    #expect(kept(claims, .matterOrParty, .first) == [1, 2, 3])
  }

  /// Three reports: case x with person p, case y with p, case y with q; the middle one touches both others.
  @Test func caseOrPersonDependsOnTheOrder() {
    let inOrder = [
      claim(1, 1, day: 1, matter: "x", party: "p"), claim(2, 1, day: 2, matter: "y", party: "p"),
      claim(3, 1, day: 3, matter: "y", party: "q"),
    ]
    #expect(kept(inOrder, .matterOrParty, .first) == [1, 3])
    #expect(kept(inOrder, .matterOrParty, .most) == [1, 3])
    #expect(kept(inOrder, .matterOrParty, .group) == [1])
    var middleFirst = inOrder
    middleFirst[1].day = Day(number: 0)
    #expect(kept(middleFirst, .matterOrParty, .first) == [2])
    #expect(kept(middleFirst, .matterOrParty, .most) == [1, 3])
  }

  /// The best choice against trying every choice.
  @Test func mostIsTheMostThereIs() {
    let wrong = breach(of: "the best choice of claims is the most there is") { random in
      let claims = (1...random.number(1...(random.once(in: 50) ? 9 : 5))).map { row in
        claim(
          row, random.number(1...3), day: random.number(1...5), matter: random.one(of: ["", "x", "y", "z"]),
          party: random.one(of: ["", "p", "q", "r"]))
      }
      let oncePer = claims.map { _ in random.one(of: [OncePer.matterOrParty, .matterOrParty, .matter, .row]) }
      let chosen = BestChoice.choose(claims, oncePer)
      func allowed(_ set: [Int]) -> Bool {
        set.allSatisfy { one in
          set.allSatisfy { other in
            one == other || !Matter.conflict(claims[one], oncePer[one], claims[other], oncePer[other])
          }
        }
      }
      func sum(_ set: some Sequence<Int>) -> Int64 { set.reduce(0) { $0 + claims[$1].points.ticks } }
      let best = (0..<(1 << claims.count)).map { bits in claims.indices.filter { bits >> $0 & 1 == 1 } }
        .filter(allowed).map { sum($0) }.max()
      guard !allowed(Array(chosen)) || sum(chosen) != best else { return nil }
      return "\(claims) under \(oncePer): \(chosen)"
    }
    #expect(wrong == nil)
  }
}
