import Scoring

extension SchemeBuilder {
  /// What headings stand for, from `columns.csv`.
  func readColumns() -> [ColumnMeaning] {
    set.rows(.columns).map { row in
      let rule = row.text("rule")
      if !rule.isEmpty, rules[rule] == nil {
        row.fault(
          "unknown-rule", "rule", "there is no rule \(rule)", remedy: "write an id of deduct.csv, bonus.csv or veto.csv"
        )
      }
      return ColumnMeaning(
        heading: row.key, field: row.choice("field", SheetField.self, otherwise: .ignore), rule: rule,
        period: row.period("period"))
    }
  }
}
