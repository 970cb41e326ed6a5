import Faults

/// What was decided about one finding after a complaint: a row of `rulings.tsv`.
///
/// A ruling takes a finding out or sets how many cases it is; it never adds what nobody handed in.
public struct Ruling: Sendable {
  /// What was decided.
  public enum Decision: Hashable, Sendable {
    /// The finding does not count.
    case withdraw
    /// The finding counts with another quantity.
    case change(to: Amount)
  }

  /// The entry that it is about, as the ledger's `source` column names it.
  public var source: String
  /// What was decided.
  public var decision: Decision
  /// The number of the document that says so.
  public var number: String
  /// Who decided.
  public var approver: String
  /// The cell that names the entry.
  public var place: Place
  /// The cell of the new quantity.
  public var quantityPlace: Place

  /// A row of the file with all its cells.
  public init(
    source: String, decision: Decision, number: String, approver: String, place: Place, quantityPlace: Place
  ) {
    self.source = source
    self.decision = decision
    self.number = number
    self.approver = approver
    self.place = place
    self.quantityPlace = quantityPlace
  }
}
