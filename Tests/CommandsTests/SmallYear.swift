import CSV
import Faults
import Ledger
import Scoring
import Store
import Support

/// A small random scheme and what is reported under it: all kinds of rules, few units, and households, persons and matters that
/// meet each other often.
struct SmallYear {
  /// One line of a list.
  struct Finding {
    var unit: String
    var rule: String
    var period: String
    var quantity: String
    var matter: String
    var party: String
    var note: String
    var file: Int
    var row: Int

    var source: String { "s\(file).csv:\(row):2" }
  }

  var parts: Scheme.Parts
  var findings: [Finding]
  static let department = "办"

  init(_ random: inout Randomness) {
    parts = Self.parts(&random)
    findings = []
    for _ in 0..<random.number(0...10) {
      let unit = random.one(of: parts.units)
      if let finding = finding(of: unit, number: findings.count + 1, &random) { findings.append(finding) }
    }
  }

  /// One more unit, somewhere among the others, with findings of its own.
  func withOneMore(_ random: inout Randomness) -> SmallYear {
    var larger = self
    let unit = Self.unit("新村", &random)
    larger.parts.units.insert(unit, at: random.number(0...parts.units.count))
    for number in 0..<random.number(0...6) {
      guard let more = finding(of: unit, number: 100 + number, &random) else { continue }
      larger.findings.insert(more, at: random.number(0...larger.findings.count))
    }
    return larger
  }
}

// MARK: Schemes

extension SmallYear {
  private static func amount(_ random: inout Randomness) -> Amount {
    Amount(ticks: random.one(of: [5_000, 10_000, 20_000, 12_500, 1]))
  }

  private static func unit(_ name: String, _ random: inout Randomness) -> Unit {
    Unit(name: name, aliases: [], group: "", flags: random.one(of: [[], ["f"]]))
  }

  private static func parts(_ random: inout Randomness) -> Scheme.Parts {
    var parts = Scheme.Parts()
    let year = Day(number: 19_723)
    parts.settings.year = Period(.year, containing: year)
    parts.settings.period = parts.settings.year
    parts.settings.owedFrom = year
    parts.settings.lastDay = parts.settings.year.end
    parts.settings.asOf = random.once(in: 2) ? parts.settings.year.end : year.adding(days: random.number(0...365))
    parts.settings.percentOf = Amount(100)
    parts.units = ["一村", "二村", "三村"].prefix(random.number(1...3)).map { unit($0, &random) }
    parts.items = (1...random.number(1...2)).map { number in
      let marks = Amount(ticks: random.one(of: [10_000, 30_000, 25_000]))
      var item = Item(
        id: "I-\(number)", section: "", name: "", marks: marks, department: department, clause: "款\(number)")
      item.appliesIf = random.once(in: 4) ? "f" : ""
      item.ifNotApplicable = random.one(of: NotApplicable.allCases)
      item.settle = random.once(in: 2) ? .year : random.one(of: Settle.allCases)
      item.ifMissing = .full
      return item
    }
    if random.once(in: 3) {
      parts.settings.rescaleTo = Amount(random.number(5...100))
      parts.settings.rescaleOver = random.one(of: RescaleOver.allCases)
      parts.settings.places = random.number(0...4)
      parts.settings.rounding = random.one(of: Rounding.allCases)
    }
    parts.categories = ["C-1", "C-2"]
    parts.deductions = (0..<random.number(1...4)).map { _ in deduction(parts, &random) }
    for number in parts.deductions.indices {
      parts.deductions[number].id = "D-\(number)"
      // A rule excludes later ones only, so that there is never a ring.
      let later = parts.deductions.indices.dropFirst(number + 1).filter { _ in random.once(in: 3) }
      parts.deductions[number].excludes = later.map { Int16($0) }
    }
    let keeps = [random.one(of: Keep.allCases), random.one(of: Keep.allCases)]
    parts.bonuses = (0..<random.number(0...3)).map { number in
      let scope = random.number(0...1)
      var rule = BonusRule(
        id: "B-\(number)", category: Int16(parts.items.count + random.number(0...1)), points: amount(&random),
        counts: "例", oncePer: random.one(of: OncePer.allCases), scope: scope, keep: keeps[scope],
        department: department, needsApprover: false, clause: "加")
      if random.once(in: 3) {
        rule.kind = .award
        rule.loss = amount(&random)
        rule.spoils = random.one(of: Spoils.allCases)
      }
      return rule
    }
    parts.vetoes = (0..<random.number(0...1)).map { number in
      VetoRule(
        id: "V-\(number)", item: -1, name: "否", effects: [random.one(of: VetoEffect.allCases)],
        department: department, needsApprover: false, clause: "否")
    }
    parts.caps = (0..<random.number(0...2)).map { cap(parts, $0, &random) }
    let rules = Names()
    let ids = parts.deductions.map(\.id) + parts.bonuses.map(\.id) + parts.vetoes.map(\.id)
    for (number, id) in ids.enumerated() { rules.add(id, number: number) }
    parts.departments = [Department(name: department, aliases: [], rules: rules)]
    parts.ruleNames = rules
    return parts
  }

  private static func deduction(_ parts: Scheme.Parts, _ random: inout Randomness) -> DeductionRule {
    var terms = RuleTerms(.deductions)
    terms.item = Int16(random.number(0...(parts.items.count - 1)))
    terms.kind = random.one(of: [RuleKind.each, .each, .each, .quota, .over, .record])
    terms.points = amount(&random)
    terms.oncePer = random.one(of: OncePer.allCases)
    terms.period = random.one(of: Span.allCases)
    terms.quota = Amount(random.number(1...2))
    terms.limit = Amount(random.number(0...3))
    terms.limitUnit = random.one(of: LimitUnit.allCases)
    terms.isFreeAtLimit = random.once(in: 2)
    terms.isCapped = !random.once(in: 6)
    return DeductionRule(id: "", terms: terms, counts: "例", excludes: [], clause: "扣")
  }

  private static func cap(_ parts: Scheme.Parts, _ number: Int, _ random: inout Randomness) -> CapRule {
    let places = parts.items.count + parts.categories.count
    let target: CapTarget =
      switch random.number(0...4) {
      case 0: .rule(Int16(random.number(0...(parts.deductions.count + parts.bonuses.count - 1))))
      case 1: .item(Int16(random.number(0...(places - 1))))
      case 2: .section([Int16(parts.items.count), Int16(parts.items.count + 1)])
      case 3: .base
      default: .total
      }
    return CapRule(
      id: "K-\(number)", target: target, atLeast: random.once(in: 2) ? Amount(-random.number(0...2)) : nil,
      atMost: random.once(in: 2) ? Amount(random.number(0...3)) : nil, clause: "限")
  }
}

// MARK: Findings

extension SmallYear {
  /// A finding under any rule that concerns a unit; nil where none does.
  private func finding(of unit: Unit, number: Int, _ random: inout Randomness) -> Finding? {
    let concerned = (0..<parts.ruleNames.count).filter { rule in
      guard rule < parts.deductions.count else { return true }
      let item = parts.items[Int(parts.deductions[rule].terms.item)]
      return item.appliesIf.isEmpty || unit.flags.contains(item.appliesIf)
    }
    if concerned.isEmpty { return nil }
    let rule = random.one(of: concerned)
    let terms = rule < parts.deductions.count ? parts.deductions[rule].terms : nil
    let bonus = rule - parts.deductions.count
    let isAward = parts.bonuses.indices.contains(bonus) && parts.bonuses[bonus].kind == .award
    // Figures of a record may have fractions.
    let quantity = terms?.kind == .record ? random.one(of: ["0.5", "2"]) : "\(random.number(0...3))"
    return Finding(
      unit: unit.name, rule: parts.ruleNames.name(at: rule).string,
      period: period(isInterval: terms?.kind == .over, &random), quantity: quantity,
      // An award is for a round of inspections, which it must name.
      matter: isAward ? "第\(number)轮" : random.one(of: ["", "", "甲事", "乙事"]),
      party: random.one(of: ["", "李户", "王户", "李户/李甲", "王户/李甲", "/李甲"]),
      // Lines that are equal in every word are refused.
      note: "\(number)" + random.one(of: ["", ", \"a\"", "。"]), file: random.number(1...3), row: number)
  }

  private func period(isInterval: Bool, _ random: inout Randomness) -> String {
    let month = random.one(of: ["01", "02", "06", "11"])
    if isInterval {
      return "2024-\(month)-0\(random.number(1...3))/" + random.one(of: ["", "2024-\(month)-05", "2024-12-31"])
    }
    return "2024-\(month)" + random.one(of: ["", "-01", "-15"])
  }
}
