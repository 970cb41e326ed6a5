import Accounts
import Scoring
import Store
import Support
import Testing

/// The books of a small office: three villages, two items of ten marks, a category of at most 1, and entries in their last form.
struct Books {
  static let scheme = Scheme(parts)

  static var parts: Scheme.Parts {
    var parts = Scheme.Parts()
    parts.settings.percentOf = Amount(20)
    parts.units = ["甲村", "乙村", "丙村"].map { Unit(name: $0, aliases: [], group: "", flags: []) }
    parts.sections = [Section(id: "C", name: "加分", marks: nil, clause: "五")]
    parts.items = [item("I-1", "台账"), item("I-2", "会议")]
    parts.categories = ["C-1"]
    parts.deductions = [
      DeductionRule(id: "I-1.a", terms: terms(item: 0), counts: "户", excludes: [], clause: "一"),
      DeductionRule(id: "I-1.b", terms: terms(item: 0), counts: "户", excludes: [], clause: "一"),
    ]
    parts.bonuses = [
      BonusRule(
        id: "C-1.a", category: 2, points: Amount(1), counts: "次", oncePer: .matter, scope: 0, keep: .highest,
        department: "办", needsApprover: false, clause: "五")
    ]
    parts.vetoes = [
      VetoRule(
        id: "V-1", item: -1, name: "否决", effects: [.listedLast], department: "办", needsApprover: false, clause: "六")
    ]
    parts.caps = [CapRule(id: "K-1", target: .item(2), atLeast: nil, atMost: Amount(1), clause: "五")]
    for (number, id) in ["I-1.a", "I-1.b", "C-1.a", "V-1"].enumerated() { parts.ruleNames.add(id, number: number) }
    return parts
  }

  private static func item(_ id: String, _ name: String) -> Item {
    Item(id: id, section: "", name: name, marks: Amount(10), department: "办", clause: "一")
  }

  private static func terms(item: Int16) -> RuleTerms {
    var terms = RuleTerms(.deductions)
    terms.item = item
    terms.kind = .each
    terms.points = Amount(ticks: 5_000)
    return terms
  }

  /// An entry as it stands in a ledger; `words` has what is looked up and what is shown.
  static func entry(_ kind: Kind, points: Int64?, why: String, _ words: [Column: String] = [:]) -> Entry {
    var words = words
    words[.unit] = words[.unit] ?? "甲村"
    words[.why] = why
    var entry = Entry(kind, row: Row.lasting(Column.allCases.map { words[$0] ?? "" }))
    entry.unit = Int32(scheme.unitNames.number(of: words[.unit] ?? "") ?? -1)
    entry.item = Int16(scheme.itemIDs.number(of: words[.item] ?? "") ?? -1)
    entry.rule = Int16(scheme.ruleIDs.number(of: words[.rule] ?? "") ?? -1)
    entry.points = points.map { Amount(ticks: $0) }
    return entry
  }

  /// A finding in a row of `t.csv`, or what takes it back.
  static func finding(_ kind: Kind = .deduction, row: Int, points: Int64, why: String = "counted") -> Entry {
    entry(
      kind, points: points, why: why,
      [.item: "I-1", .rule: "I-1.a", .quantity: kind == .deduction ? "1" : "", .source: "t.csv:\(row):2"])
  }

  static func base(_ unit: String = "甲村", points: Int64 = 100_000) -> Entry {
    entry(.base, points: points, why: "full-marks", [.unit: unit, .item: "I-1", .of: "10"])
  }

  static func explanations(_ entries: [Entry]) throws -> Explanations {
    var explanations = Explanations(scheme, of: scheme.units.indices)
    for entry in entries { try explanations.take(entry) }
    return explanations
  }

  static func ranking(_ entries: [Entry]) -> [RankedUnit] {
    var rank = Rank(scheme)
    for var entry in entries { rank.take(&entry) }
    rank.close()
    return rank.ranking().units
  }
}
