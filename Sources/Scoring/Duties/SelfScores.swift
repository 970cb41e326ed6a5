import Store

/// What a unit said of itself under an item, beside the score that it was given: a row of `normalize --self`.
public struct SelfAssessment: Sendable {
  /// The unit's number.
  public var unit: Int
  /// The item's number.
  public var item: Int
  /// What the unit gave itself.
  public var own: Amount
  /// What its department gave; nil where there is no score.
  public var score: Amount?
}

/// Keeps what units say of themselves and what departments give them, by unit and item.
struct SelfScores {
  private let scheme: Scheme
  private let isNeeded: Bool
  private var own: [Amount?]
  private var scores: [Amount?]

  init(_ scheme: Scheme) {
    self.scheme = scheme
    isNeeded = scheme.duties.contains { $0.isSelf }
    let count = isNeeded ? scheme.units.count * scheme.items.count : 0
    own = [Amount?](repeating: nil, count: count)
    scores = [Amount?](repeating: nil, count: count)
  }

  /// Notes what an entry that counts gives its unit; `ofItself` where the unit says so.
  @inline(__always)
  mutating func note(_ entry: Entry, _ rule: RuleTerms, ofItself: Bool) {
    if isNeeded, rule.table == .deductions { add(entry, rule, ofItself: ofItself) }
  }

  private mutating func add(_ entry: Entry, _ rule: RuleTerms, ofItself: Bool) {
    guard let quantity = entry.quantity else { return }
    let place = Int(entry.unit) * scheme.items.count + Int(rule.item)
    if ofItself {
      own[place] = (own[place] ?? .zero).adding(quantity)
    } else if rule.kind == .score, let points = quantity.multiplied(by: rule.points) {
      scores[place] = (scores[place] ?? .zero).adding(points)
    }
  }

  var all: [SelfAssessment] {
    own.indices.compactMap { place in
      own[place].map {
        SelfAssessment(
          unit: place / scheme.items.count, item: place % scheme.items.count, own: $0, score: scores[place])
      }
    }
  }
}
