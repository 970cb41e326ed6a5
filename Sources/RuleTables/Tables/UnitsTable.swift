import Scoring

extension SchemeBuilder {
  /// The units of `units.csv`; no name or alias may stand for two of them.
  func readUnits() -> [Unit] {
    var owners: [String: String] = [:]
    return set.rows(.units).map { row in
      let unit = Unit(
        name: row.key, aliases: row.list("aliases"), code: row.text("code"), kind: row.text("kind"),
        group: row.text("group"), flags: row.list("flags"), inspector: row.text("inspector"))
      if !unit.code.isEmpty, unit.code.utf8.count != 12 || !unit.code.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        row.fault(
          "bad-code", "code", "\(unit.code) is no code of twelve digits",
          remedy: "format the column as text and type the code anew, or leave it blank")
      }
      for name in unit.names {
        if let owner = owners[name], owner != unit.name {
          row.fault("name-twice", "aliases", "\(name) also stands for \(owner)", remedy: "leave it to one of them")
        }
        owners[name] = unit.name
      }
      return unit
    }
  }
}
