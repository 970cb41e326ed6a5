import Scoring

extension SchemeBuilder {
  /// The units of `units.csv`; no name or alias may stand for two of them.
  func readUnits() -> [Unit] {
    var owners: [String: String] = [:]
    return set.rows(.units).map { row in
      let unit = Unit(
        name: row.key, aliases: row.list("aliases"), group: row.text("group"), flags: row.list("flags"),
        inspector: row.text("inspector"))
      for name in [unit.name] + unit.aliases {
        if let owner = owners[name], owner != unit.name {
          row.fault("name-twice.unit", "aliases", ["name": "\(name)", "owner": "\(owner)"])
        }
        owners[name] = unit.name
      }
      return unit
    }
  }
}
