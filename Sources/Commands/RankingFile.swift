import CSV
import Faults
import Ledger
import Scoring

/// The ranking as CSV: a row a unit, from the best to the worst.
final class RankingFile {
  private var rows: ViewWriter

  /// Creates the file, or goes to standard output for nil or `-`.
  init(_ path: String?, forSpreadsheet: Bool = false) throws(Fault) {
    rows = try ViewWriter(try Output(path: path), forSpreadsheet: forSpreadsheet)
  }

  /// Writes all units.
  func write(_ units: [RankedUnit], _ scheme: Scheme, _ control: Control) throws(Fault) {
    try rows.row([
      "rank", "unit", "group", "group_rank", "total", "percent", "grade", "eligible", "veto", "consequence", "as_of",
      "status",
    ])
    for ranked in units {
      let unit = scheme.units[ranked.unit]
      try rows.row([
        "\(ranked.place)", unit.name, unit.group, ranked.groupPlace == 0 ? "" : "\(ranked.groupPlace)",
        "\(ranked.total)", ranked.percent?.description ?? "", ranked.grade, ranked.isEligible ? "yes" : "no",
        ranked.vetoes.joined(separator: " "), ranked.consequences.joined(separator: " "), "\(control.asOf)",
        control.status,
      ])
    }
  }

  /// Writes what is left and gives the file its name.
  func finish() throws(Fault) {
    try rows.finish()
  }
}
