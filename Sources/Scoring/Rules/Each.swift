/// So many points for each case: 发现1例扣0.5分.
///
/// A reported zero stays in the ledger with no points.
public enum Each: DeductionKind {
  /// The price, and what is counted.
  public static let neededCells = ["points", "once_per", "period"]

  /// Takes off the price of each case.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    deduct(&entry, rule)
  }
}
