import Scoring

/// Where a unit stands in the ranking, and who stands next to it.
public struct Standing: Sendable {
  /// Units that share the place above or below.
  public struct Neighbour: Sendable {
    /// Their names.
    public var names: [String]
    /// Their place.
    public var place: Int
    /// Their highest total, for those below; their lowest, for those above.
    public var total: Amount
    /// How far their total lies above that of the unit; negative below it.
    public var distance: Amount
  }

  /// The unit in the ranking.
  public var unit: RankedUnit
  /// How many units are ranked.
  public var count: Int
  /// The names of the other units that share its place.
  public var tied: [String]
  /// Who stands on the place above; nil for the first.
  public var above: Neighbour?
  /// Who stands on the place below; nil for the last.
  public var below: Neighbour?

  /// Where a unit stands in a ranking that has all units; nil for one that is not among them.
  public init?(of unit: Int, in ranking: [RankedUnit], _ scheme: Scheme) {
    guard let own = ranking.first(where: { $0.unit == unit }) else { return nil }
    self.unit = own
    count = ranking.count
    tied = ranking.filter { $0.place == own.place && $0.unit != unit }.map { scheme.units[$0.unit].name }
    func neighbour(_ place: Int?) -> Neighbour? {
      let shared = ranking.filter { $0.place == place }
      guard let first = shared.first else { return nil }
      return Neighbour(
        names: shared.map { scheme.units[$0.unit].name }, place: first.place, total: first.total,
        distance: Amount(ticks: first.total.ticks &- own.total.ticks))
    }
    above = neighbour(ranking.last { $0.place < own.place }?.place)
    below = neighbour(ranking.first { $0.place > own.place }?.place)
  }
}
