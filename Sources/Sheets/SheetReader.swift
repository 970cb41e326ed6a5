import CSV
import Faults
import Ledger
import Scoring
import Store
import Workbook

/// Turns one department's sheet into reported entries, word for word.
///
/// It is given the rows one by one, whether they come from a text or a workbook. The header is the first row that names the
/// unit column and one more, with up to two rows of groups above or below it; other rows above it are titles. A table gives an
/// entry for each measure of each row, a list one for each row, a form one for each item. No value is changed; each entry keeps
/// the row and column of its cell.
public struct SheetReader {
  let scheme: Scheme
  /// What the duty list knows the sheet by.
  private let name: String
  /// What sources name the sheet by: the file's name without its folder, and the sheet's in a workbook.
  private let sourceName: Text
  private let department: Department
  private let departmentName: Text
  private let duty: SheetDuty?
  private let none: Text
  /// The file that took the sheet's place, and the code that its entries then have, which is looked at for every row; nil for a
  /// sheet that counts.
  private let successor: String?
  private let successorCode: Text?
  private let arena = Arena()
  private let known: KnownHeadings
  private var header = HeaderSearch()
  private var form: FormReader
  private var rows: SheetRows?
  private var titleRows = 0
  /// What was wrong with the sheet.
  public internal(set) var faults: [Fault] = []
  /// What there is to know about the sheet that is not wrong.
  public internal(set) var notices: [Notice] = []
  /// Whether the header was refused, so that nothing more of the sheet is looked at.
  public private(set) var isOver = false

  /// How many rows may stand above the header.
  static let mostTitleRows = 10

  /// A reader for a sheet; the duty list says whose it is, or `department` does.
  ///
  /// `source` is what sources call it, if not by its name. The entries of a sheet that another superseded stay in the ledger,
  /// marked so, and what is wrong in it is passed over. Throws a `Fault` where nobody says whose the sheet is.
  public init(
    sheet name: String, source: String? = nil, department: String?, scheme: Scheme,
    supersededBy successor: String? = nil
  ) throws(Fault) {
    let arena = arena
    self.scheme = scheme
    self.name = name
    // Sources outlive the sheet.
    sourceName = Arena.permanent.keep(source ?? name)
    self.successor = successor
    successorCode = successor.map { arena.keep(Superseded.why(by: $0)) }
    duty = scheme.duty(forFile: name).map { scheme.duties[$0] }
    form = FormReader(scheme, isExpected: duty.map { $0.shape == .form } ?? true)
    none = arena.keep(duty?.none ?? "")
    if let duty, duty.isSelf {
      known = KnownHeadings(scheme, measures: duty.rules)
      guard let unit = scheme.ownUnit(ofFile: name) else { throw .noOwner(name, duty.name) }
      self.department = Department(name: scheme.units[unit].name, aliases: [], rules: duty.rules)
      departmentName = arena.keep(scheme.units[unit].name)
      return
    }
    guard let owner = duty?.department ?? department else { throw .unknownSheet(name, scheme.duties.map(\.name)) }
    guard let number = scheme.departmentNames.number(of: owner) else {
      throw .unknownDepartment(owner, scheme.departments.map(\.name))
    }
    self.department = scheme.departments[number]
    departmentName = arena.keep(scheme.departments[number].name)
    known = KnownHeadings(scheme, measures: duty?.rules ?? self.department.rules)
  }

  /// Reads the next row, wherever it comes from; each entry goes to `write` as it is met.
  ///
  /// The row is valid until `forgetRows`; blank lines may be left out, since a row knows its number. Throws what `write`
  /// throws; everything that is wrong with the row goes to `faults`.
  mutating func take(
    _ row: Row, in file: String, merged: [MergedRange] = [], write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    if isOver || (0..<row.count).allSatisfy({ row[$0].isEmpty }) { return }
    if !hasHeader, belongsAbove(row, row.place(in: file)) || isOver { return }
    guard let code = successorCode else { return try read(row, file, merged, write) }
    try read(row, file, merged) { words throws(Fault) in
      var words = words
      words.cells = code
      words.needNoQuotes = false
      try write(words)
    }
  }

  private mutating func read(
    _ row: Row, _ file: String, _ merged: [MergedRange], _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    if rows == nil {
      try read(item: row, row.place(in: file), merged, write)
    } else {
      try rows?.read(row, file, merged, &faults, write)
    }
  }

  /// Says that the rows so far are valid no longer, and keeps what those to come may need of them.
  mutating func forgetRows() {
    rows?.forgetRows()
  }

  /// Looks up the units of rows that are about to be read, which is quicker side by side.
  mutating func lookAhead(_ batch: borrowing RowReader) {
    rows?.lookAhead(batch)
  }

  /// Leaves out a row for what is wrong with its cells.
  mutating func leaveOut(_ found: [Fault]) {
    faults += found
    rows?.spoil()
    form.spoil()
  }

  /// Ends the sheet: adds what is wrong with it as a whole to `faults`.
  public mutating func finish(in file: String) {
    let place = Place(file)
    if !isOver, header.isOpen, !hasHeader { readHeader(place, isWhole: true) }
    if !isOver { checkWhole(place) }
    notices += rows?.notices ?? []
    if let successor {
      notices = [.superseded(place, by: successor, passedOver: faults.count)]
      faults = []
    }
  }

  private mutating func checkWhole(_ place: Place) {
    if let rows, faults.isEmpty, !rows.has.rows, duty.map({ $0.every != nil }) ?? true {
      faults.append(.noRows(place, duty?.none ?? ""))
    }
    if form.hasHeader { faults += form.finish(place) }
    if !hasHeader, faults.isEmpty {
      faults.append(titleRows == 0 ? .emptySheet(place) : .noHeader(Place(place.file, row: 1), scheme))
    }
  }

  /// Whether the sheet reports more than that there was nothing.
  public var hasFindings: Bool { rows?.has.findings ?? form.hasHeader }

  // MARK: The header

  private var hasHeader: Bool { rows != nil || form.hasHeader }

  /// Whether a row is part of the header or stands above it; the first that does not ends the header.
  private mutating func belongsAbove(_ row: Row, _ place: Place) -> Bool {
    let row = HeaderRow(number: row.number, cells: (0..<row.count).map { row[$0].string })
    if header.isOpen {
      let goesOn = header.goOn(row)
      readHeader(place, isWhole: !goesOn)
      return goesOn
    }
    if form.isLabel(row.cells, place) { return true }
    let item = form.keyColumn(row.cells)
    guard let key = item ?? keyColumn(row.cells) else {
      header.pass(row)
      titleRows += 1
      if titleRows > Self.mostTitleRows { refuse([.noHeader(place, scheme)]) }
      return true
    }
    header.open(row, key: key, ofForm: item != nil)
    readHeader(place, isWhole: false)
    return true
  }

  /// The column of the units where a row is a header: it names that column and at least one other.
  private func keyColumn(_ cells: [String]) -> Int? {
    cells.filter { !$0.isEmpty }.count > 1 ? cells.firstIndex { known.column($0)?.field == .unit } : nil
  }

  /// What a way to put the rows of a header together comes to.
  private struct Reading {
    var names: [String]
    var layout: SheetLayout?
    var form: FormReader?
    var faults: [Fault]
  }

  /// Takes the header if it is understood; else refuses it if there is no more of it.
  ///
  /// Of several ways to put its rows together the one with the fewest faults is right. Groups above count only where they say
  /// more: 正确数 under 一季度 is more than 正确数, and a title is not.
  private mutating func readHeader(_ place: Place, isWhole: Bool) {
    let place = Place(place.file, row: header.row)
    let readings = header.arrangements.map { reading($0, place) }
    guard var best = readings.first else { return }
    for other in readings.dropFirst() {
      let saysMore = other.faults.isEmpty && best.faults.isEmpty && other.names != best.names
      if other.faults.count < best.faults.count || saysMore { best = other }
    }
    guard best.faults.isEmpty else {
      if isWhole { refuse(best.faults) }
      return
    }
    if let found = best.form { form = found }
    if let found = best.layout {
      rows = SheetRows(
        found, sheet: sourceName, department: departmentName, none: none, scheme)
    }
  }

  private func reading(_ headings: [Heading], _ place: Place) -> Reading {
    let names = headings.map { known.name(of: $0) ?? "" }
    if header.isOfForm {
      var form = form
      var faults = form.readHeader(headings, duty, place)
      if let other = form.otherUnit(than: scheme.unit(inFileName: name), place) { faults.append(other) }
      return Reading(names: names, form: form, faults: faults)
    }
    switch SheetLayout.read(headings, known, scheme, duty, department, place) {
    case .success(let layout): return Reading(names: names, layout: layout, faults: [])
    case .failure(let found): return Reading(names: names, faults: found.list)
    }
  }

  private mutating func refuse(_ found: [Fault]) {
    faults += found
    isOver = true
  }

  // MARK: Forms

  /// Reads a row of a form, in the name of its unit.
  private mutating func read(
    item row: Row, _ place: Place, _ merged: [MergedRange], _ write: (ReportedWords) throws(Fault) -> Void
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
      if let fault = merged.fault(in: row, form.columns, place.file) { return leaveOut([fault]) }
      words.department = departmentName
      words.source = Source(file: sourceName, row: row.number, column: form.scoreColumn + 1)
      try write(words)
    }
  }
}

extension Row {
  /// Its place in a file, or that of the cell at an index; made only for what is wrong with it, since the file's name is counted.
  func place(in file: String, at index: Int? = nil) -> Place {
    Place(file, row: number, column: index.map { $0 + 1 } ?? 0)
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
}

extension Notice {
  fileprivate static func superseded(_ place: Place, by file: String, passedOver count: Int) -> Notice {
    Notice(count == 0 ? "superseded" : "superseded.unread", at: place, ["file": "\(file)", "count": "\(count)"])
  }
}
