import Scoring

extension SchemeBuilder {
  /// What headings stand for, from `columns.csv`.
  func readColumns() -> [ColumnMeaning] {
    set.rows(.columns).map { row in
      for other in nameableRows
      where [other.key, other.text("name")].contains(row.key) || other.list("aliases").contains(row.key) {
        row.fault(
          "name-twice", "heading", "\(row.key) is also a name of the rule \(other.key)",
          remedy: "give one of them another name")
      }
      let rule = row.text("rule")
      if !rule.isEmpty, rules[rule] == nil {
        row.fault(
          "unknown-rule", "rule", "there is no rule \(rule)", remedy: "write an id of deduct.csv, bonus.csv or veto.csv"
        )
      }
      var column = ColumnMeaning(
        heading: row.key, field: row.choice("field", SheetField.self, otherwise: .ignore), rule: rule,
        period: row.period("period"))
      column.isMerged = row.isYes("merged", blank: false)
      if column.isMerged, !column.field.mayBeMerged {
        row.fault(
          "not-merged", "merged", "a column of the field \(column.field.rawValue) cannot be merged",
          remedy: "write no; only units, problems, dates and approvers can")
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
