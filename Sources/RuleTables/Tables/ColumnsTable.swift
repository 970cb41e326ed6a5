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
      return ColumnMeaning(
        heading: row.key, field: row.choice("field", SheetField.self, otherwise: .ignore), rule: rule,
        period: row.period("period"))
    }
  }
}
