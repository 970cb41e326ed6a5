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
    var lines = RankingLines(scheme, status: status)
    var row = RowOfTexts()
    lines.put(ranked, scheme.unitName(Int32(ranked.unit)), scheme.units[ranked.unit].group, into: &row)
    return row.cells
  }

  /// Writes what is left and gives the file its name.
  func finish() throws(Fault) {
    try rows.finish()
  }
}

/// What takes the cells of a row, one after the other.
private protocol CellTaker: ~Copyable {
  associatedtype Failure: Error

  mutating func cell(_ text: Text) throws(Failure)
  mutating func cell(_ text: String) throws(Failure)
}

extension CellTaker where Self: ~Copyable {
  /// Adds a cell of several words, which most units have none of.
  fileprivate mutating func words(_ words: [String]) throws(Failure) {
    if words.isEmpty { try cell(.empty) } else { try cell(words.joined(separator: " ")) }
  }
}

extension RowWriter: CellTaker {}

/// A row that stays in memory, for those who show it.
private struct RowOfTexts: CellTaker {
  var cells: [String] = []

  mutating func cell(_ text: Text) { cells.append(text.string) }
  mutating func cell(_ text: String) { cells.append(text) }
}

/// The cells of a ranking's rows, given without making strings of them first: a country's units are many.
private struct RankingLines {
  private let scheme: Scheme
  /// What stands in every row, kept for all of them.
  private let common: (day: Text, status: Text)
  private let arena = Arena()
  private let number = Scratch()
  /// Total and percentage of the last unit; the next one often has the same.
  private let figures = (total: Scratch(), percent: Scratch())
  private var total: Amount?

  init(_ scheme: Scheme, status: String) {
    self.scheme = scheme
    common = (arena.keep("\(scheme.settings.asOf)"), arena.keep(status))
  }

  mutating func write(_ units: [RankedUnit], to rows: inout RowWriter) throws(Fault) {
    for first in stride(from: 0, to: units.count, by: 64) {
      let block = units[first..<min(first + 64, units.count)]
      // Names and groups lie here and there in memory: those of a block are waited for together.
      let names = block.map { scheme.unitName(Int32($0.unit)) }
      let groups = block.map { $0.groupPlace == 0 ? "" : scheme.units[$0.unit].group }
      for (index, ranked) in block.enumerated() {
        try put(ranked, names[index], groups[index], into: &rows)
        try rows.endRow()
      }
    }
  }

  /// Gives the cells of a unit with a name and a group.
  mutating func put<Taker: CellTaker & ~Copyable>(
    _ ranked: RankedUnit, _ name: Text, _ group: String, into row: inout Taker
  ) throws(Taker.Failure) {
    if ranked.total != total { note(ranked) }
    try row.cell(number.digits(ranked.place))
    try row.cell(name)
    try row.cell(group)
    try row.cell(ranked.groupPlace == 0 ? .empty : number.digits(ranked.groupPlace))
    try row.cell(figures.total.text)
    try row.cell(figures.percent.text)
    try row.cell(ranked.grade)
    try row.cell(ranked.isEligible ? Text("yes") : Text("no"))
    try row.words(ranked.vetoes)
    try row.words(ranked.consequences)
    try row.cell(common.day)
    try row.cell(common.status)
  }

  private mutating func note(_ ranked: RankedUnit) {
    total = ranked.total
    figures.total.begin()
    ranked.total.write(to: figures.total)
    figures.percent.begin()
    ranked.percent(in: scheme)?.write(to: figures.percent)
  }
}
