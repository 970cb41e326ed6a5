import Scoring

/// What a row of `cap.csv` says that it limits.
private enum Limited: String, CaseIterable {
  case rule
  case item
  case section
  case base
  case category
  case total
}

extension SchemeBuilder {
  /// The caps of `cap.csv` that are in use.
  func readCaps(_ allItems: [Item], _ categories: [String]) -> [CapRule] {
    capRows.map { row in
      let limited = row.choice("limits", Limited.self, otherwise: .total)
      if row.text("at_least").isEmpty, row.text("at_most").isEmpty {
        row.fault("no-limit", "at_most", ["cap": "\(row.key)"])
      }
      return CapRule(
        id: row.key, target: target(row, limited, allItems, categories) ?? .total, atLeast: row.amount("at_least"),
        atMost: row.amount("at_most"), clause: row.required("clause"))
    }
  }

  private func target(_ row: TableRow, _ limited: Limited, _ allItems: [Item], _ categories: [String]) -> CapTarget? {
    let target = row.text("target")
    switch limited {
    case .total: return .total
    case .base: return .base
    case .rule: if let number = rules[target], Int(number) < nameableRows.count { return .rule(number) }
    case .item, .category: if let number = items[target] { return .item(number) }
    case .section:
      let members = allItems.filter { $0.section == target }.compactMap { items[$0.id] }
      let inSection = categories.filter { section(of: $0)?.id == target }.compactMap { items[$0] }
      if !(members + inSection).isEmpty { return .section(members + inSection) }
    }
    row.fault("unknown-target", "target", ["limited": "\(limited.rawValue)", "target": "\(target)"])
    return nil
  }
}
