import Faults
import Store

/// Finds the bonus claims of one unit and scope that stand for a matter which counts already (同一事例不重复加分).
enum Matter {
  /// Which claims stay, by their positions, and for each of the others the position of a claim that it stands behind.
  struct Outcome {
    var kept: Set<Int>
    var winners: [Int: Int]
  }

  /// Decides which claims stay.
  ///
  /// `claims` stand in any order; ties are broken by date, then source.
  static func keep(_ claims: [Claim], _ oncePer: [OncePer], _ policy: Keep) -> Outcome {
    switch policy {
    case .highest: greedy(claims, oncePer, inOrder: sorted(claims, highestFirst: true))
    case .first: greedy(claims, oncePer, inOrder: sorted(claims, highestFirst: false))
    case .most: explain(BestChoice.choose(claims, oncePer), claims, oncePer)
    case .group: groups(claims, oncePer)
    }
  }

  /// Whether two claims may not both count.
  static func conflict(_ one: Claim, _ first: OncePer, _ other: Claim, _ second: OncePer) -> Bool {
    if first == .row || second == .row { return false }
    if first == .all, second == .all { return true }
    if let matter = one.matter, matter == other.matter { return true }
    guard first == .matterOrParty, second == .matterOrParty, let party = one.party else { return false }
    return party == other.party
  }

  private static func sorted(_ claims: [Claim], highestFirst: Bool) -> [Int] {
    claims.indices.sorted { left, right in
      let (one, other) = (claims[left], claims[right])
      if highestFirst, one.points != other.points { return one.points > other.points }
      return (one.day, one.source) < (other.day, other.source)
    }
  }

  /// Takes the claims in order, and each one that stands against none taken before.
  private static func greedy(_ claims: [Claim], _ oncePer: [OncePer], inOrder order: [Int]) -> Outcome {
    var outcome = Outcome(kept: [], winners: [:])
    var taken: [Int] = []
    for index in order {
      if let winner = taken.first(where: { conflict(claims[$0], oncePer[$0], claims[index], oncePer[index]) }) {
        outcome.winners[index] = winner
      } else {
        taken.append(index)
      }
    }
    outcome.kept = Set(taken)
    return outcome
  }

  /// One claim for each group of claims that hang together, the highest.
  private static func groups(_ claims: [Claim], _ oncePer: [OncePer]) -> Outcome {
    var leader = Array(claims.indices)
    func root(_ index: Int) -> Int { leader[index] == index ? index : root(leader[index]) }
    for one in claims.indices {
      for other in claims.indices where other < one {
        if conflict(claims[one], oncePer[one], claims[other], oncePer[other]) { leader[root(one)] = root(other) }
      }
    }
    var outcome = Outcome(kept: [], winners: [:])
    var winner: [Int: Int] = [:]
    for index in sorted(claims, highestFirst: true) {
      if let found = winner[root(index)] {
        outcome.winners[index] = found
      } else {
        winner[root(index)] = index
        outcome.kept.insert(index)
      }
    }
    return outcome
  }

  private static func explain(_ kept: Set<Int>, _ claims: [Claim], _ oncePer: [OncePer]) -> Outcome {
    var outcome = Outcome(kept: kept, winners: [:])
    let order = sorted(claims, highestFirst: true).filter { kept.contains($0) }
    for index in claims.indices where !kept.contains(index) {
      outcome.winners[index] = order.first {
        conflict(claims[$0], oncePer[$0], claims[index], oncePer[index])
      }
    }
    return outcome
  }
}

/// Finds the choice of claims, no two of one matter or one person, that together gives the most.
///
/// A claim ties a matter to a person, so a choice is a matching in a graph of matters and persons; the heaviest is
/// found by adding the best augmenting path until none adds anything.
enum BestChoice {
  private struct Edge {
    var matter: Int
    var party: Int
    var points: Int64
    var claim: Int
    var isChosen = false
  }

  /// The positions of the claims chosen.
  static func choose(_ claims: [Claim], _ oncePer: [OncePer]) -> Set<Int> {
    var matters: [KeyDigest: Int] = [:]
    var parties: [KeyDigest: Int] = [:]
    var matterCount = 0
    var partyCount = 0
    // Where a claim has no such key, or is not compared by it, it gets one of its own.
    func number(_ key: KeyDigest?, _ known: inout [KeyDigest: Int], _ count: inout Int) -> Int {
      if let key, let found = known[key] { return found }
      count += 1
      if let key { known[key] = count - 1 }
      return count - 1
    }
    let order = claims.indices.sorted { (claims[$0].day, claims[$0].source) < (claims[$1].day, claims[$1].source) }
    var edges: [Edge] = []
    for index in order {
      let claim = claims[index]
      let all = oncePer[index] == .all ? KeyDigest() : nil
      let matter = oncePer[index] == .row ? nil : all ?? claim.matter
      let party = oncePer[index] == .matterOrParty ? claim.party : nil
      edges.append(
        Edge(
          matter: number(matter, &matters, &matterCount), party: number(party, &parties, &partyCount),
          points: claim.points.ticks, claim: index))
    }
    while let path = bestPath(edges, matterCount, partyCount) {
      for edge in path { edges[edge].isChosen.toggle() }
    }
    return Set(edges.filter(\.isChosen).map(\.claim))
  }

  /// The path from a free matter to a free person that gains most, as the edges whose choice it turns round; nil where
  /// none gains.
  private static func bestPath(_ edges: [Edge], _ matterCount: Int, _ partyCount: Int) -> [Int]? {
    let chosenMatters = Set(edges.filter(\.isChosen).map(\.matter))
    let chosenParties = Set(edges.filter(\.isChosen).map(\.party))
    // Gains of the best way to each node found so far, and the edge it came by (Bellman and Ford).
    var toMatter = [Int64?](repeating: nil, count: matterCount)
    var toParty = [Int64?](repeating: nil, count: partyCount)
    var byMatter = [Int?](repeating: nil, count: matterCount)
    var byParty = [Int?](repeating: nil, count: partyCount)
    for matter in 0..<matterCount where !chosenMatters.contains(matter) { toMatter[matter] = 0 }
    var hasImproved = true
    while hasImproved {
      hasImproved = false
      for (index, edge) in edges.enumerated() {
        if !edge.isChosen, let gain = toMatter[edge.matter], gain + edge.points > toParty[edge.party] ?? .min {
          toParty[edge.party] = gain + edge.points
          byParty[edge.party] = index
          hasImproved = true
        }
        if edge.isChosen, let gain = toParty[edge.party], gain - edge.points > toMatter[edge.matter] ?? .min {
          toMatter[edge.matter] = gain - edge.points
          byMatter[edge.matter] = index
          hasImproved = true
        }
      }
    }
    var best: (gain: Int64, party: Int)?
    for party in 0..<partyCount where !chosenParties.contains(party) {
      if let gain = toParty[party], gain > best?.gain ?? 0 { best = (gain, party) }
    }
    guard var party = best?.party else { return nil }
    var path: [Int] = []
    while let forward = byParty[party] {
      path.append(forward)
      guard let back = byMatter[edges[forward].matter] else { break }
      path.append(back)
      party = edges[back].party
    }
    return path
  }
}
