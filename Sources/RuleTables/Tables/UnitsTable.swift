import Scoring
import Store

extension SchemeBuilder {
  /// The units of `units.csv`; all their names, of which none may stand for two of them; and their canonical names alone, where
  /// the table has gathered them.
  func readUnits() -> (units: [Unit], names: Names, canonical: Names?) {
    let rows = set.rows(.units)
    let units = readUnitRows(rows)
    let keys = rows.table?.keys
    // A country's table often has names and nothing else, and these are many.
    if let keys, !units.contains(where: \.hasOtherNames) { return (units, keys, keys) }
    return (units, names(of: units, rows), keys)
  }

  private func readUnitRows(_ rows: TableRows) -> [Unit] {
    guard let columns = rows.table.map(UnitColumns.init) else { return [] }
    var units: [Unit] = .table(room: rows.count)
    for row in rows {
      let code = row[columns.code]
      if !code.isEmpty, code.utf8.count != 12 || !code.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        row.fault("bad-code", "code", ["code": "\(code)"])
      }
      units.append(
        Unit(
          name: row.key, aliases: row.list(columns.aliases), code: code, kind: row[columns.kind],
          group: row[columns.group], flags: row.list(columns.flags), inspector: row[columns.inspector],
          was: row.list(columns.was)))
    }
    return units
  }

  /// Names, aliases and codes; no key, name or alias may stand for two units.
  private func names(of units: [Unit], _ rows: TableRows) -> Names {
    let owners = Names(room: units.count * 2)
    for (number, unit) in units.enumerated() {
      for name in unit.names {
        // A name that two rows have as their key is a fault already.
        guard !owners.add(name, number: number), let owner = owners.number(of: name), units[owner].name != unit.name
        else { continue }
        rows[number].fault("name-twice.unit", "aliases", ["name": "\(name)", "owner": "\(units[owner].name)"])
      }
    }
    return owners
  }
}

/// The columns of `units.csv` by their places, looked up once, since a country's units are many; nil for those without cells.
private struct UnitColumns {
  let code, kind, aliases, group, flags, inspector, was: Int?

  init(_ table: RawTable) {
    code = table.columnWithCells("code")
    kind = table.columnWithCells("kind")
    aliases = table.columnWithCells("aliases")
    group = table.columnWithCells("group")
    flags = table.columnWithCells("flags")
    inspector = table.columnWithCells("inspector")
    was = table.columnWithCells("was")
  }
}
