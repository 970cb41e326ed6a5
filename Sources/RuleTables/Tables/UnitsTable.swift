import Scoring
import Store

extension SchemeBuilder {
  /// The units of `units.csv` and all their names; no key, name or alias may stand for two of them.
  func readUnits() -> (units: [Unit], names: Names) {
    let owners = Names()
    var units: [Unit] = []
    for row in set.rows(.units) {
      let unit = Unit(
        name: row.key, aliases: row.list("aliases"), code: row.text("code"), kind: row.text("kind"),
        group: row.text("group"), flags: row.list("flags"), inspector: row.text("inspector"),
        was: row.list("was"))
      if !unit.code.isEmpty, unit.code.utf8.count != 12 || !unit.code.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        row.fault("bad-code", "code", ["code": "\(unit.code)"])
      }
      for name in unit.names {
        // A name that two rows have as their key is a fault already.
        guard !owners.add(name, number: units.count), let owner = owners.number(of: name),
          units[owner].name != unit.name
        else { continue }
        row.fault("name-twice.unit", "aliases", ["name": "\(name)", "owner": "\(units[owner].name)"])
      }
      units.append(unit)
    }
    return (units, owners)
  }
}
