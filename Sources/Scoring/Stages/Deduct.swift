import Faults
import Store

/// Lays down each item's full marks, takes direct scores, prices findings, and settles what depends on several of them:
/// quotas, bands of rates, what counts once, and what one rule excludes.
public struct Deduct: Stage {
  private let scheme: Scheme
  private let bases: BaseEntries
  private var once: CountedOnce
  private var quotas: QuotaSums
  private var rates: Rates
  private var notes: AdviceNotes
  private var files = SourceFiles()
  private var ownFaults: [Fault] = []
  /// What was wrong with the entries.
  public var faults: [Fault] {
    ownFaults + once.faults + rates.faults + (quotas.hasOverflowed ? [.sumTooLarge] : [])
  }
  /// Repeats, exclusions, and households under two clauses.
  public var warnings: [Warning] { once.warnings }

  /// How many of them there are.
  public var warningCount: Int { once.warningCount }
  /// The thresholds without a price that were not met.
  public var advice: [Advice] { notes.all }

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    bases = BaseEntries(scheme)
    once = CountedOnce(scheme)
    quotas = QuotaSums(scheme, advice: false)
    rates = Rates(scheme)
    notes = AdviceNotes(scheme)
  }

  /// Prices a finding by itself.
  public mutating func take(_ entry: inout Entry) {
    guard entry.kind == .reported, scheme.isDeduction(entry.rule) else { return }
    let rule = scheme.terms[Int(entry.rule)]
    if rule.isAdvice { return advise(&entry, rule) }
    guard rule.kind.behaviour.score(&entry, by: rule, asOf: scheme.settings.asOf) else {
      return ownFaults.append(
        .notPriceable(files.source(of: entry)?.place, scheme.ruleID(entry.rule).string, entry.quantity))
    }
    if entry.kind == .record {
      quotas.note(entry)
      rates.note(entry)
    }
    guard let points = entry.points else { return }
    if entry.kind == .score { return notes.note(score: points, entry) }
    if points != .zero { once.note(entry, by: rule, points: points) }
  }

  /// Forgets the warnings.
  public mutating func forgetWarnings() { once.forgetWarnings() }

  private mutating func advise(_ entry: inout Entry, _ rule: RuleTerms) {
    guard let source = files.source(of: entry) else { return ownFaults.append(.noSource(entry[.source])) }
    notes.take(&entry, by: rule, source: source)
  }

  /// Puts what counts once together by units.
  public mutating func close() {
    once.close()
    rates.close()
  }

  /// The marks of each item, what is missing to quotas, what rates cost, and what does not count.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    bases.settle(unit, into: &made)
    quotas.settle(unit, into: &made)
    rates.settle(unit, into: &made)
    once.settle(unit, into: &made)
  }
}

extension Fault {
  static func notPriceable(_ place: Place?, _ rule: String, _ quantity: Amount?) -> Fault {
    Fault("too-fine", at: place ?? Place("-"), value: quantity?.description ?? "", ["rule": "\(rule)"])
  }

  static func noSource(_ text: Text) -> Fault {
    Fault("bad-source", at: Place("-"), value: text.string, ["source": "\(text)"])
  }

  static var sumTooLarge: Fault { Fault("too-large.sum", at: Place("-")) }
}
