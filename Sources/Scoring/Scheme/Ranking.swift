/// What to do with units that share the place at a cut.
public enum Ties: String, CaseIterable, Sendable {
  /// All of them are in, even if that makes more than the number.
  case include
  /// None of them is in, even if that makes fewer.
  case exclude
  /// The ranking stops with an error.
  case refuse
}

/// The worst of the ranking and what follows for them: a row of `rank.csv` of the kind `bottom`.
public struct BottomRule: Sendable {
  /// Its id.
  public var id: String
  /// How it is called.
  public var name: String
  /// How many.
  public var count: Int
  /// What happens at the cut.
  public var ties: Ties
  /// What follows for a unit.
  public var consequence: String
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(id: String, name: String, count: Int, ties: Ties, consequence: String, clause: String) {
    self.id = id
    self.name = name
    self.count = count
    self.ties = ties
    self.consequence = consequence
    self.clause = clause
  }
}

/// A grade (等次) and who is in it: a row of `rank.csv` of the kind `grade`.
public struct GradeRule: Sendable {
  /// How many units a grade has.
  public enum Size: Sendable {
    /// So many.
    case count(Int)
    /// A share of them.
    case share(Amount)
    /// All that are left.
    case rest
  }
  /// Its id.
  public var id: String
  /// Its name.
  public var name: String
  /// How many units are in it.
  public var size: Size
  /// Whether a share is one of the units without a veto alone.
  public var isOfEligible: Bool
  /// How a share is rounded to whole units.
  public var rounding: Rounding
  /// What happens at the cut: all in, none in, or an error.
  public var ties: Ties
  /// What follows for a unit; empty for nothing.
  public var consequence: String
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, name: String, size: Size, isOfEligible: Bool, rounding: Rounding, ties: Ties, consequence: String,
    clause: String
  ) {
    self.id = id
    self.name = name
    self.size = size
    self.isOfEligible = isOfEligible
    self.rounding = rounding
    self.ties = ties
    self.consequence = consequence
    self.clause = clause
  }
}
