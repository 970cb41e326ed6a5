import Faults
import Store

/// Adds points for merit and for inspections: one matter once, categories and sections within their limits, then limits on
/// the total.
public struct Bonus: Stage {
  private let scheme: Scheme
  private var bounds: Bounds
  private var totalBounds: Bounds
  private var awards: Awards
  private var scale: CommonScale
  private var files = SourceFiles()
  private var claims = ClaimsByUnit()
  private var ownFaults: [Fault] = []
  /// What was wrong with the entries.
  public var faults: [Fault] {
    let overflows = [bounds.hasOverflowed, totalBounds.hasOverflowed, scale.hasOverflowed, awards.hasOverflowed]
    return ownFaults + (overflows.contains(true) ? [.sumTooLarge] : [])
  }
  /// Claims that do not count, one matter in two categories, and choices that could have given more.
  public private(set) var warnings: [Warning] = []

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    bounds = Bounds(scheme) { target in
      if case .rule(let rule) = target { return scheme.bonus(rule) != nil }
      return target != .total && !target.isOfItems(scheme.items.count)
    }
    totalBounds = Bounds(scheme) { $0 == .total }
    awards = Awards(scheme)
    scale = CommonScale(scheme)
  }

  /// Prices a claim by itself.
  public mutating func take(_ entry: inout Entry) {
    if entry.kind == .reported, let rule = scheme.terms(entry.rule, of: .bonuses) { price(&entry, rule) }
    note(entry)
  }

  /// Forgets the warnings.
  public mutating func forgetWarnings() { warnings = [] }

  private mutating func note(_ entry: Entry) {
    bounds.note(entry)
    totalBounds.note(entry)
    if scheme.settings.rescaleOver == .all { scale.note(entry) }
  }

  private mutating func price(_ entry: inout Entry, _ rule: RuleTerms) {
    if rule.isAward { return award(&entry, rule) }
    guard let cases = entry.cases(rule.oncePer), let points = cases.multiplied(by: rule.points) else {
      return ownFaults.append(
        .notPriceable(files.source(of: entry)?.place, scheme.ruleID(entry.rule).string, entry.quantity))
    }
    entry.score(as: .bonus, points, Why(cases == .zero ? .none : .counted))
    guard points != .zero else { return }
    guard let source = files.source(of: entry) else { return ownFaults.append(.noSource(entry[.source])) }
    claims.add(Claim(entry, points: points, source: source, asOf: scheme.settings.asOf))
  }

  /// Gives an inspection's award, or takes off what was lost in it.
  private mutating func award(_ entry: inout Entry, _ rule: RuleTerms) {
    guard let lost = entry.quantity, lost >= .zero, let loss = lost.multiplied(by: rule.loss) else {
      return ownFaults.append(
        .notPriceable(files.source(of: entry)?.place, scheme.ruleID(entry.rule).string, entry.quantity))
    }
    let isLost = lost > .zero
    entry.score(as: .award, isLost ? -loss : rule.points, Why(isLost ? .cancelled : .counted))
    guard let source = files.source(of: entry) else { return ownFaults.append(.noSource(entry[.source])) }
    awards.note(entry, source: source, isLost: isLost)
  }

  /// Puts the claims of each unit together.
  public mutating func close() {
    claims.close(units: scheme.units.count)
    awards.close()
  }

  /// Settles them one by one, unless there is nothing to settle in any.
  public mutating func settle(_ units: Range<Int>, into made: inout [Entry]) {
    let isNothing = claims.isEmpty && awards.isEmpty && bounds.isEmpty && totalBounds.isEmpty
    if isNothing, scheme.settings.rescaleOver != .all { return }
    for unit in units { settle(unit, into: &made) }
  }

  /// What takes back claims that do not count, what caps take away, and what brings a unit to scale.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    let own = claims.of(unit: unit)
    let reversals = reversals(own, of: unit)
    let first = made.count
    made += reversals.map(\.entry)
    awards.settle(unit, into: &made)
    for entry in made[first...] { note(entry) }
    let limits = made.count
    bounds.settle(unit, into: &made)
    for limit in made[limits...] {
      totalBounds.note(limit)
      if scheme.settings.rescaleOver == .all { scale.note(limit) }
    }
    if scheme.settings.rescaleOver == .all, let entry = scale.entry(unit) {
      totalBounds.note(entry)
      made.append(entry)
    }
    totalBounds.settle(unit, into: &made)
    for limit in made[limits...] where limit.kind == .limit { warnings.append(overCap(limit)) }
    warnOfTwoCategories(own, takenBack: Set(reversals.map(\.claim.source)), unit: unit)
  }

  /// What takes back the claims of one unit that stand behind others.
  private mutating func reversals(_ claims: [Claim], of unit: Int) -> [(claim: Claim, entry: Entry)] {
    if claims.isEmpty { return [] }
    var reversals: [(claim: Claim, entry: Entry)] = []
    var scopes: [Int: [Claim]] = [:]
    for claim in claims { if let rule = scheme.bonus(claim.rule) { scopes[rule.scope, default: []].append(claim) } }
    for (_, inScope) in scopes.sorted(by: { $0.key < $1.key }) { reversals += settle(inScope, of: unit) }
    reversals.sort { ($0.claim.rule, $0.claim.source) < ($1.claim.rule, $1.claim.source) }
    return reversals
  }

  /// What takes back the claims of one scope that stand behind others.
  private mutating func settle(_ claims: [Claim], of unit: Int) -> [(claim: Claim, entry: Entry)] {
    let rules = claims.compactMap { scheme.bonus($0.rule) }
    guard let policy = rules.first?.keep else { return [] }
    let oncePer = rules.map(\.oncePer)
    let outcome = Matter.keep(claims, oncePer, policy)
    warnOfBetterChoice(claims, oncePer, outcome.kept, unit: unit)
    return outcome.winners.sorted { $0.key < $1.key }.map { index, winner in
      let (claim, kept) = (claims[index], claims[winner])
      let why = claim.rule == kept.rule ? Why(.repeated) : Why(.lowerThan, rule: kept.rule)
      warnings.append(
        Warning(
          "repeat.claim", unit: scheme.units[unit].name, item: scheme.itemID(claim.item).string,
          source: "\(claim.source)", ["kept": "\(kept.source)"]))
      return (claim, claim.reversal(why))
    }
  }

  private mutating func warnOfBetterChoice(_ claims: [Claim], _ oncePer: [OncePer], _ kept: Set<Int>, unit: Int) {
    // Only where two keys tie claims together can the order of choosing matter for the sum.
    guard oncePer.contains(.matterOrParty) else { return }
    let best = BestChoice.choose(claims, oncePer)
    func sum(_ chosen: Set<Int>) -> Int64 { chosen.reduce(0) { $0 + claims[$1].points.ticks } }
    let missed = Amount(ticks: sum(best) - sum(kept))
    guard missed > .zero, let first = kept.symmetricDifference(best).min() else { return }
    let other = best.subtracting(kept).map { claims[$0].source }.sorted().map(\.description).joined(separator: " ")
    warnings.append(
      Warning(
        "better-choice", unit: scheme.units[unit].name, item: scheme.itemID(claims[first].item).string,
        source: other, ["points": "\(missed)"]))
  }

  private mutating func warnOfTwoCategories(_ claims: [Claim], takenBack: Set<Source>, unit: Int) {
    if claims.count < 2 { return }
    var first: [KeyDigest: Claim] = [:]
    for claim in claims where !takenBack.contains(claim.source) {
      guard let matter = claim.matter else { continue }
      guard let other = first[matter] else {
        first[matter] = claim
        continue
      }
      guard other.item != claim.item else { continue }
      warnings.append(
        Warning(
          "two-categories", unit: scheme.units[unit].name, item: scheme.itemID(claim.item).string,
          source: "\(claim.source)",
          ["category": "\(scheme.itemID(other.item))", "other": "\(other.source)"]))
    }
  }

  private func overCap(_ limit: Entry) -> Warning {
    Warning(
      "over-cap", unit: scheme.unitName(limit.unit).string, item: scheme.itemID(limit.item).string,
      ["cap": "\(scheme.ruleID(limit.rule))", "points": "\(limit.points ?? .zero)"])
  }
}
