import Scoring

extension SchemeBuilder {
  /// What stands as a department where the unit itself says who assesses it.
  static let ofGroup = "unit:group"
  /// What stands as a department where each unit reports on itself.
  static let ofItself = "unit:self"

  /// The items of `items.csv`.
  mutating func readItems() -> [Item] {
    var read: [Item] = []
    for (number, row) in set.rows(.items).enumerated() {
      items[row.key] = Int16(truncatingIfNeeded: number)
      let section = row.required("section")
      if !section.isEmpty, !sections.contains(where: { $0.id == section }) {
        row.fault("unknown-section", "section", ["section": "\(section)"])
      }
      let method = row.choice("method", Method.self, otherwise: .count)
      var item = Item(
        id: row.key, section: section, name: row.required("name"),
        marks: method == .veto ? row.amount("marks") ?? .zero : row.requiredAmount("marks"),
        department: department(row),
        clause: row.required("clause"))
      item.number = row.text("no")
      item.aliases = row.list("aliases")
      item.printed = row.amount("printed")
      item.method = method
      item.appliesIf = row.text("applies_if")
      item.ifNotApplicable = row.choice("if_not_applicable", NotApplicable.self) ?? .rescale
      item.settle = row.choice("settle", Settle.self) ?? .year
      item.ifMissing = row.choice("if_missing", Missing.self) ?? .error
      item.was = row.list("was")
      if !item.appliesIf.isEmpty, !set.rows(.units).contains(where: { $0.list("flags").contains(item.appliesIf) }) {
        row.fault("unknown-flag", "applies_if", ["flag": "\(item.appliesIf)"])
      }
      read.append(item)
    }
    checkFormNames(read)
    return read
  }

  /// A name in a form must mean one item.
  private func checkFormNames(_ read: [Item]) {
    var owners: [String: String] = [:]
    for (row, item) in zip(set.rows(.items), read) where item.method == .score {
      for name in Set(item.names) {
        if let owner = owners[name] {
          row.fault("name-twice.item", "name", ["name": "\(name)", "owner": "\(owner)"])
        }
        owners[name] = item.id
      }
    }
  }

  /// A department that must be one of the scheme's.
  func department(_ row: TableRow, orAnyone: Bool = false) -> String {
    let name = row.required("department")
    if name == "*", orAnyone { return name }
    if name == Self.ofGroup, row.table == .items {
      if set.rows(.departments).contains(where: { $0.text("scores") == Self.ofGroup }) { return name }
    }
    if name == Self.ofItself, row.table == .sheets { return "" }
    if !name.isEmpty, !departments.contains(name) {
      row.fault("unknown-department.cell", "department", ["name": "\(name)", "known": .all(departments)])
    }
    return name
  }
}
