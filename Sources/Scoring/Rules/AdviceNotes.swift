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
  private var scores: Sums
  private var hasScore: Sums
  private let isNeeded: Bool

  init(_ scheme: Scheme) {
    self.scheme = scheme
    isNeeded = scheme.deductions.contains { $0.terms.isAdvice }
    quotas = QuotaSums(scheme, advice: true)
    let rows = isNeeded ? scheme.units.count : 0
    scores = Sums(rows: rows, columns: scheme.items.count)
    hasScore = Sums(rows: rows, columns: scheme.items.count)
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
    scores.add(points.ticks, row: Int(entry.unit), column: Int(entry.item))
    hasScore.add(1, row: Int(entry.unit), column: Int(entry.item))
  }

  /// All thresholds that were not met, by unit, rule and source or period.
  var all: [Advice] {
    guard isNeeded else { return [] }
    var found: [Advice] = []
    let byPlace = failed.sorted { ($0.advice.rule, $0.source) < ($1.advice.rule, $1.source) }
    for unit in scheme.units.indices {
      // A list that was never handed in says nothing about any month.
      let short = quotas.missing(unit).filter(\.isReported).map {
        Advice(unit: unit, rule: $0.rule, period: $0.period, quantity: $0.done, of: nil, score: nil)
      }
      let own = byPlace.map(\.advice).filter { $0.unit == unit } + short
      for rule in scheme.deductions.indices { found += own.filter { $0.rule == rule } }
    }
    for index in found.indices {
      let item = Int(scheme.terms[Int(found[index].rule)].item)
      guard hasScore[found[index].unit, item] > 0 else { continue }
      found[index].score = Amount(ticks: scores[found[index].unit, item])
    }
    return found
  }
}
