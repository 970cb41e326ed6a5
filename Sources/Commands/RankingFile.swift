import CSV
import Faults
import Ledger
import Scoring
import Store

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
    let areWritten = try rows.plainly { rows throws(Fault) in
      var lines = RankingLines(scheme, status: control.status)
      try lines.write(units, to: &rows)
    }
    if areWritten { return }
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
      "\(ranked.total)", ranked.percent(in: scheme)?.description ?? "", ranked.grade, ranked.isEligible ? "yes" : "no",
      ranked.vetoes.joined(separator: " "), ranked.consequences.joined(separator: " "), "\(scheme.settings.asOf)",
      status,
    ]
  }

  /// Writes what is left and gives the file its name.
  func finish() throws(Fault) {
    try rows.finish()
  }
}

/// The rows of a ranking as `RankingFile.row` has them, written without making strings of them first: a country's units are many.
private struct RankingLines {
  private let scheme: Scheme
  private let day: String
  private let status: String
  private let number = Scratch()
  /// Total and percentage of the last unit; the next one often has the same.
  private let figures = (total: Scratch(), percent: Scratch())
  private var total: Amount?

  init(_ scheme: Scheme, status: String) {
    self.scheme = scheme
    self.status = status
    day = "\(scheme.settings.asOf)"
  }

  mutating func write(_ units: [RankedUnit], to rows: inout RowWriter) throws(Fault) {
    for first in stride(from: 0, to: units.count, by: 64) {
      let block = units[first..<min(first + 64, units.count)]
      // Names lie here and there in memory: those of a block are waited for together.
      let names = block.map { scheme.unitName(Int32($0.unit)) }
      let arePlain = names.map(RowWriter.isPlain)
      let groups = block.map { $0.groupPlace == 0 ? "" : scheme.units[$0.unit].group }
      for (index, ranked) in block.enumerated() {
        try rows.plain(number.digits(ranked.place))
        if arePlain[index] { try rows.plain(names[index]) } else { try rows.cell(names[index]) }
        try rows.cell(groups[index])
        try rows.plain(ranked.groupPlace == 0 ? .empty : number.digits(ranked.groupPlace))
        try write(ranked, to: &rows)
      }
    }
  }

  /// Writes what stands behind name and group.
  private mutating func write(_ ranked: RankedUnit, to rows: inout RowWriter) throws(Fault) {
    if ranked.total != total { note(ranked) }
    try rows.plain(figures.total.text)
    try rows.plain(figures.percent.text)
    try rows.cell(ranked.grade)
    try rows.plain(ranked.isEligible ? Text("yes") : Text("no"))
    try write(ranked.vetoes, to: &rows)
    try write(ranked.consequences, to: &rows)
    try rows.cell(day)
    try rows.cell(status)
    try rows.endRow()
  }

  private func write(_ words: [String], to rows: inout RowWriter) throws(Fault) {
    if words.isEmpty { try rows.plain(.empty) } else { try rows.cell(words.joined(separator: " ")) }
  }

  private mutating func note(_ ranked: RankedUnit) {
    total = ranked.total
    figures.total.begin()
    ranked.total.write(to: figures.total)
    figures.percent.begin()
    ranked.percent(in: scheme)?.write(to: figures.percent)
  }
}
