import Scoring
import Store

extension SchemeBuilder {
  /// The departments of `departments.csv`; their rules follow when all rules are known.
  func readDepartments() -> [Department] {
    set.rows(.departments).map { row in
      row.unsupported("scores", allowed: ["all"])
      return Department(name: row.key, aliases: row.list("aliases"), rules: Names())
    }
  }
}
