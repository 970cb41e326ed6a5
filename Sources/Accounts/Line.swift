import Faults
import Scoring
import Store

/// What a part of a score comes from; every entry with points belongs to one of them.
public enum Part: String, CaseIterable, Sendable {
  /// The marks that are laid down.
  case base
  /// What was found, and the direct scores.
  case findings
  /// What limits give back or take away.
  case caps
  /// What brings a unit to the common scale.
  case rescaling
  /// Merit and inspections.
  case bonus
  /// What a veto takes away.
  case veto

  init(_ entry: Entry, _ reason: Why.Code?, _ scheme: Scheme) {
    switch entry.kind {
    case .base: self = .base
    case .reported, .score, .deduction, .record, .control: self = .findings
    case .award, .bonus: self = .bonus
    case .veto: self = .veto
    case .reversal: self = scheme.bonus(entry.rule) == nil ? .findings : .bonus
    case .rescale: self = .rescaling
    case .limit:
      switch reason {
      case .totalZero: self = .veto
      case .shared: self = .bonus
      default: self = .caps
      }
    }
  }
}

/// What became of an entry, or why a stage made it: a code, and the rule, cap or band that it names.
public struct Reason: Hashable, Sendable {
  /// The code.
  public var code: Why.Code
  /// The id that the code names; empty where it names none.
  public var named: String
  /// The name of the rule with that id, where it has one.
  public var name = ""

  /// A reason as it stands in a ledger; nil for a text that is none.
  public init?(_ text: Text) {
    let colon = text.firstIndex(of: UInt8(ascii: ":"))
    let word = text[0..<(colon ?? text.count)]
    guard let code = Why.Code.allCases.first(where: { $0.text == word }) else { return nil }
    self.code = code
    named = colon.map { text[($0 + 1)..<text.count].string } ?? ""
  }

  /// The same, knowing the name of the rule that it names.
  public init?(_ text: Text, _ scheme: Scheme) {
    self.init(text)
    guard let number = scheme.ruleIDs.number(of: named) else { return }
    let known = scheme.name(of: Int16(truncatingIfNeeded: number))
    name = known == named ? "" : known
  }

  /// The reason as it stands in a ledger.
  public var text: String { named.isEmpty ? "\(code.text)" : "\(code.text):\(named)" }

  /// The reason in words.
  public func words(in language: Language) -> String {
    Message("why.\(code.text)", ["named": "\(name.isEmpty ? named : "\(name) \(named)")"]).what(in: language)
  }
}

/// One entry of a unit in the last ledger, with what there is to say about it.
public struct Line: Sendable {
  /// What sort of entry it is.
  public var kind: Kind
  /// What its points are a part of.
  public var part: Part
  /// The id of its rule or cap; empty for none.
  public var rule: String
  /// Its rule as departments know it; empty for none.
  public var ruleName: String
  /// When it happened or what time it covers.
  public var period: String
  /// How many cases, or the value reported.
  public var quantity: String
  /// The denominator, or the marks of a `base` entry.
  public var of: String
  /// What one case costs or gives; nil where the entry is not priced by cases, as a rate is not.
  public var price: Amount?
  /// What one case is: 例, 户, 人.
  public var counts: String
  /// What it adds to the total; nil for what is kept without points.
  public var points: Amount?
  /// What became of it; nil for what has no code.
  public var reason: Reason?
  /// The matter that it is about.
  public var matter: String
  /// The household, person or both.
  public var party: String
  /// Who handed it in.
  public var department: String
  /// Who certified it.
  public var approver: String
  /// The department's own words.
  public var note: String
  /// The clause of the document.
  public var clause: String
  /// Where it came from, or the source of the entry that it takes back; nil for what a stage made.
  public var source: Place?

  /// The line of an entry.
  ///
  /// Throws a `Fault` where its code is none that a stage writes.
  init(_ entry: Entry, _ scheme: Scheme, _ files: inout SourceFiles) throws(Fault) {
    func words(_ column: Column) -> String { entry[column].string }
    let place = files.source(entry[.source])?.place
    let why = entry.row == nil ? entry.why?.code.text ?? .empty : entry[.why]
    reason = why.isEmpty ? nil : Reason(why, scheme)
    if reason == nil, !why.isEmpty { throw .unknownReason(place, words(.why)) }
    kind = entry.kind
    part = Part(entry, reason?.code, scheme)
    rule = words(.rule)
    ruleName = entry.rule < 0 ? "" : scheme.name(of: entry.rule)
    period = entry.row == nil ? entry.period?.description ?? "" : words(.period)
    quantity = words(.quantity)
    of = entry.row == nil ? entry.of?.description ?? "" : words(.of)
    let terms = scheme.terms(entry.rule)
    let isWeighted = entry.kind == .score && terms?.points != Amount(1)
    let isPriced = !entry[.quantity].isEmpty && (isWeighted || [.deduction, .bonus].contains(entry.kind))
    price = isPriced && terms?.hasRate == false ? terms?.points : nil
    counts = isPriced ? scheme.unitOfCounting(entry.rule) : ""
    points = entry.points
    matter = words(.matter)
    party = words(.party)
    department = words(.department)
    approver = words(.approver)
    note = words(.note)
    clause = entry.row == nil ? scheme.clause(of: entry).string : words(.clause)
    source = place
  }

  /// Whether it takes back or shares out another line, whose source and rule it carries.
  var isAnswer: Bool { source != nil && (kind == .reversal || kind == .limit) }

  /// Whether somebody who asks where points went wants to see it: it moves the total, or could have.
  public var matters: Bool {
    if let points, points != .zero { return true }
    guard let code = reason?.code else { return false }
    // What is to date or was corrected stands there once more, as it counts.
    return kind == .veto || ![Why.Code.none, .kept, .toDate, .superseded].contains(code)
  }
}

extension Fault {
  fileprivate static func unknownReason(_ place: Place?, _ text: String) -> Fault {
    Fault("unknown-why", at: place ?? Place("-"), value: text, ["text": "\(text)"])
  }
}
