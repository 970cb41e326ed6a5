/// So many points where a figure, or its share of another, is below what is asked for: 不低于75%.
///
/// A share is compared as a fraction, never divided.
public enum Under: DeductionKind {
  /// What is asked for, and whether that itself is enough.
  public static let neededCells = ["limit", "at_limit", "period"]

  /// A figure may be any number.
  public static let countsCases = false

  /// What must reach a threshold is what there is at the time.
  public static let addsUp = false

  /// Takes off the price where too little was reached.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    guard let isMet = isMet(by: entry, rule) else { return false }
    entry.score(as: .deduction, isMet ? .zero : -rule.points, Why(isMet ? .withinLimit : .counted))
    return true
  }

  /// Whether an entry reaches what a rule asks for; nil where it does not say.
  static func isMet(by entry: Entry, _ rule: RuleTerms) -> Bool? {
    guard let quantity = entry.quantity else { return nil }
    let (whole, limitOf) = rule.limitOf == .zero ? (Amount(1), Amount(1)) : (entry.of ?? .zero, rule.limitOf)
    let reached = Int128(quantity.ticks) * Int128(limitOf.ticks)
    let asked = Int128(rule.limit.ticks) * Int128(whole.ticks)
    return rule.isFreeAtLimit ? reached >= asked : reached > asked
  }
}
