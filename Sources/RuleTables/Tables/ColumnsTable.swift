import Scoring

extension SchemeBuilder {
  /// What headings stand for, from `columns.csv`.
  func readColumns() -> [ColumnMeaning] {
    set.rows(.columns).map { row in
      for other in nameableRows
      where [other.key, other.text("name")].contains(row.key) || other.list("aliases").contains(row.key) {
        row.fault("name-twice.heading", "heading", ["heading": "\(row.key)", "rule": "\(other.key)"])
      }
      let rule = row.text("rule")
      if !rule.isEmpty, rules[rule] == nil {
        row.fault("unknown-rule.heading", "rule", ["rule": "\(rule)"])
      }
      var column = ColumnMeaning(
        heading: row.key, field: row.choice("field", SheetField.self, otherwise: .ignore), rule: rule,
        period: row.period("period"))
      column.isMerged = row.isYes("merged", blank: false)
      if column.isMerged, !column.field.mayBeMerged {
        row.fault("not-merged", "merged", ["field": "\(column.field.rawValue)"])
      }
      return column
    }
  }
}

extension SheetField {
  /// Whether a blank may take the value above it, which a ledger then shows; a figure never does.
  fileprivate var mayBeMerged: Bool {
    switch self {
    case .unit, .rule, .period, .approver: true
    default: false
    }
  }
}
