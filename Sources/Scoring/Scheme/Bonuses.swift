/// Which claim stays where several stand for one matter.
public enum Keep: String, CaseIterable, Sendable {
  /// The one with the most points (就高), then the earliest.
  case highest
  /// The earliest.
  case first
  /// The choice of claims that together gives the most.
  case most
  /// One for each group of claims that hang together.
  case group
}

/// What a row of `bonus.csv` gives points for.
public enum BonusKind: String, CaseIterable, Sendable {
  /// Merit.
  case bonus
  /// An inspection that lost nothing; what it lost is taken off instead.
  case award
}

/// Which awards a loss cancels.
public enum Spoils: String, CaseIterable, Sendable {
  /// That of the round in which it was lost.
  case round
  /// All of the same type.
  case type
}

/// Who bears a loss that several units caused together.
public enum Shared: String, CaseIterable, Sendable {
  /// Each bears the whole.
  case each
  /// They share it.
  case split
}

/// What adds points: a row of `bonus.csv`.
public struct BonusRule: Sendable {
  /// Its id.
  public var id: String
  /// The number of its category, after those of the items.
  public var category: Int16
  /// The points of one claim.
  public var points: Amount
  /// What one claim is.
  public var counts: String
  /// What counts once.
  public var oncePer: OncePer
  /// Rules with the same scope are compared with each other.
  public var scope: Int
  /// Which claim stays.
  public var keep: Keep
  /// What it gives points for.
  public var kind = BonusKind.bonus
  /// Of an award: what is taken off for each point that was lost.
  public var loss = Amount.zero
  /// Of an award: which awards a loss cancels.
  public var spoils = Spoils.round
  /// Of an award: who bears a loss that several units caused together.
  public var shared = Shared.each
  /// The department that may claim it; `*` for any.
  public var department: String
  /// Whether somebody must have certified it.
  public var needsApprover: Bool
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, category: Int16, points: Amount, counts: String, oncePer: OncePer, scope: Int, keep: Keep,
    department: String, needsApprover: Bool, clause: String
  ) {
    self.id = id
    self.category = category
    self.points = points
    self.counts = counts
    self.oncePer = oncePer
    self.scope = scope
    self.keep = keep
    self.department = department
    self.needsApprover = needsApprover
    self.clause = clause
  }
}
