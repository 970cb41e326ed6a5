import Faults
import Store

/// Finds the deductions of one unit that do not count: repeats of a household, person or matter, and what another rule
/// excludes.
///
/// Under a rule that counts once the earliest source stays. A deduction that is itself taken back excludes nothing.
struct CountedOnce {
  private let rules: [DeductionRule]
  /// The rules in an order in which those that exclude come before those that they exclude.
  private let order: [Int16]
  /// For each rule the rules that exclude it.
  private let excluders: [[Int16]]

  init(_ rules: [DeductionRule]) {
    self.rules = rules
    var excluders = [[Int16]](repeating: [], count: rules.count)
    for (number, rule) in rules.enumerated() {
      for excluded in rule.excludes { excluders[Int(excluded)].append(Int16(number)) }
    }
    self.excluders = excluders
    order = Self.excludersFirst(rules) ?? rules.indices.map { Int16($0) }
  }

  /// Whether an entry has to be remembered: it names what its own rule counts once, or what a rule that excludes it goes by.
  func concerns(_ entry: Entry) -> Bool {
    if entry.names(rules[Int(entry.rule)].oncePer) { return true }
    return excluders[Int(entry.rule)].contains { entry.names(rules[Int($0)].oncePer) }
  }

  /// What takes back the claims of one unit that do not count, in the order of the rules and then of the sources; and what
  /// the office should look at.
  ///
  /// `claims` stand in the order of their sources.
  func settle(_ claims: [Claim], unit: String, scheme: Scheme) -> (reversals: [Entry], warnings: [Warning]) {
    var ofRule: [Int16: [Claim]] = [:]
    for claim in claims { ofRule[claim.rule, default: []].append(claim) }
    var standing: [Int16: [KeyDigest: Source]] = [:]
    var counted: [Claim] = []
    var taken: [(claim: Claim, why: Why, winner: Source)] = []
    for number in order {
      // The claims come in the order of their sources.
      guard let own = ofRule[number] else { continue }
      let rule = rules[Int(number)]
      var first: [KeyDigest: Source] = [:]
      for claim in own {
        let key = claim.key(rule.oncePer, within: rule.period)
        if let key, let winner = first[key] {
          taken.append((claim, Why(.repeated), winner))
        } else if let (excluder, winner) = excluder(of: claim, standing) {
          taken.append((claim, Why(.excludedBy, rule: excluder), winner))
        } else {
          if let key { first[key] = claim.source }
          counted.append(claim)
        }
      }
      if !rule.excludes.isEmpty { standing[number] = first }
    }
    taken.sort { ($0.claim.rule, $0.claim.source) < ($1.claim.rule, $1.claim.source) }
    let warnings = taken.map { claim, why, winner in
      let id = scheme.ruleID(why.rule)
      return Warning(
        why.code == .repeated ? "repeat" : "excluded", unit: unit, item: scheme.itemID(claim.item).string,
        source: "\(claim.source)",
        why.code == .repeated
          ? "counts already by \(winner)" : "does not count beside \(winner), which is charged under \(id)")
    }
    return (taken.map { $0.claim.reversal($0.why) }, warnings + twoClauses(counted, unit: unit, scheme: scheme))
  }

  private func excluder(of claim: Claim, _ standing: [Int16: [KeyDigest: Source]]) -> (rule: Int16, winner: Source)? {
    for number in excluders[Int(claim.rule)] {
      let rule = rules[Int(number)]
      guard let key = claim.key(rule.oncePer, within: rule.period) else { continue }
      if let winner = standing[number]?[key] { return (number, winner) }
    }
    return nil
  }

  /// Households that are charged under two rules of one item: right by the document, and the first thing to be asked about.
  private func twoClauses(_ counted: [Claim], unit: String, scheme: Scheme) -> [Warning] {
    struct Case: Hashable {
      var item: Int16
      var household: KeyDigest
    }
    // Most items have claims under one rule alone.
    var rule: [Int16: Int16] = [:]
    var items: Set<Int16> = []
    for claim in counted where claim.household != nil {
      if let other = rule[claim.item], other != claim.rule { items.insert(claim.item) }
      rule[claim.item] = claim.rule
    }
    var first: [Case: Claim] = [:]
    var warnings: [Warning] = []
    for claim in counted.filter({ items.contains($0.item) }).sorted(by: { $0.source < $1.source }) {
      guard let household = claim.household else { continue }
      let found = Case(item: claim.item, household: household)
      guard let other = first[found] else {
        first[found] = claim
        continue
      }
      guard other.rule != claim.rule else { continue }
      warnings.append(
        Warning(
          "two-clauses", unit: unit, item: scheme.itemID(claim.item).string, source: "\(claim.source)",
          "the same household is also charged by \(other.source), under \(scheme.ruleID(other.rule))"))
    }
    return warnings
  }

  /// The rules sorted so that no rule stands before one that excludes it; nil where rules exclude each other in a ring.
  static func excludersFirst(_ rules: [DeductionRule]) -> [Int16]? {
    var waiting = [Int](repeating: 0, count: rules.count)
    for rule in rules { for excluded in rule.excludes { waiting[Int(excluded)] += 1 } }
    var order: [Int16] = []
    var left = Array(rules.indices)
    while !left.isEmpty {
      let free = left.filter { waiting[$0] == 0 }
      if free.isEmpty { return nil }
      for number in free {
        order.append(Int16(number))
        for excluded in rules[number].excludes { waiting[Int(excluded)] -= 1 }
      }
      left.removeAll { free.contains($0) }
    }
    return order
  }
}

/// What can be said of the exclusions of a scheme before any entry is read.
public enum Exclusions {
  /// Whether rules exclude each other in a ring, so that nobody could say which of them counts.
  public static func areInARing(_ rules: [DeductionRule]) -> Bool {
    CountedOnce.excludersFirst(rules) == nil
  }
}
