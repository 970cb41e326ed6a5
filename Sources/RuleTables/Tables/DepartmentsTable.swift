import Scoring
import Store

extension SchemeBuilder {
  /// The departments of `departments.csv`; their rules follow when all rules are known.
  func readDepartments() -> [Department] {
    set.rows(.departments).map { row in
      row.unsupported("scores", allowed: ["all", Self.ofGroup])
      let isOfGroup = row.text("scores") == Self.ofGroup
      if isOfGroup, !set.rows(.units).contains(where: { $0.text("group") == row.key }) {
        row.fault("no-group", "scores", ["group": "\(row.key)"])
      }
      return Department(name: row.key, aliases: row.list("aliases"), rules: Names(), scoresItsGroup: isOfGroup)
    }
  }
}
