import Accounts
import CSV
import Faults
import Ledger
import RuleTables
import Scoring

/// An output folder, read back: the last ledger under the rules that made it, and the ranking, which must agree.
struct OutputFolder {
  let path: String
  /// The folder of its rule tables; nil for those that the output itself has.
  let scheme: String?
  /// The option that names these.
  let option: String
  /// Who reads it.
  let tool: String

  /// Reads the ledger of all units.
  ///
  /// The ledger says with which readings and up to which day it was made. Throws a `Fault` or `Faults`.
  func outcome() throws -> Outcome { try ledger().outcome }

  /// The same, with the ledger's control entry.
  func ledger() throws -> LastLedger {
    let file = "\(path)/6-veto.csv"
    guard let control = try Control.read(try Input(path: file)) else { throw Fault.noControl(Place(file)) }
    let scheme = try effectiveScheme(control)
    let ledger = try LastLedger(try Input(path: file), scheme: scheme, units: scheme.units.indices, tool: tool)
    try checkRanking(ledger)
    return ledger
  }

  /// The rule tables under the terms of a ledger.
  private func effectiveScheme(_ control: Control) throws -> Scheme {
    let tables = try scheme ?? ownTables()
    let readings = control.readings.split(separator: " ").map(String.init)
    let whole = try SchemeFolder(tables, readings: readings).scheme()
    let settings = whole.settings
    if settings.asOf == control.asOf { return whole }
    guard settings.period.start <= control.asOf, control.asOf <= settings.lastDay else {
      throw Fault.otherYear(Place(tables), "\(control.asOf)", option)
    }
    return try SchemeFolder(tables, readings: readings, asOf: "\(control.asOf)").scheme()
  }

  /// The tables that a run leaves in its output; those of a part of it stand in a folder above.
  private func ownTables() throws -> String {
    for folder in [path, "\(path)/..", "\(path)/../.."] {
      let names = (try? fileNames(inFolder: folder)) ?? []
      if names.contains("scheme") { return "\(folder)/scheme" }
    }
    throw Fault.noScheme(path, option)
  }

  private func checkRanking(_ ledger: LastLedger) throws {
    let file = "\(path)/7-rank.csv"
    let columns = ["rank", "unit", "total"]
    var reader = RowReader(try Input(path: file))
    var places: [Int] = []
    var seen: Set<String> = []
    let ranked = ledger.ranking.map { (ledger.scheme.units[$0.unit].name, ["\($0.place)", "\($0.total)"]) }
    let expected = Dictionary(uniqueKeysWithValues: ranked)
    while try reader.fill() {
      for row in reader.rows {
        let cells = (0..<row.count).map { row[$0].string }
        let place = reader.place(row: row.number)
        if places.isEmpty {
          places = try columns.map { column in
            guard let found = cells.firstIndex(of: column) else { throw Fault.missingColumn(place, column) }
            return found
          }
          continue
        }
        guard cells.count > places.max() ?? 0 else { throw Fault.missingColumn(place, columns.last ?? "") }
        let (unit, found) = (cells[places[1]], [cells[places[0]], cells[places[2]]])
        guard seen.insert(unit).inserted else { throw Fault.unitTwice(place, unit) }
        guard found == expected[unit] else { throw Fault.rankingDiffers(place, unit, found, expected[unit]) }
      }
    }
    for (unit, own) in ranked where !seen.contains(unit) { throw Fault.rankingDiffers(Place(file), unit, [], own) }
  }
}

extension Fault {
  fileprivate static func noScheme(_ path: String, _ option: String) -> Fault {
    Fault("no-scheme.output", at: Place(path), ["option": "\(option)"], status: .noInput)
  }

  fileprivate static func otherYear(_ place: Place, _ day: String, _ option: String) -> Fault {
    Fault("other-scheme.output", at: place, ["day": "\(day)", "option": "\(option)"])
  }

  fileprivate static func noControl(_ place: Place) -> Fault { Fault("no-control.output", at: place) }

  fileprivate static func missingColumn(_ place: Place, _ column: String) -> Fault {
    Fault("missing-column.ranking", at: place, value: column, ["column": "\(column)"])
  }

  fileprivate static func unitTwice(_ place: Place, _ unit: String) -> Fault {
    Fault("key-twice.ranking", at: place, value: unit, ["unit": "\(unit)"])
  }

  fileprivate static func rankingDiffers(
    _ place: Place, _ unit: String, _ found: [String], _ expected: [String]?
  ) -> Fault {
    func words(_ cells: [String]?) -> String { cells.map { $0.isEmpty ? "-" : $0.joined(separator: ", ") } ?? "-" }
    return Fault(
      "ranking-differs", at: place, value: unit,
      ["unit": "\(unit)", "found": "\(words(found))", "expected": "\(words(expected))"])
  }
}
