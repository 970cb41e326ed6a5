import Scoring

extension SchemeBuilder {
  /// The deductions of `deduct.csv` that are in use.
  func readDeductions(_ allItems: [Item], _ ruleOfBand: [String]) -> [DeductionRule] {
    var rules = deductRows.map { row in
      let kind = row.choice("kind", RuleKind.self, otherwise: .each)
      for column in kind.behaviour.neededCells { _ = row.required(column) }
      let item = row.required("item")
      if !item.isEmpty, items[item] == nil {
        row.fault("unknown-item", "item", ["item": "\(item)"])
      }
      _ = row.required("name")
      let oncePer = row.choice("once_per", OncePer.self) ?? .row
      // A rule that a unit has once, whatever it counts, may go without a unit of counting.
      if oncePer != .all { _ = row.required("counts") }
      if kind == .under, row.text("use") != Use.advice.rawValue { _ = row.required("points") }
      row.unsupported("once_per", allowed: OncePer.allCases.filter { $0 != .matterOrParty }.map(\.rawValue))
      row.unsupported("at_limit", allowed: ["free", "charged"])
      var terms = RuleTerms(.deductions)
      terms.item = items[item] ?? 0
      terms.kind = kind
      terms.points = row.amount("points") ?? .zero
      terms.oncePer = oncePer
      terms.period = row.choice("period", Span.self) ?? .year
      terms.quota = row.amount("quota") ?? .zero
      terms.limit = row.amount("limit") ?? .zero
      terms.limitOf = row.amount("limit_of") ?? .zero
      terms.pool = row.choice("pool", Pool.self) ?? .pooled
      terms.isAdvice = row.text("use") == Use.advice.rawValue
      terms.limitUnit = row.choice("limit_unit", LimitUnit.self) ?? .day
      terms.isFreeAtLimit = row.text("at_limit") != "charged"
      terms.isCapped = row.isYes("capped", blank: true)
      let bands = ruleOfBand.indices.filter { ruleOfBand[$0] == row.key }.map { Int16($0) }
      if kind == .band, bands.isEmpty {
        row.fault("no-band.rule", "kind", ["rule": "\(row.key)"])
      }
      checkKind(row, terms, allItems)
      return DeductionRule(
        id: row.key, terms: terms, counts: row.text("counts"), excludes: excluded(row), bands: bands,
        clause: row.required("clause"))
    }
    settleScores(&rules, allItems)
    checkExclusions(rules)
    return rules
  }

  /// A direct score belongs to an item that is scored, and a count to one that is counted.
  private func checkKind(_ row: TableRow, _ terms: RuleTerms, _ allItems: [Item]) {
    guard allItems.indices.contains(Int(terms.item)) else { return }
    let item = allItems[Int(terms.item)]
    if terms.isAdvice, terms.kind != .under, terms.kind != .quota {
      row.fault("unsupported.advice", "use", ["kind": "\(terms.kind.rawValue)"])
    }
    if terms.isAdvice || terms.kind == .record || item.method == .none { return }
    if (terms.kind == .score) != (item.method == .score) || item.method == .veto {
      row.fault(
        "wrong-method", "kind",
        [
          "rule": "\(row.key)", "kind": "\(terms.kind.rawValue)", "item": "\(item.id)",
          "method": "\(item.method.rawValue)",
        ])
    }
    if terms.kind == .score, terms.oncePer != .all {
      row.fault("wrong-once", "once_per", ["item": "\(item.id)"])
    }
  }

  /// What each direct score can be at most; the scores of an item that is not assessed are kept and never scored.
  private func settleScores(_ rules: inout [DeductionRule], _ allItems: [Item]) {
    for (number, item) in allItems.enumerated() {
      let own = rules.indices.filter { Int(rules[$0].terms.item) == number && rules[$0].terms.kind == .score }
      let weights = own.reduce(Amount.zero) { $0.adding(rules[$1].terms.points) ?? $0 }
      for index in own {
        rules[index].terms.most =
          item.marks.share(of: weights, scaledTo: Amount(1), places: 4, rounding: .down) ?? .zero
        if item.method == .none { rules[index].terms.kind = .record }
      }
    }
  }

  private func excluded(_ row: TableRow) -> [Int16] {
    let ids = row.list("excludes")
    if !ids.isEmpty, row.choice("once_per", OncePer.self) == .row {
      row.fault("nothing-to-compare", "once_per", ["rule": "\(row.key)"])
    }
    let all = Set(set.rows(.deduct).map(\.key))
    for id in ids where !all.contains(id) || id == row.key {
      row.fault("unknown-rule.excluded", "excludes", ["rule": "\(row.key)", "excluded": "\(id)"])
    }
    // A rule that is not in use has nothing to exclude.
    return ids.compactMap { rules[$0] }.filter { Int($0) < deductRows.count && rules[row.key] != $0 }
  }

  private func checkExclusions(_ rules: [DeductionRule]) {
    guard Exclusions.areInARing(rules) else { return }
    for row in deductRows where !row.list("excludes").isEmpty {
      row.fault("exclusion-ring", "excludes")
    }
  }
}
