import Scoring

extension SchemeBuilder {
  /// The units of `units.csv`; no name or alias may stand for two of them.
  func readUnits() -> [Unit] {
    var owners: [String: String] = [:]
    return set.rows(.units).map { row in
      let unit = Unit(
        name: row.key, aliases: row.list("aliases"), code: row.text("code"), kind: row.text("kind"),
        group: row.text("group"), flags: row.list("flags"), inspector: row.text("inspector"),
        was: row.list("was"))
      if !unit.code.isEmpty, unit.code.utf8.count != 12 || !unit.code.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        row.fault("bad-code", "code", ["code": "\(unit.code)"])
      }
      for name in unit.names {
        if let owner = owners[name], owner != unit.name {
          row.fault("name-twice.unit", "aliases", ["name": "\(name)", "owner": "\(owner)"])
        }
        owners[name] = unit.name
      }
      return unit
    }
  }
}
