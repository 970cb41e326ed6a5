import Store

/// A threshold without a price that was not met, beside the score that was given: a row of `deduct --advice`.
public struct Advice: Sendable {
  /// The unit's number.
  public var unit: Int
  /// The rule's number.
  public var rule: Int16
  /// The time it is about.
  public var period: Period
  /// What was reached.
  public var quantity: Amount
  /// What it is a part of; nil where it stands by itself.
  public var of: Amount?
  /// The direct score of the same unit and item; nil where there is none.
  public var score: Amount?
}

/// Holds what was reported under rules that are advice against their thresholds; it never touches a score.
struct AdviceNotes {
  private let scheme: Scheme
  private var quotas: QuotaSums
  private var failed: [(advice: Advice, source: Source)] = []
  /// The direct scores by unit and item.
  private var scores: [Amount?]
  private let isNeeded: Bool

  init(_ scheme: Scheme) {
    self.scheme = scheme
    isNeeded = scheme.deductions.contains { $0.terms.isAdvice }
    quotas = QuotaSums(scheme, advice: true)
    scores = [Amount?](repeating: nil, count: isNeeded ? scheme.units.count * scheme.items.count : 0)
  }

  /// Notes an entry under a rule that is advice, and keeps it.
  mutating func take(_ entry: inout Entry, by rule: RuleTerms, source: Source) {
    quotas.note(entry)
    if rule.kind == .under, Under.isMet(by: entry, rule) == false, let quantity = entry.quantity {
      let period = entry.period ?? scheme.settings.year
      let advice = Advice(
        unit: Int(entry.unit), rule: entry.rule, period: period, quantity: quantity,
        of: rule.limitOf == .zero ? nil : entry.of, score: nil)
      failed.append((advice, source))
    }
    entry.score(as: .record, nil, Why(.kept))
  }

  /// Notes a direct score, to stand beside the thresholds of its item.
  mutating func note(score points: Amount, _ entry: Entry) {
    guard isNeeded else { return }
    let place = Int(entry.unit) * scheme.items.count + Int(entry.item)
    scores[place] = (scores[place] ?? .zero).adding(points)
  }

  /// All thresholds that were not met, by unit, rule and source or period.
  var all: [Advice] {
    guard isNeeded else { return [] }
    var found = failed.sorted { $0.source < $1.source }.map(\.advice)
    // A list that was never handed in says nothing about any month.
    for unit in scheme.units.indices {
      for short in quotas.missing(unit) where short.isReported {
        found.append(
          Advice(unit: unit, rule: short.rule, period: short.period, quantity: short.done, of: nil, score: nil))
      }
    }
    let order = found.indices.sorted { left, right in
      (found[left].unit, found[left].rule, left) < (found[right].unit, found[right].rule, right)
    }
    return order.map { place in
      var advice = found[place]
      advice.score = scores[advice.unit * scheme.items.count + Int(scheme.terms[Int(advice.rule)].item)]
      return advice
    }
  }
}
