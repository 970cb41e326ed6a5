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
      if let row = entries[index].plainRow {
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
  public mutating func write(_ entry: Entry) throws(Fault) {
    if entry.isLeftOut { return }
    tally.add(entry.points)
    switch (entry.change, entry.row) {
    case (.none, let row?) where entry.source == nil: try rows.row(row)
    case (.none, let row?): try writeReported(entry, row)
    case (.score, let row?): try writeScored(entry, row)
    case (.names, let row?): try writeKnown(entry, row)
    case (_, let row): try writeAnew(entry, row)
    }
  }

  /// Copies all but the source, which the row does not have.
  private mutating func writeReported(_ entry: Entry, _ row: Row) throws(Fault) {
    try rows.cells(row, Column.unit.rawValue...Column.clause.rawValue)
    try source(entry)
    try rows.endRow()
  }

  /// Copies what scoring does not change.
  private mutating func writeScored(_ entry: Entry, _ row: Row) throws(Fault) {
    try rows.cells(row, Column.unit.rawValue...Column.period.rawValue)
    try rows.plain(kinds[Int(entry.kind.rawValue)])
    try rows.cells(row, Column.quantity.rawValue...Column.of.rawValue)
    try amount(entry.points)
    try rows.cells(row, Column.matter.rawValue...Column.note.rawValue)
    try why(entry)
    try source(entry)
    try rows.endRow()
  }

  /// Writes the names that the scheme knows, and else what stands in the row.
  private mutating func writeKnown(_ entry: Entry, _ row: Row) throws(Fault) {
    let names = [scheme.unitName(entry.unit), scheme.itemID(entry.item), scheme.ruleID(entry.rule)]
    for (name, column) in zip(names, [Column.unit, .item, .rule]) {
      try rows.cell(name.isEmpty ? row[column.rawValue] : name)
    }
    try rows.cells(row, Column.period.rawValue...Column.period.rawValue)
    try rows.plain(kinds[Int(entry.kind.rawValue)])
    try rows.cells(row, Column.quantity.rawValue...Column.note.rawValue)
    try why(entry)
    try source(entry)
    try rows.endRow()
  }

  private mutating func writeAnew(_ entry: Entry, _ row: Row?) throws(Fault) {
    try rows.cell(scheme.unitName(entry.unit))
    try rows.plain(scheme.itemID(entry.item))
    try rows.plain(scheme.ruleID(entry.rule))
    try period(entry, row)
    try rows.plain(kinds[Int(entry.kind.rawValue)])
    try amount(entry.quantity)
    try amount(entry.of)
    try amount(entry.points)
    let words = Column.matter.rawValue...Column.note.rawValue
    if let row { try rows.cells(row, words) } else { for _ in words { try rows.plain(.empty) } }
    try why(entry)
    try source(entry)
    try rows.endRow()
  }

  private mutating func source(_ entry: Entry) throws(Fault) {
    if entry.source == nil, let row = entry.row {
      return try rows.cells(row, Column.source.rawValue...Column.source.rawValue)
    }
    try rows.cell(entry.writtenSource(scratch))
  }

  private mutating func period(_ entry: Entry, _ row: Row?) throws(Fault) {
    // There is one way to write a period, so what was read is right already unless it came in another form.
    if entry.change != .period, let written = row?[Column.period.rawValue], !written.isEmpty {
      return try rows.plain(written)
    }
    scratch.begin()
    entry.period?.write(to: scratch)
    try rows.plain(scratch.text)
  }

  private mutating func amount(_ amount: Amount?) throws(Fault) {
    guard let amount else { return try rows.plain(.empty) }
    scratch.begin()
    amount.write(to: scratch)
    try rows.plain(scratch.text)
  }

  /// What became of the entry, and the clause that it rests on.
  private mutating func why(_ entry: Entry) throws(Fault) {
    guard let why = entry.why else {
      try rows.plain(.empty)
      return try rows.plain(.empty)
    }
    if why.code.isInRow {
      try rows.cell(entry[.why])
    } else if why.rule < 0 {
      try rows.plain(why.code.text)
    } else {
      scratch.begin()
      scheme.write(why, to: scratch)
      try rows.plain(scratch.text)
    }
    try rows.cell(scheme.clause(of: entry))
  }

  /// Writes what a sheet reports, word for word.
  public mutating func write(_ reported: ReportedWords) throws(Fault) {
    tally.add(nil)
    let cells = reported.cells(source: reported.source.written(scratch))
    try rows.row(cells.span)
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
  fileprivate var plainRow: Row? {
    guard change == .none, !isLeftOut, source == nil, let row, row.form == .plain else { return nil }
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

  private static let kind = Text("reported")

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

extension Scheme {
  /// Adds a code to a text as it stands in a ledger, with the rule that it names.
  func write(_ why: Why, to scratch: Scratch) {
    scratch.add(why.code.text)
    guard why.rule >= 0 else { return }
    scratch.add(UInt8(ascii: ":"))
    scratch.add(name(in: why))
  }
}

extension Fault {
  /// A sum of points that no control entry can state.
  public static var ledgerTooLarge: Fault { Fault("too-large.ledger", at: Place("-")) }
}
