import Scoring

extension SchemeBuilder {
  /// The bonus categories, in the order of `bonus.csv`, numbered after the items.
  mutating func readCategories(after count: Int) -> [String] {
    var categories: [String] = []
    // Rows that are not in use name their category too, so that a reading does not renumber the others.
    for row in set.rows(.bonus) {
      let category = row.required("category")
      guard !category.isEmpty, items[category] == nil else { continue }
      items[category] = Int16(truncatingIfNeeded: count + categories.count)
      categories.append(category)
      if section(of: category) == nil {
        row.fault("unknown-section.category", "category", ["category": "\(category)"])
      }
    }
    return categories
  }

  /// The bonuses of `bonus.csv` that are in use.
  func readBonuses(_ categories: [String], after count: Int) -> [BonusRule] {
    var keepOfScope: [String: Keep] = [:]
    var scopes: [String] = []
    return bonusRows.map { row in
      let kind = row.choice("kind", BonusKind.self, otherwise: .bonus)
      if kind == .award { _ = row.required("loss") }
      row.unsupported("once_per", allowed: [OncePer.row, .matter, .matterOrParty, .all].map(\.rawValue))
      _ = row.required("name")
      _ = row.required("counts")
      let scope = row.required("once_in")
      if !scope.isEmpty, !categories.contains(scope), !sections.contains(where: { $0.id == scope }) {
        row.fault("unknown-category", "once_in", ["scope": "\(scope)", "known": .all(categories)])
      }
      let keep = row.choice("keep", Keep.self, otherwise: .highest)
      if let other = keepOfScope[scope], other != keep {
        row.fault("two-policies", "keep", ["scope": "\(scope)", "keep": "\(other.rawValue)"])
      }
      keepOfScope[scope] = keep
      if !scopes.contains(scope) { scopes.append(scope) }
      var rule = BonusRule(
        id: row.key, category: items[row.text("category")] ?? 0, points: row.requiredAmount("points"),
        counts: row.text("counts"), oncePer: row.choice("once_per", OncePer.self, otherwise: .row),
        scope: scopes.firstIndex(of: scope) ?? 0, keep: keep, department: department(row, orAnyone: true),
        needsApprover: row.isYes("approver", blank: false), clause: row.required("clause"))
      rule.kind = kind
      rule.loss = row.amount("loss") ?? .zero
      rule.spoils = row.choice("spoils", Spoils.self) ?? .round
      rule.shared = row.choice("shared", Shared.self) ?? .each
      return rule
    }
  }
}
