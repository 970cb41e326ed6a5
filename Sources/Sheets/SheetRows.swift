import CSV
import Faults
import Ledger
import Scoring
import Store
import Workbook

/// Reads the rows of a table or a list below its header.
struct SheetRows {
  private let layout: SheetLayout
  /// What sources name the sheet by, and whose it is.
  private let name: Text
  private let department: Text
  /// The sheet's word for nothing to report; empty where it has none.
  private let none: Text
  private let noneWord: NoneWord
  private let units: (canonical: Names.Lookup, all: Names.Lookup)
  /// The units of rows that were looked up side by side by their canonical names, and the number of the first of these rows.
  private var ahead: (first: Int, units: [Int32]) = (0, [])
  private let scratch = (period: Scratch(), party: Scratch())
  private var sums: ColumnSums
  private var merged: MergedCells
  private var running: RunningNumber
  /// The codes of cells by what they are about: a measure, or one of the two that stand below.
  private var codes: [CodeKey: Text] = [:]
  /// The code of the entry before, which is most often that of the next.
  private var last: (key: CodeKey, code: Text)?
  /// Whether the names of the sheet and of its department need no quotes.
  private let namesArePlain: Bool
  /// Whether there was a row that says anything, and one that says more than that there was nothing.
  private(set) var has = (rows: false, findings: false)

  /// What the cells of a row of a list are about that has a date, or an interval.
  private static let (date, interval) = (-1, -2)

  private struct CodeKey: Hashable {
    var subject: Int
    var filled: Int
  }

  init(_ layout: SheetLayout, sheet name: Text, department: Text, none: Text, _ scheme: Scheme) {
    self.layout = layout
    self.name = name
    self.department = department
    self.none = none
    namesArePlain = !needsQuotes(name) && !needsQuotes(department)
    noneWord = NoneWord(none, scheme.folding)
    units = (scheme.canonicalUnits.lookup, scheme.unitNames.lookup)
    sums = ColumnSums(width: layout.width, scheme)
    merged = MergedCells(layout.merged, width: layout.width)
    running = RunningNumber(column: layout.runningNumber)
  }

  /// What there is to know that is not wrong.
  var notices: [Notice] { [running.notice].compactMap { $0 } }

  /// Looks up the units of rows that are about to be read.
  mutating func lookAhead(_ rows: borrowing RowReader) {
    ahead.first = rows.rows.first?.number ?? 0
    ahead.units = units.canonical.numbers(in: layout.unit, of: rows.rows)
  }

  /// The unit whose canonical name stands in a row; -1 for none.
  ///
  /// This and `common` are inlined, since otherwise all that is known of the sheet is copied for every row.
  @inline(always)
  private func unit(of row: Row) -> Int32 {
    let index = row.number &- ahead.first
    if ahead.units.indices.contains(index) { return ahead.units[index] }
    return layout.unit < row.count ? units.canonical.number(of: row[layout.unit]) : -1
  }

  /// Reads one row: its entries go to `write`, what is wrong with it to `faults`.
  mutating func read(
    _ row: Row, _ file: String, _ ranges: [MergedRange], _ faults: inout [Fault],
    _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    let unit = unit(of: row)
    if unit < 0, let footer = footer(row) {
      merged.forget()
      if row.count == layout.width || footer.isWords {
        faults += check(footer, row, row.place(in: file))
        return
      }
    }
    guard row.count == layout.width else {
      faults.append(.ragged(row.place(in: file), layout.width, row.count))
      sums.spoil()
      return
    }
    // A row of which only a running number or a signature is filled in says nothing.
    if layout.isEmpty(row) { return merged.forget() }
    has.rows = true
    if let fault = ranges.fault(in: row, layout.columns, mayReachDown: layout.merged, file) {
      faults.append(fault)
      return spoil()
    }
    running.take(row, file)
    merged.take(row)
    var words = common(row)
    words.unitNumber = unit
    if layout.hasSlash(row) { faults.append(.slashInName(row.place(in: file), words.party.string)) }
    guard layout.measures.isEmpty else { return try readMeasures(row, words, write) }
    try readFinding(row, words, file, &faults, write)
  }

  /// Keeps what the rows to come may need of those so far, which are valid no longer.
  mutating func forgetRows() { merged.forgetRows() }

  /// A row was left out, so no sum and no merged cell says anything any more.
  mutating func spoil() {
    sums.spoil()
    merged.forget()
  }

  // MARK: Footers

  /// What stands below the figures; nil for a row that is about a unit.
  private func footer(_ row: Row) -> Footer? {
    if layout.unit < row.count, units.all.number(of: row[layout.unit]) >= 0 { return nil }
    return Footer.of(row, key: layout.unit, isIgnored: layout.ignored.contains)
  }

  private mutating func check(_ footer: Footer, _ row: Row, _ place: Place) -> [Fault] {
    switch footer {
    case .total(let total): return sums.check(row, layout.figures, total, place)
    case .mean: return sums.checkMeans(row, layout.figures, place)
    case .words:
      guard let column = layout.figure(row) else { return [] }
      return [.figureInFooter(Place(place.file, row: place.row, column: column + 1), row[column].string)]
    }
  }

  // MARK: Entries

  private mutating func readMeasures(
    _ row: Row, _ common: ReportedWords, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    has.findings = true
    var words = common
    words.needNoQuotes = false
    for (index, measure) in layout.measures.enumerated() {
      let quantity = row[measure.column]
      sums.add(quantity, column: measure.column, none: none)
      words.rule = measure.rule
      if let period = measure.period { words.period = period }
      words.quantity = quantity
      words.of = row.cell(measure.of)
      words.cells = code(index)
      words.source = Source(file: name, row: row.number, column: measure.column + 1)
      try write(words)
    }
  }

  @inline(always)
  private mutating func readFinding(
    _ row: Row, _ common: ReportedWords, _ file: String, _ faults: inout [Fault],
    _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    var words = common
    words.rule = merged.cell(row, layout.rule)
    let isNone = noneWord.isSaid(by: words.rule)
    if isNone, row[layout.unit].isEmpty, !words.unit.isEmpty {
      faults.append(.noneOfWhom(row.place(in: file, at: layout.unit), words.unit.string))
    }
    if !isNone { has.findings = true }
    // A row of a list is one finding unless it says how many.
    let quantity = row.cell(layout.quantity)
    words.quantity = quantity.isEmpty && !isNone && !layout.needsQuantity ? Self.one : quantity
    words.of = row.cell(layout.of)
    if let column = layout.quantity {
      sums.add(words.quantity.isEmpty ? none : words.quantity, column: column, none: none)
    }
    let isInterval = !row.cell(layout.from).isEmpty || !row.cell(layout.to).isEmpty
    words.cells = code(isInterval ? Self.interval : Self.date)
    words.source = Source(file: name, row: row.number, column: (layout.rule ?? layout.unit) + 1)
    try write(words)
  }

  private static let one = Text("1")

  /// What every entry of a row says: unit, period, matter, party, approver, note.
  @inline(always)
  private func common(_ row: Row) -> ReportedWords {
    var words = ReportedWords()
    words.unit = merged.cell(row, layout.unit)
    let (from, to) = (row.cell(layout.from), row.cell(layout.to))
    words.period =
      from.isEmpty && to.isEmpty
      ? merged.cell(row, layout.period) : scratch.period.join(from, UInt8(ascii: "/"), to)
    words.matter = row.cell(layout.matter)
    let (household, person) = (row.cell(layout.household), row.cell(layout.person))
    if household.isEmpty, person.isEmpty {
      words.party = row.cell(layout.party)
    } else {
      // The stroke says which of the two it is where one is missing.
      words.party = scratch.party.join(household, UInt8(ascii: "/"), person)
    }
    words.department = department
    words.approver = merged.cell(row, layout.approver)
    words.note = row.cell(layout.note)
    words.needNoQuotes = namesArePlain && row.form == .plain && merged.filled == 0
    return words
  }

  /// Where the parts of an entry stood, with the blanks that took the value above.
  private mutating func code(_ subject: Int) -> Text {
    let key = CodeKey(subject: subject, filled: merged.filled)
    if let last, last.key == key { return last.code }
    let code = codes[key] ?? keep(cells(of: subject).filled(merged.filledColumns).description)
    codes[key] = code
    last = (key, code)
    return code
  }

  private func cells(of subject: Int) -> Cells {
    switch subject {
    case Self.date: layout.cells.date
    case Self.interval: layout.cells.interval
    default: layout.measures[subject].cells
    }
  }
}

extension Fault {
  static func slashInName(_ place: Place, _ name: String) -> Fault { Fault("slash-in-name", at: place, value: name) }

  static func figureInFooter(_ place: Place, _ figure: String) -> Fault {
    Fault("figure-in-footer", at: place, value: figure, ["figure": "\(figure)"])
  }

  static func noneOfWhom(_ place: Place, _ above: String) -> Fault {
    Fault("none-of-whom", at: place, ["above": "\(above)"])
  }
}
