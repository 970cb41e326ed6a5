import CSV
import Faults
import Ledger
import Scoring

/// The ranking as CSV: a row a unit, from the best to the worst.
package final class RankingFile {
  private var rows: ViewWriter

  /// Creates the file, or goes to standard output for nil or `-`.
  init(_ path: String?, forSpreadsheet: Bool = false) throws(Fault) {
    rows = try ViewWriter(try Output(path: path), forSpreadsheet: forSpreadsheet)
  }

  /// Writes all units.
  func write(_ units: [RankedUnit], _ scheme: Scheme, _ control: Control) throws(Fault) {
    try rows.row(Self.header)
    for unit in units { try rows.row(Self.row(unit, scheme, status: control.status)) }
  }

  /// What stands above the columns.
  package static let header = [
    "rank", "unit", "group", "group_rank", "total", "percent", "grade", "eligible", "veto", "consequence", "as_of",
    "status",
  ]

  /// The row of a unit in a ranking with a status.
  package static func row(_ ranked: RankedUnit, _ scheme: Scheme, status: String) -> [String] {
    let unit = scheme.units[ranked.unit]
    return [
      "\(ranked.place)", unit.name, unit.group, ranked.groupPlace == 0 ? "" : "\(ranked.groupPlace)",
      "\(ranked.total)", ranked.percent?.description ?? "", ranked.grade, ranked.isEligible ? "yes" : "no",
      ranked.vetoes.joined(separator: " "), ranked.consequences.joined(separator: " "), "\(scheme.settings.asOf)",
      status,
    ]
  }

  /// Writes what is left and gives the file its name.
  func finish() throws(Fault) {
    try rows.finish()
  }
}
