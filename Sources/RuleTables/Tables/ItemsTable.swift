import Scoring

extension SchemeBuilder {
  /// The items of `items.csv`.
  mutating func readItems() -> [Item] {
    var read: [Item] = []
    for (number, row) in set.rows(.items).enumerated() {
      items[row.key] = Int16(truncatingIfNeeded: number)
      let section = row.required("section")
      if !section.isEmpty, !sections.contains(where: { $0.id == section }) {
        row.fault("unknown-section", "section", "there is no section \(section)", remedy: "write an id of sections.csv")
      }
      row.unsupported("method", allowed: ["count"])
      row.unsupported("settle", allowed: ["year"])
      row.unsupported("if_missing", allowed: ["error"])
      row.unsupported("applies_if", allowed: [])
      row.unsupported("if_not_applicable", allowed: [])
      read.append(
        Item(
          id: row.key, section: section, name: row.required("name"), marks: row.requiredAmount("marks"),
          department: department(row), appliesIf: row.text("applies_if"), clause: row.required("clause")))
    }
    return read
  }

  /// A department that must be one of the scheme's.
  func department(_ row: TableRow, orAnyone: Bool = false) -> String {
    let name = row.required("department")
    if name == "*", orAnyone { return name }
    if !name.isEmpty, !departments.contains(name) {
      row.fault(
        "unknown-department", "department", "there is no department \(name)",
        remedy: "write one of \(departments.joined(separator: ", "))")
    }
    return name
  }
}
