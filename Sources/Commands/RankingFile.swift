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

  /// Writes all units; several threads put rows together, if there are many.
  func write(_ units: [RankedUnit], _ scheme: Scheme, _ control: Control, threads: Int = 1) throws(Fault) {
    try rows.row(Self.header)
    let areWritten = try rows.plainly { rows throws(Fault) in
      let blocks = RankingBlocks(units, scheme, status: control.status)
      let threads = min(threads, RankingBlocks.mostThreads)
      for first in stride(from: 0, to: blocks.count, by: threads) {
        for bytes in try blocks.written(first..<min(first + threads, blocks.count)) { try rows.lines(bytes) }
      }
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

/// The rows of a ranking, put together block by block.
private struct RankingBlocks {
  private let units: [RankedUnit]
  private let scheme: Scheme
  private let status: String
  /// As many units as are worth a thread, and not so many that what waits to be written takes much room.
  private static let size = 1 << 14
  /// More would wait for the one that writes.
  static let mostThreads = 8

  init(_ units: [RankedUnit], _ scheme: Scheme, status: String) {
    self.units = units
    self.scheme = scheme
    self.status = status
  }

  /// How many blocks there are.
  var count: Int { (units.count + Self.size - 1) / Self.size }

  /// The bytes of some blocks, each put together by a thread of its own.
  func written(_ blocks: Range<Int>) throws(Fault) -> [[UInt8]] {
    let done = blocks.map { _ in Block() }
    runSideBySide(zip(blocks, done).map { number, block in { block.outcome = written(number) } })
    var all: [[UInt8]] = []
    for block in done { all.append(try block.outcome.get()) }
    return all
  }

  private func written(_ block: Int) -> Result<[UInt8], Fault> {
    var rows = RowWriter(Output(inMemory: ""))
    var lines = RankingLines(scheme, status: status)
    do throws(Fault) {
      try lines.write(units[(block * Self.size)..<min((block + 1) * Self.size, units.count)], to: &rows)
      try rows.finish()
    } catch { return .failure(error) }
    return .success(rows.memory)
  }

  /// What one thread leaves; it alone has the block until it has ended.
  private final class Block: @unchecked Sendable {
    var outcome: Result<[UInt8], Fault> = .success([])
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

  mutating func write(_ units: ArraySlice<RankedUnit>, to rows: inout RowWriter) throws(Fault) {
    for first in stride(from: units.startIndex, to: units.endIndex, by: 64) {
      let block = units[first..<min(first + 64, units.endIndex)]
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
