import Scoring

/// How many entries a ledger has and what their points sum to: what its control entry states.
public struct Tally: Sendable {
  /// How many entries.
  public private(set) var count = 0
  /// The sum of their points in ticks; no ledger has so many entries that it would not fit.
  private var ticks: Int128 = 0

  /// A tally of nothing.
  public init() {}

  /// The sum of their points; nil where it has more digits than a control entry may.
  public var sum: Amount? { ticks.magnitude < Self.bound ? Amount(ticks: Int64(ticks)) : nil }

  /// How many digits before the point the sum of a control entry may have, and the ticks of the first number with more.
  static let digits = 14
  private static let bound: UInt128 = 1_000_000_000_000_000_000

  /// Counts entries, as they lie side by side in memory.
  public mutating func add(_ entries: [Entry]) {
    let span = entries.span
    for index in span.indices { add(span[index].points) }
  }

  /// Counts an entry with its points, or nil where it has none.
  public mutating func add(_ points: Amount?) {
    count += 1
    if let points { ticks += Int128(points.ticks) }
  }
}
