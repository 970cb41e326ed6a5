import Scoring

/// What each unit lost in each item: a row a unit in the order of the ranking, a column an item that has marks for somebody.
public struct HeatMap: Sendable {
  /// What one unit lost in one item.
  public struct Cell: Sendable {
    /// The marks that were not reached.
    public var lost: Amount
    /// The full marks.
    public var marks: Amount
    /// The share that was lost, in per cent; more than 100 where an item may fall below zero.
    public var percent: Amount
  }

  /// The items' ids.
  public let ids: [String]
  /// The items' names.
  public let names: [String]
  /// For each unit its cells; nil where an item does not apply to it.
  public let rows: [[Cell?]]

  /// The map of a report.
  public init(_ report: Report) {
    let items = report.scheme.items.indices.filter { number in
      report.explanations.contains { $0.accounts[number].marks ?? .zero > .zero }
    }
    ids = items.map { report.scheme.items[$0].id }
    names = items.map { report.scheme.items[$0].name }
    rows = report.explanations.map { explanation in items.map { Cell(explanation.accounts[$0]) } }
  }
}

extension HeatMap.Cell {
  fileprivate init?(_ account: Account) {
    guard let lost = account.lost, let marks = account.marks, marks > .zero else { return nil }
    self.lost = lost
    self.marks = marks
    percent = lost.share(of: marks, scaledTo: Amount(100), places: 1, rounding: .halfUp) ?? .zero
  }
}
