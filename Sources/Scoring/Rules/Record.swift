/// Kept beside the scores and never scored.
public enum Record: DeductionKind {
  /// Nothing but the rule itself.
  public static let neededCells: [String] = []

  /// What is kept may be any number.
  public static let countsCases = false

  /// Keeps what was reported.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    entry.score(as: .record, nil, Why(.kept))
    return true
  }
}
