import CSV
import Faults
import Ledger
import Scoring
import Store

/// Turns one department's sheet into reported entries, word for word.
///
/// It is given the rows one by one, whether they come from a text or a workbook. The header is the first row that names the
/// unit column and one more; rows above it are titles. A wide sheet gives an entry for each measure of each row, a long list
/// one for each row. No value is changed; each entry keeps the row and column of its cell.
public struct SheetReader {
  let scheme: Scheme
  /// What sources name the sheet by: the file's name without its folder.
  private let name: Text
  private let department: Department
  private let departmentName: Text
  private let duty: SheetDuty?
  private let none: Text
  private let arena = Arena()
  private let scratch = (period: Scratch(), party: Scratch(), source: Scratch())
  private var layout: SheetLayout?
  private var form: FormReader
  private var sums = ColumnSums(width: 0)
  private var titleRows = 0
  private var hasRows = false
  /// What was wrong with the sheet.
  public private(set) var faults: [Fault] = []

  /// How many rows may stand above the header.
  static let mostTitleRows = 10

  /// A reader for a sheet; the duty list says whose it is, or `department` does.
  ///
  /// Throws a `Fault` where neither does.
  public init(sheet name: String, department: String?, scheme: Scheme) throws(Fault) {
    let arena = arena
    func keep(_ string: String) -> Text { string.withText { arena.keep($0) } }
    self.scheme = scheme
    self.name = keep(name)
    duty = scheme.duty(forFile: name).map { scheme.duties[$0] }
    form = FormReader(scheme)
    none = keep(duty?.none ?? "")
    if let duty, duty.isSelf {
      guard let unit = scheme.ownUnit(ofFile: name) else { throw .noOwner(name, duty.name) }
      self.department = Department(name: scheme.units[unit].name, aliases: [], rules: duty.rules)
      departmentName = keep(scheme.units[unit].name)
      return
    }
    guard let owner = duty?.department ?? department else { throw .unknownSheet(name, scheme.duties.map(\.name)) }
    guard let number = scheme.departmentNames.number(of: owner) else {
      throw .unknownDepartment(owner, scheme.departments.map(\.name))
    }
    self.department = scheme.departments[number]
    departmentName = keep(scheme.departments[number].name)
  }

  /// Whether the header was refused, so that nothing more of the sheet is looked at.
  public private(set) var isOver = false

  /// Reads the next row, wherever it comes from; each entry goes to `write` as it is met.
  ///
  /// The row is valid only during the call; blank lines may be left out, since a row knows its number. Throws what `write`
  /// throws; everything that is wrong with the row goes to `faults`.
  public mutating func take(
    _ row: Row, at place: Place, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    if isOver || (0..<row.count).allSatisfy({ row[$0].isEmpty }) { return }
    if form.hasHeader { return try read(item: row, place, write) }
    guard let layout else {
      findHeader((0..<row.count).map { row[$0].string }, place)
      isOver = !faults.isEmpty
      return
    }
    guard row.count == layout.width else {
      faults.append(.ragged(place, layout.width, row.count))
      sums.spoil()
      return
    }
    try read(row, layout, place, write)
  }

  /// Ends the sheet: adds what is wrong with it as a whole to `faults`.
  public mutating func finish(in file: String) {
    if isOver { return }
    let place = Place(file)
    if layout != nil, faults.isEmpty, !hasRows, duty.map({ $0.every != nil }) ?? true {
      faults.append(.noRows(place, duty?.none ?? ""))
    }
    if form.hasHeader { faults += form.finish(place) }
    if layout == nil, !form.hasHeader, faults.isEmpty {
      faults.append(titleRows == 0 ? .emptySheet(place) : .noHeader(Place(file, row: 1), scheme))
    }
  }

  private mutating func findHeader(_ cells: [String], _ place: Place) {
    if form.isLabel(cells, place) { return }
    if FormReader.isHeader(cells, scheme) {
      faults += form.readHeader(cells, duty, place)
      if let other = form.otherUnit(than: scheme.unit(inFileName: name.string), place) { faults.append(other) }
      return
    }
    guard SheetLayout.isHeader(cells, scheme) else {
      titleRows += 1
      if titleRows > Self.mostTitleRows { faults.append(.noHeader(place, scheme)) }
      return
    }
    switch SheetLayout.read(cells, scheme, duty, department, place) {
    case .success(let found):
      layout = found
      sums = ColumnSums(width: found.width)
    case .failure(let found): faults += found.list
    }
  }

  /// Reads a row of a form, in the name of its unit.
  private mutating func read(
    item row: Row, _ place: Place, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    guard row.count == form.width else {
      form.spoil()
      faults.append(.ragged(place, form.width, row.count))
      return
    }
    switch form.read(row, place) {
    case .nothing: return
    case .faults(let found): faults += found
    case .entry(var words):
      words.department = departmentName
      words.source = scratch.source.join(name, UInt8(ascii: ":"), (row.number, form.scoreColumn + 1))
      try write(words)
    }
  }

  private mutating func read(
    _ row: Row, _ layout: SheetLayout, _ place: Place, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    if let total = ColumnSums.total(row[layout.unit]) {
      faults += sums.check(row, layout.figures, total, place)
      return
    }
    // A row of which only a running number or a signature is filled in says nothing.
    if layout.isEmpty(row) { return }
    hasRows = true
    var words = common(row, layout)
    if layout.hasSlash(row) { faults.append(.slashInName(place, words.party.string)) }
    guard layout.measures.isEmpty else {
      for measure in layout.measures {
        let quantity = row[measure.column]
        sums.add(quantity, column: measure.column, none: none)
        words.rule = measure.rule
        if let period = measure.period { words.period = period }
        words.quantity = quantity
        words.of = layout.cell(row, measure.of)
        words.cells = measure.cells
        words.source = scratch.source.join(name, UInt8(ascii: ":"), (row.number, measure.column + 1))
        try write(words)
      }
      return
    }
    words.rule = layout.cell(row, layout.rule)
    // A row of a list is one finding unless it says how many.
    let quantity = layout.cell(row, layout.quantity)
    let isNone = !none.isEmpty && words.rule == none
    words.quantity = quantity.isEmpty && !isNone && !layout.needsQuantity ? Self.one : quantity
    words.of = layout.cell(row, layout.of)
    if let column = layout.quantity {
      sums.add(words.quantity.isEmpty ? none : words.quantity, column: column, none: none)
    }
    words.cells = layout.cells.date
    if !layout.cell(row, layout.from).isEmpty || !layout.cell(row, layout.to).isEmpty {
      words.cells = layout.cells.interval
    }
    words.source = scratch.source.join(name, UInt8(ascii: ":"), (row.number, (layout.rule ?? layout.unit) + 1))
    try write(words)
  }

  private static let one = Text("1")

  /// What every entry of a row says: unit, period, matter, party, approver, note.
  private func common(_ row: Row, _ layout: SheetLayout) -> ReportedWords {
    var words = ReportedWords()
    words.unit = row[layout.unit]
    let (from, to) = (layout.cell(row, layout.from), layout.cell(row, layout.to))
    words.period =
      from.isEmpty && to.isEmpty
      ? layout.cell(row, layout.period) : scratch.period.join(from, UInt8(ascii: "/"), to)
    words.matter = layout.cell(row, layout.matter)
    let (household, person) = (layout.cell(row, layout.household), layout.cell(row, layout.person))
    if household.isEmpty, person.isEmpty {
      words.party = layout.cell(row, layout.party)
    } else {
      // The stroke says which of the two it is where one is missing.
      words.party = scratch.party.join(household, UInt8(ascii: "/"), person)
    }
    words.department = departmentName
    words.approver = layout.cell(row, layout.approver)
    words.note = layout.cell(row, layout.note)
    return words
  }
}

extension Fault {
  static func unknownSheet(_ name: String, _ known: [String]) -> Fault {
    Fault("unknown-sheet", at: Place(name), value: name, ["known": .all(known)])
  }

  static func noOwner(_ name: String, _ sheet: String) -> Fault {
    Fault("no-owner", at: Place(name), value: name, ["sheet": "\(sheet)"])
  }

  static func unknownDepartment(_ name: String, _ known: [String]) -> Fault {
    Fault(
      "unknown-department.option", at: Place("--department"), value: name, ["name": "\(name)", "known": .all(known)],
      status: .usage)
  }

  static func emptySheet(_ place: Place) -> Fault { Fault("empty", at: place) }

  static func noHeader(_ place: Place, _ scheme: Scheme) -> Fault {
    Fault("no-header", at: place, ["unit": .either(scheme.columns.filter { $0.field == .unit }.map(\.heading))])
  }

  static func noRows(_ place: Place, _ none: String) -> Fault {
    none.isEmpty ? Fault("no-rows", at: place) : Fault("no-rows.none", at: place, ["none": "\(none)"])
  }

  static func slashInName(_ place: Place, _ name: String) -> Fault { Fault("slash-in-name", at: place, value: name) }
}
