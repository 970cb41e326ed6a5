import Scoring

/// What one run came to: its scheme, its ranking, and the accounts of all its units.
public struct Outcome: Sendable {
  /// The scheme of the run.
  public var scheme: Scheme
  /// All units, from the best to the worst.
  public var ranking: [RankedUnit]
  private let lines: Explanations

  /// The outcome of a run whose ledger was gathered for all units.
  public init(_ scheme: Scheme, ranking: [RankedUnit], lines: Explanations) {
    self.scheme = scheme
    self.ranking = ranking
    self.lines = lines
  }

  /// The accounts of a unit by their ids; the total as a whole has a blank one.
  func accounts(of unit: Int?) -> [String: Account] {
    guard let unit else { return [:] }
    return Dictionary(lines.accounts(of: unit).map { ($0.id, $0) }) { first, _ in first }
  }

  /// Each unit's points and standing, in the order of the ranking.
  public var explanations: [Explanation] { ranking.compactMap { lines.explanation(of: $0.unit, in: ranking) } }

  func place(of unit: Int?) -> Int? { ranking.first { $0.unit == unit }?.place }
}
