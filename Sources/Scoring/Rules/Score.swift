/// A department's direct score, times the weight of its source: 量化打分.
public enum Score: DeductionKind {
  /// The weight, which is 1 where an item has one source.
  public static let neededCells = ["points", "once_per", "period"]

  /// A score may have decimal places.
  public static let countsCases = false

  /// A unit has one score of an item.
  public static let addsUp = false

  /// Gives the score; `normalize` has held it against the marks.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    guard let quantity = entry.quantity, quantity >= .zero, quantity <= rule.most,
      let points = quantity.multiplied(by: rule.points)
    else { return false }
    entry.score(as: .score, points, Why(.counted))
    return true
  }
}
