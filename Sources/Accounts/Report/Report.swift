import Scoring

/// What one run came to, as it is handed out: every unit with all its points, from the best to the worst.
public struct Report: Sendable {
  /// The rules.
  public let scheme: Scheme
  /// How far the ranking can be relied on: `final`, `provisional`, `edited`, and how many rulings it rests on.
  public let status: String
  /// The number of the document that approves what is handed out; empty for none.
  public let approval: String
  /// Each unit's points and standing, in the order of the ranking.
  public private(set) var explanations: [Explanation]

  /// Whether nothing was left out of the ranking and nobody changed its ledger.
  public let isFinal: Bool

  /// A report on the outcome of a run.
  public init(_ outcome: Outcome, status: String, isFinal: Bool = true, approval: String = "") {
    scheme = outcome.scheme
    self.isFinal = isFinal
    self.status = status
    self.approval = approval
    explanations = outcome.explanations
  }

  /// The units of the ranking's end with whom something is done, rule by rule.
  public var talks: [(rule: BottomRule, units: [RankedUnit])] {
    scheme.bottoms.map { rule in
      (rule, explanations.map(\.standing.unit).filter { $0.consequences.contains(rule.consequence) })
    }
  }

  /// The report as the office's page has it: without private words where anybody may read that page.
  public var forTheOffice: Report {
    guard scheme.publication(of: .office)?.isPublic ?? false else { return self }
    var report = self
    report.explanations = explanations.map { $0.withoutPrivateWords() }
    return report
  }

  /// What a unit is told of itself.
  public func sheet(of explanation: Explanation, _ discretion: Discretion) -> UnitSheet {
    UnitSheet(explanation, discretion, isPublic: scheme.publication(of: .unit)?.isPublic ?? false)
  }
}
