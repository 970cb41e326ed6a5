import Scoring

/// Points that a limit took out of a unit's total: losses beyond an item's marks, or merit beyond what may count.
public struct Swallowed: Sendable {
  /// The unit's name.
  public var unit: String
  /// The id of the item or category; empty for a limit on the whole.
  public var id: String
  /// Its name.
  public var name: String
  /// What was given back; negative for merit that does not count.
  public var points: Amount
  /// The rule or cap that says so; empty for an item's own marks.
  public var reason: Reason
  /// Its clause.
  public var clause: String
}

extension Report {
  /// All that limits swallowed, in the order of the ranking and the document.
  public var swallowed: [Swallowed] {
    explanations.flatMap { explanation in
      explanation.accounts.flatMap { account in
        account.lines.compactMap { line in
          guard line.kind == .limit, let points = line.points, points != .zero, let reason = line.reason,
            reason.code == .swallowed || reason.code == .overCap
          else { return nil }
          return Swallowed(
            unit: explanation.name, id: account.id, name: account.name, points: points, reason: reason,
            clause: line.clause)
        }
      }
    }
  }
}
