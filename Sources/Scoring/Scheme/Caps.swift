/// What a cap holds within bounds.
public enum CapTarget: Hashable, Sendable {
  /// What one rule takes off or adds, by its number.
  case rule(Int16)
  /// An item or bonus category, by its number.
  case item(Int16)
  /// A section's items or categories, by their numbers.
  case section([Int16])
  /// All items together.
  case base
  /// The whole total.
  case total

  /// Whether what it limits has the marks of items in it, of which there are so many.
  public func needsMarks(of itemCount: Int) -> Bool {
    switch self {
    case .rule, .total: false
    case .item(let item): item < itemCount
    case .section(let members): members.contains { $0 < itemCount }
    case .base: true
    }
  }

  /// Whether it concerns items alone, and is settled before any bonus.
  func isOfItems(_ itemCount: Int) -> Bool {
    switch self {
    case .rule: true
    case .item(let item): item < itemCount
    case .section(let members): members.allSatisfy { $0 < itemCount }
    case .base: true
    case .total: false
    }
  }
}

/// A bound on a sum of points: a row of `cap.csv`.
public struct CapRule: Sendable {
  /// Its id.
  public var id: String
  /// What it bounds.
  public var target: CapTarget
  /// The least that the sum may be.
  public var atLeast: Amount?
  /// The most that the sum may be.
  public var atMost: Amount?
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(id: String, target: CapTarget, atLeast: Amount?, atMost: Amount?, clause: String) {
    self.id = id
    self.target = target
    self.atLeast = atLeast
    self.atMost = atMost
    self.clause = clause
  }
}
