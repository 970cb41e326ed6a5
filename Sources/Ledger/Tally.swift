import Scoring

/// How many entries a ledger has and what their points sum to: what its control entry states.
public struct Tally: Sendable {
  /// How many entries.
  public private(set) var count = 0
  /// The sum of their points, as long as it could be kept.
  public private(set) var sum = Amount.zero
  /// Whether the sum was too large to be kept.
  public private(set) var hasOverflowed = false

  /// A tally of nothing.
  public init() {}

  /// Counts an entry with its points, or nil where it has none.
  public mutating func add(_ points: Amount?) {
    count += 1
    guard let points else { return }
    if let added = sum.adding(points) { sum = added } else { hasOverflowed = true }
  }
}
