/// What a veto (一票否决) does.
public enum VetoEffect: String, CaseIterable, Sendable {
  /// It is shown, and nothing else.
  case flag
  /// No awards.
  case noAward = "no-award"
  /// Not in the best grade.
  case notGood = "not-good"
  /// In the last grade.
  case lastGrade = "last-grade"
  /// Behind all units without a veto.
  case listedLast = "listed-last"
  /// The total becomes zero.
  case totalZero = "total-zero"
}

/// What overrides a score: a row of `veto.csv`.
public struct VetoRule: Sendable {
  /// Its id.
  public var id: String
  /// The number of the item it belongs to; -1 for none.
  public var item: Int16
  /// Its name, as the ranking shows it.
  public var name: String
  /// What it does.
  public var effects: [VetoEffect]
  /// The department that may report it; `*` for any.
  public var department: String
  /// Whether somebody must have certified it.
  public var needsApprover: Bool
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, item: Int16, name: String, effects: [VetoEffect], department: String, needsApprover: Bool,
    clause: String
  ) {
    self.id = id
    self.item = item
    self.name = name
    self.effects = effects
    self.department = department
    self.needsApprover = needsApprover
    self.clause = clause
  }
}
