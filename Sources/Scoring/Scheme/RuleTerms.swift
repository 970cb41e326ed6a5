/// What a rule goes by, without its words: what is asked for every entry.
///
/// Plain values, so that looking at a rule costs no reference counting; ids, units of counting and clauses stand beside it.
public struct RuleTerms: Sendable {
  /// The table that a rule stands in.
  public enum Table: UInt8, Sendable {
    /// `deduct.csv`
    case deductions
    /// `bonus.csv`
    case bonuses
    /// `veto.csv`
    case vetoes
    /// `cap.csv`
    case caps
  }

  /// The table that it stands in.
  public var table: Table
  /// The number of its item or bonus category; -1 for none.
  public var item: Int16 = -1
  /// The kind of a deduction.
  public var kind = RuleKind.record
  /// The price of one case.
  public var points = Amount.zero
  /// What counts once.
  public var oncePer = OncePer.all
  /// The time over which it counts once, or over which its quota is owed.
  public var period = Span.year
  /// How many are owed in each period.
  public var quota = Amount.zero
  /// How long, or how many, is free.
  public var limit = Amount.zero
  /// What the limit is a part of; zero where it stands by itself.
  public var limitOf = Amount.zero
  /// How several rates of one period make one.
  public var pool = Pool.pooled
  /// Whether it is checked and shown beside a score, and never scored.
  public var isAdvice = false
  /// Of a direct score: the most that may be given, before it is multiplied by its points.
  public var most = Amount.zero
  /// What the limit is measured in: days or months.
  public var limitUnit = LimitUnit.day
  /// Whether reaching the limit exactly is free.
  public var isFreeAtLimit = true
  /// Whether the item's marks bound what it can cost (else 上不封顶).
  public var isCapped = true
  /// Whether it gives points for an inspection: then the quantity is what was lost.
  public var isAward = false
  /// What is taken off for each point lost in an inspection.
  public var loss = Amount.zero
  /// Whether somebody must have certified it.
  public var needsApprover = false

  /// Terms of which only the table is known.
  public init(_ table: Table) {
    self.table = table
  }

  /// Whether a quantity is a number of cases, which has no fractions.
  public var countsCases: Bool { table == .deductions ? kind.behaviour.countsCases : !isAward }

  /// What is asked for, as a number or as a fraction.
  public var threshold: String {
    if kind == .quota { return "\(quota)" }
    return limitOf == .zero ? "\(limit)" : "\(limit)/\(limitOf)"
  }

  /// Whether an entry has a denominator beside its quantity, so that both make a rate.
  public var hasRate: Bool { table == .deductions && (kind == .band || limitOf != .zero) }
}
