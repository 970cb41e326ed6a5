import CSV
import Faults
import Ledger
import Scoring
import Store

/// Turns one department's sheet into reported entries, word for word.
///
/// The header is the first row that names the unit column and one more; rows above it are titles. A wide sheet gives an
/// entry for each measure of each row, a long list one for each row. No value is changed; each entry keeps the row and
/// column of its cell.
public struct SheetReader {
  private let scheme: Scheme
  /// What sources name the sheet by: the file's name without its folder.
  private let name: String
  private let department: Department
  private let duty: SheetDuty?
  private var layout: SheetLayout?
  private var footer = FooterSums()
  private var titleRows = 0
  /// What was wrong with the sheet.
  public private(set) var faults: [Fault] = []

  /// How many rows may stand above the header.
  private static let mostTitleRows = 10

  /// A reader for a sheet; the duty list says whose it is, or `department` does.
  ///
  /// Throws a `Fault` where neither does.
  public init(sheet name: String, department: String?, scheme: Scheme) throws(Fault) {
    self.scheme = scheme
    self.name = name
    duty = scheme.duty(forFile: name).map { scheme.duties[$0] }
    guard let owner = duty?.department ?? department else { throw .unknownSheet(name, scheme.duties.map(\.name)) }
    guard let number = scheme.departmentNames.number(of: owner) else {
      throw .unknownDepartment(owner, scheme.departments.map(\.name))
    }
    self.department = scheme.departments[number]
    if let duty, let department, scheme.departmentNames.number(of: department) != number {
      throw .otherDepartment(name, duty.department, department)
    }
  }

  /// Reads the whole sheet; each entry goes to `write` as it is met.
  ///
  /// Throws a `Fault` for what is not CSV, or what `write` throws. Everything else that is wrong goes to `faults`.
  public mutating func read(_ input: consuming Input, write: (ReportedWords) throws(Fault) -> Void) throws(Fault) {
    var rows = RowReader(input)
    while try rows.fill() {
      for index in 0..<rows.count {
        let row = rows[index]
        let cells = (0..<row.count).map { row[$0].string }
        if cells.allSatisfy(\.isEmpty) { continue }
        guard let layout else {
          findHeader(cells, rows.place(row: row.number))
          guard faults.isEmpty else { return }
          continue
        }
        guard cells.count == layout.width else {
          faults.append(.ragged(rows.place(row: row.number), layout.width, cells.count))
          continue
        }
        try read(cells, layout, rows.place(row: row.number), write)
      }
    }
    if layout == nil, faults.isEmpty {
      faults.append(titleRows == 0 ? .emptySheet(rows.place(row: 0)) : .noHeader(rows.place(row: 1), scheme))
    }
  }

  private mutating func findHeader(_ cells: [String], _ place: Place) {
    guard SheetLayout.isHeader(cells, scheme) else {
      titleRows += 1
      if titleRows > Self.mostTitleRows { faults.append(.noHeader(place, scheme)) }
      return
    }
    switch SheetLayout.read(cells, scheme, duty, department, place) {
    case .success(let found): layout = found
    case .failure(let found): faults += found.list
    }
  }

  private mutating func read(
    _ cells: [String], _ layout: SheetLayout, _ place: Place, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    let unit = cells[layout.unit]
    if FooterSums.words.contains(unit) {
      faults += footer.check(cells, layout, place)
      return
    }
    // A row of which only a running number or a signature is filled in says nothing.
    if layout.isEmpty(cells) { return }
    if layout.measures.isEmpty {
      try write(listEntry(cells, layout, place.row))
      return
    }
    for measure in layout.measures {
      footer.add(cells[measure.column], measure.column, none: duty?.none ?? "")
      try write(wideEntry(cells, layout, measure, place.row))
    }
  }

  private func listEntry(_ cells: [String], _ layout: SheetLayout, _ row: Int) -> ReportedWords {
    var words = common(cells, layout)
    words[.rule] = layout.rule.map { cells[$0] } ?? ""
    // A row of a list is one finding unless it says how many.
    let quantity = layout.quantity.map { cells[$0] } ?? ""
    words[.quantity] = quantity.isEmpty ? "1" : quantity
    words[.source] = "\(name):\(row):\((layout.rule ?? layout.unit) + 1)"
    return words
  }

  private func wideEntry(
    _ cells: [String], _ layout: SheetLayout, _ measure: SheetLayout.Measure, _ row: Int
  ) -> ReportedWords {
    var words = common(cells, layout)
    words[.rule] = measure.rule
    if let period = measure.period { words[.period] = "\(period)" }
    words[.quantity] = cells[measure.column]
    words[.source] = "\(name):\(row):\(measure.column + 1)"
    return words
  }

  /// What every entry of a row says: unit, period, matter, party, approver, note.
  private func common(_ cells: [String], _ layout: SheetLayout) -> ReportedWords {
    func cell(_ column: Int?) -> String { column.map { cells[$0] } ?? "" }
    var words = ReportedWords()
    words[.unit] = cells[layout.unit]
    let (from, to) = (cell(layout.from), cell(layout.to))
    words[.period] = from.isEmpty && to.isEmpty ? cell(layout.period) : "\(from)/\(to)"
    words[.matter] = cell(layout.matter)
    let (household, person) = (cell(layout.household), cell(layout.person))
    words[.party] =
      household.isEmpty || person.isEmpty ? household + person + cell(layout.party) : "\(household)/\(person)"
    words[.department] = department.name
    words[.approver] = cell(layout.approver)
    words[.note] = cell(layout.note)
    return words
  }
}

/// The sums of a wide sheet's columns, held against its row of totals.
private struct FooterSums {
  static let words: Set<String> = ["合计", "总计", "小计", "共计"]
  private var sums: [Int: Amount] = [:]
  private var unreadable: Set<Int> = []

  mutating func add(_ cell: String, _ column: Int, none: String) {
    guard let amount = cell == none ? Amount.zero : number(cell) else {
      unreadable.insert(column)
      return
    }
    sums[column] = (sums[column] ?? .zero).adding(amount)
  }

  /// Totals that are not the sum of their column; a column with a cell that is no number has a fault of its own.
  func check(_ cells: [String], _ layout: SheetLayout, _ place: Place) -> [Fault] {
    layout.measures.compactMap { measure in
      let cell = cells[measure.column]
      guard !cell.isEmpty, !unreadable.contains(measure.column) else { return nil }
      let sum = sums[measure.column] ?? .zero
      if number(cell) == sum { return nil }
      return .totalDiffers(
        Place(place.file, row: place.row, column: measure.column + 1, heading: measure.heading), cell, sum)
    }
  }

  private func number(_ cell: String) -> Amount? {
    do throws(NumberTrouble) { return try Amount(parsing: cell) } catch { return nil }
  }
}

extension Fault {
  static func unknownSheet(_ name: String, _ known: [String]) -> Fault {
    Fault(
      "unknown-sheet", at: Place(name), value: name, "no sheet of the duty list has this name",
      remedy: "begin the file's name with one of \(known.joined(separator: ", ")), or say whose it is with --department"
    )
  }

  static func unknownDepartment(_ name: String, _ known: [String]) -> Fault {
    Fault(
      "unknown-department", at: Place("--department"), value: name, "\"\(name)\" is no department of this scheme",
      remedy: "name one of \(known.joined(separator: ", "))", status: .usage)
  }

  static func otherDepartment(_ sheet: String, _ owner: String, _ given: String) -> Fault {
    Fault(
      "other-department", at: Place(sheet), value: given, "the duty list gives this sheet to \(owner), not to \(given)",
      remedy: "leave out --department, or give the file another name", status: .notPermitted)
  }

  static func ragged(_ place: Place, _ expected: Int, _ found: Int) -> Fault {
    Fault("ragged", at: place, "the row has \(found) cells and the header \(expected)", remedy: "give it \(expected)")
  }

  static func emptySheet(_ place: Place) -> Fault {
    Fault(
      "empty", at: place, "the sheet is empty",
      remedy: "hand in the filled-in sheet; a line with the word for none says that there was nothing")
  }

  static func noHeader(_ place: Place, _ scheme: Scheme) -> Fault {
    let headings = scheme.columns.filter { $0.field == .unit }.map(\.heading)
    return Fault(
      "no-header", at: place, "no header was found",
      remedy: "write a row of headings with \(headings.joined(separator: " or ")) and the measures or columns of a list"
    )
  }

  static func totalDiffers(_ place: Place, _ cell: String, _ sum: Amount) -> Fault {
    Fault(
      "total-differs", at: place, value: cell, "the total says \(cell) and the column sums to \(sum)",
      remedy: "correct the cell that is wrong")
  }
}
