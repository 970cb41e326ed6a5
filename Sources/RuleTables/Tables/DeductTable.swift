import Scoring

extension SchemeBuilder {
  /// The deductions of `deduct.csv` that are in use.
  func readDeductions() -> [DeductionRule] {
    let rules = deductRows.map { row in
      let kind = row.choice("kind", RuleKind.self, otherwise: .each)
      for column in kind.behaviour.neededCells { _ = row.required(column) }
      let item = row.required("item")
      if !item.isEmpty, items[item] == nil {
        row.fault("unknown-item", "item", "there is no item \(item)", remedy: "write an id of items.csv")
      }
      _ = row.required("name")
      let oncePer = row.choice("once_per", OncePer.self) ?? .row
      // A rule that a unit has once, whatever it counts, may go without a unit of counting.
      if oncePer != .all { _ = row.required("counts") }
      row.unsupported("pool", allowed: [])
      row.unsupported("limit_of", allowed: [])
      row.unsupported("at_limit", allowed: ["free", "charged"])
      var terms = RuleTerms(.deductions)
      terms.item = items[item] ?? 0
      terms.kind = kind
      terms.points = row.amount("points") ?? .zero
      terms.oncePer = oncePer
      terms.period = row.choice("period", Span.self) ?? .year
      terms.quota = row.amount("quota") ?? .zero
      terms.limit = row.amount("limit") ?? .zero
      terms.limitUnit = row.choice("limit_unit", LimitUnit.self) ?? .day
      terms.isFreeAtLimit = row.text("at_limit") != "charged"
      terms.isCapped = row.isYes("capped", blank: true)
      return DeductionRule(
        id: row.key, terms: terms, counts: row.text("counts"), excludes: excluded(row), clause: row.required("clause"))
    }
    checkExclusions(rules)
    return rules
  }

  private func excluded(_ row: TableRow) -> [Int16] {
    let ids = row.list("excludes")
    if !ids.isEmpty, row.choice("once_per", OncePer.self) == .row {
      row.fault(
        "nothing-to-compare", "once_per",
        "\(row.key) excludes other rules but counts rows, so it has no key to compare by",
        remedy: "set once_per to household, party or matter")
    }
    let all = Set(set.rows(.deduct).map(\.key))
    for id in ids where !all.contains(id) || id == row.key {
      row.fault(
        "unknown-rule", "excludes", "\(row.key) cannot exclude \(id)", remedy: "write ids of other rows of deduct.csv")
    }
    // A rule that is not in use has nothing to exclude.
    return ids.compactMap { rules[$0] }.filter { Int($0) < deductRows.count && rules[row.key] != $0 }
  }

  private func checkExclusions(_ rules: [DeductionRule]) {
    guard Exclusions.areInARing(rules) else { return }
    for row in deductRows where !row.list("excludes").isEmpty {
      row.fault("exclusion-ring", "excludes", "rules exclude each other in a ring", remedy: "leave out one direction")
    }
  }
}
