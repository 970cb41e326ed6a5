/// So many points for each one missing to a number owed in every period: 每月至少1次，每缺一次扣0.5分.
///
/// What was done is kept as a record; what is missing is settled for each unit and period when all entries are through.
/// What one period has too many does not cover another.
public enum Quota: DeductionKind {
  /// The price, the number owed, and how often.
  public static let neededCells = ["points", "quota", "period"]

  /// Keeps what was done.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    guard let quantity = entry.quantity, quantity >= .zero else { return false }
    entry.score(as: .record, nil, Why(.kept))
    return true
  }

  /// What is missing to the number owed.
  public static func missing(of reported: Amount, by rule: RuleTerms) -> Amount? {
    max(.zero, Amount(ticks: rule.quota.ticks - reported.ticks))
  }
}
