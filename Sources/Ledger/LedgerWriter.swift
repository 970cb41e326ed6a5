import CSV
import Faults
import Scoring
import Store

/// Writes a ledger, and closes it with its control entry.
public struct LedgerWriter: ~Copyable {
  private let scheme: Scheme
  private var rows: RowWriter
  private let scratch = Scratch()
  private let kinds = Kind.names
  private var tally = Tally()

  /// Starts with the header.
  public init(_ output: consuming Output, scheme: Scheme) throws(Fault) {
    self.scheme = scheme
    rows = RowWriter(output)
    try rows.row(Column.allCases.map(\.name))
  }

  /// Writes entries that stand side by side; those that no stage changed are copied together where they lie so in memory.
  public mutating func write(_ entries: [Entry]) throws(Fault) {
    let entries = entries.span
    var run = Text.empty
    for index in entries.indices {
      if let row = entries[index].unchangedRow {
        tally.add(entries[index].points)
        let line = row.line
        if line.start == run.start + run.count {
          run = Text(start: run.start, count: run.count + line.count)
        } else {
          try rows.lines(run)
          run = line
        }
      } else {
        try rows.lines(run)
        run = .empty
        try write(entries[index])
      }
    }
    try rows.lines(run)
  }

  /// Writes one entry: as it came, if no stage changed it.
  @inline(__always)
  public mutating func write(_ entry: Entry) throws(Fault) {
    if entry.isLeftOut { return }
    tally.add(entry.points)
    if entry.change == .none, entry.source == nil, let row = entry.row { return try rows.row(row) }
    let parts = EntryParts(entry, scheme)
    let kind = kinds[Int(entry.kind.rawValue)]
    var pen = try rows.pen(most: parts.most)
    switch (entry.change, entry.row) {
    case (.none, let row?): pen.reported(row, parts)
    case (.score, let row?): pen.scored(entry, row, kind, parts, scratch)
    case (.names, let row?): pen.known(row, kind, parts, scratch)
    case (_, let row): pen.anew(entry, row, kind, parts, scratch)
    }
    if entry.source == nil, let row = entry.row {
      pen.cells(row, Column.source.rawValue...Column.source.rawValue, isAsWritten: parts.isAsWritten)
    } else {
      pen.cell(entry.writtenSource(scratch))
    }
    try rows.end(pen)
  }

  /// Writes what a sheet reports, word for word.
  public mutating func write(_ reported: ReportedWords) throws(Fault) {
    tally.add(nil)
    let source = reported.source.written(scratch)
    guard reported.needNoQuotes else {
      let cells = reported.cells(source: source)
      return try rows.row(cells.span)
    }
    var pen = try rows.pen(most: reported.most + RowPen.most(source))
    pen.plain(reported, source: source)
    try rows.end(pen)
  }

  /// Closes the ledger: fills in the figures of the control entry, writes it, and gives a file its name.
  public mutating func finish(_ control: Control) throws(Fault) {
    guard let sum = tally.sum else { throw .ledgerTooLarge }
    try rows.cell(.empty)
    try rows.cell(.empty)
    try rows.cell(.empty)
    try rows.cell(control.asOf.description)
    try rows.cell(Kind.control.name)
    try rows.cell("\(tally.count)")
    try rows.cell(sum.description)
    try rows.cell(.empty)
    try rows.cell(control.readings)
    try rows.cell(.empty)
    try rows.cell(.empty)
    try rows.cell(.empty)
    try rows.cell(control.note)
    try rows.cell(control.stages.map(\.rawValue).joined(separator: " "))
    try rows.cell(control.digest)
    try rows.cell(.empty)
    try rows.endRow()
    try rows.finish()
  }

  /// The bytes written so far, for an output in memory; whole after `finish`.
  public var memory: [UInt8] { rows.memory }
}

extension Entry {
  /// The row of an entry that is written just as it lies in its batch; nil for any other.
  @inline(__always)
  fileprivate var unchangedRow: Row? {
    guard change == .none, !isLeftOut, source == nil, let row, row.isAsWritten else { return nil }
    return row
  }
}

/// The words of a reported entry before anybody has read them, valid as long as the row that they came from.
public struct ReportedWords {
  /// The village or town.
  public var unit = Text.empty
  /// The problem, measure or claim.
  public var rule = Text.empty
  /// When.
  public var period = Text.empty
  /// How many.
  public var quantity = Text.empty
  /// What it is a part of.
  public var of = Text.empty
  /// The matter.
  public var matter = Text.empty
  /// The household, person or both.
  public var party = Text.empty
  /// Who handed it in.
  public var department = Text.empty
  /// Who certified it.
  public var approver = Text.empty
  /// The department's own words.
  public var note = Text.empty
  /// Where its parts stood, as `Cells` writes it.
  public var cells = Text.empty
  /// The cell that it came from; its file's name lives as long as the process.
  public var source = Source(file: .empty, row: 0, column: 0)
  /// The number of the unit, where its canonical name stands there; else -1.
  public var unitNumber: Int32 = -1
  /// Whether none of the words needs quotes, as where the sheet's row has none itself.
  public var needNoQuotes = false

  @inline(always)
  static var kind: Text { Text("reported") }

  /// An entry without words.
  public init() {}

  /// The cells of the ledger's row, in the order of its columns.
  @inline(__always)
  func cells(source: Text) -> InlineArray<16, Text> {
    [
      unit, .empty, rule, period, Self.kind, quantity, of, .empty, matter, party, department, approver, note, cells,
      .empty,
      source,
    ]
  }
}

extension Fault {
  /// A sum of points that no control entry can state.
  public static var ledgerTooLarge: Fault { Fault("too-large.ledger", at: Place("-")) }
}
