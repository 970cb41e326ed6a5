import CSV
import Faults
import Scoring
import Store

/// Writes a ledger, and closes it with its control entry.
public struct LedgerWriter: ~Copyable {
  private let scheme: Scheme
  private var rows: RowWriter
  private var count = 0
  private var sum = Amount.zero
  private var sumHasOverflowed = false

  /// Starts with the header.
  public init(_ output: consuming Output, scheme: Scheme) throws(Fault) {
    self.scheme = scheme
    rows = RowWriter(output)
    try rows.row(Column.allCases.map(\.name))
  }

  /// Writes one entry: as it came, if no stage changed it.
  public mutating func write(_ entry: Entry) throws(Fault) {
    if entry.isLeftOut { return }
    count += 1
    if let points = entry.points {
      if let added = sum.adding(points) { sum = added } else { sumHasOverflowed = true }
    }
    if let row = entry.row, !entry.isChanged { return try rows.row(row) }
    try rows.cell(scheme.unitName(entry.unit))
    try rows.cell(scheme.itemID(entry.item))
    try rows.cell(scheme.ruleID(entry.rule))
    try rows.cell(entry.period?.description ?? "")
    try rows.cell(entry.kind.rawValue)
    try rows.cell(entry.quantity?.description ?? "")
    try rows.cell(entry.of?.description ?? "")
    try rows.cell(entry.points?.description ?? "")
    for column in [Column.matter, .party, .department, .approver, .note] { try rows.cell(entry[column]) }
    try rows.cell(entry.why.map { scheme.text(of: $0) } ?? "")
    try rows.cell(entry.why == nil ? .empty : scheme.clause(of: entry))
    if let source = entry.source { try rows.cell(source.description) } else { try rows.cell(entry[.source]) }
    try rows.endRow()
  }

  /// Writes what a sheet reports, word for word.
  public mutating func write(_ reported: ReportedWords) throws(Fault) {
    count += 1
    for column in Column.allCases { try rows.cell(reported[column]) }
    try rows.endRow()
  }

  /// Closes the ledger: fills in the figures of the control entry, writes it, and gives a file its name.
  public mutating func finish(_ control: Control) throws(Fault) {
    guard !sumHasOverflowed else { throw .ledgerTooLarge }
    try rows.cell(.empty)
    try rows.cell(.empty)
    try rows.cell(.empty)
    try rows.cell(control.asOf.description)
    try rows.cell(Kind.control.rawValue)
    try rows.cell("\(count)")
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

/// The words of a reported entry before anybody has read them.
public struct ReportedWords: Sendable {
  private var words = [String](repeating: "", count: Column.allCases.count)

  /// An entry without words.
  public init() {
    self[.kind] = Kind.reported.rawValue
  }

  /// The words in a column.
  public subscript(column: Column) -> String {
    get { words[column.rawValue] }
    set { words[column.rawValue] = newValue }
  }
}

extension Scheme {
  /// A code as it stands in a ledger, with the rule that it names.
  func text(of why: Why) -> String {
    why.rule < 0 ? why.code.rawValue : "\(why.code.rawValue):\(ruleID(why.rule))"
  }
}

extension Fault {
  static var ledgerTooLarge: Fault {
    Fault(
      "too-large", at: Place("-"), "the sum of all points is too large to be kept",
      remedy: "look for a quantity that cannot be right")
  }
}
