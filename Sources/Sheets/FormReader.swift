import CSV
import Faults
import Ledger
import Scoring
import Store

/// Reads the parts of a form: one file a unit, a row an item, with lines of sections, a total and signatures between and below.
///
/// The unit stands behind its label above the header; the header is the row that names the column of the items.
struct FormReader {
  /// What a row of a form is.
  enum Reading {
    /// Nothing that is scored: a line of a section, a total that is right, a signature, a blank.
    case nothing
    /// What is wrong with it.
    case faults([Fault])
    /// An item's score, without department and source.
    case entry(ReportedWords)
  }

  private let scheme: Scheme
  private let headings: KnownHeadings
  /// The items by all names that a form may use.
  private let items = Names()
  private let rules: [Text]
  private let hasForms: Bool
  /// Whether the sheet may be a form by the duty list.
  private let isExpected: Bool
  private var unit = Text.empty
  private var item = -1
  private var score = -1
  private var marks: Int?
  /// Where the parts of an entry stand.
  private var cells = Text.empty
  private var sums: ColumnSums
  private var marksOfSection: [String: Amount] = [:]
  private var sectionLines: [(section: Section, cell: String, place: Place)] = []
  private var hasRows = false
  private var labelFaults: [Fault] = []
  /// Columns without a heading, in which nothing may stand.
  private var blank: [Int] = []
  /// How many cells a row has.
  private(set) var width = 0

  init(_ scheme: Scheme, isExpected: Bool = true) {
    self.scheme = scheme
    self.isExpected = isExpected
    headings = KnownHeadings(scheme)
    sums = ColumnSums(width: 0, scheme)
    for (number, item) in scheme.items.enumerated() where scheme.scoreRules[number] != nil {
      for name in item.names { items.add(name, number: number) }
    }
    hasForms = scheme.columns.contains { $0.field == .item }
    rules = scheme.scoreRules.map { $0.map { scheme.ruleID($0) } ?? .empty }
  }

  /// Whether the header was met.
  var hasHeader: Bool { width > 0 }

  /// The column of the scores, from 0.
  var scoreColumn: Int { max(0, score) }

  /// The columns of an item, its marks and its score, from 0.
  var columns: [Int] { [item, marks ?? score, score] }

  // MARK: Above the items

  /// The column of the items where a row is the header of a form; else nil.
  func keyColumn(_ cells: [String]) -> Int? { cells.firstIndex { field(of: $0) == .item } }

  /// Whether a row is the label of the unit, with its name behind it; the name is remembered.
  mutating func isLabel(_ cells: [String], _ place: Place) -> Bool {
    guard hasForms else { return false }
    if let name = nameInLabel(cells) {
      label(name, place)
      return true
    }
    guard let label = cells.firstIndex(where: { field(of: $0) == .unit }) else { return false }
    // The header of a list or table has headings or groups behind it, and no colon.
    let hasColon = cells[label].last.map { "：:".contains($0) } == true
    let rest = cells[(label + 1)...].filter { !$0.isEmpty }
    guard hasColon || (isExpected && rest.count == 1 && !isHeading(rest[0])) else { return false }
    if let name = rest.first { self.label(name, place) }
    return true
  }

  private mutating func label(_ name: String, _ place: Place) {
    if !unit.isEmpty, unit.string != name { labelFaults.append(.twoUnits(place, unit.string, name)) }
    unit = keep(name)
  }

  /// The unit's name where it stands in one cell with its label and a colon.
  private func nameInLabel(_ cells: [String]) -> String? {
    for cell in cells {
      guard let colon = cell.firstIndex(where: { "：:".contains($0) }) else { continue }
      let name = cell[cell.index(after: colon)...]
      if !name.isEmpty, field(of: String(cell[..<colon])) == .unit { return String(name) }
    }
    return nil
  }

  /// Whether a cell is the heading of a list or table: one of `columns.csv`, or a rule that is a measure.
  private func isHeading(_ cell: String) -> Bool {
    field(of: cell) != nil || scheme.ruleNames.number(of: cell) != nil
  }

  /// Finds the columns, and gives everything that is wrong with the header.
  mutating func readHeader(_ header: [Heading], _ duty: SheetDuty?, _ place: Place) -> [Fault] {
    width = header.count
    sums = ColumnSums(width: width, scheme)
    var faults = labelFaults
    var seen: [SheetField: String] = [:]
    blank = header.indices.filter { header[$0].isBlank }
    for (column, heading) in header.enumerated() where !heading.isBlank {
      let here = Place(place.file, row: heading.row, column: column + 1, heading: heading.text)
      if let fault = heading.fault(here) {
        faults.append(fault)
        continue
      }
      guard let field = heading.names.lazy.compactMap(self.field).first else {
        faults.append(.unknownHeading(here, heading.text, scheme, Names()))
        continue
      }
      if field != .ignore, let before = seen[field] { faults.append(.twoOfAKind(here, heading.text, before)) }
      seen[field] = heading.text
      switch field {
      case .item: item = column
      case .quantity, .value: score = column
      case .of: marks = column
      default: break
      }
    }
    if score < 0 { faults.append(.noScoreColumn(place)) }
    if let duty, duty.shape != .form { faults.append(.otherShape(place, duty)) }
    if unit.isEmpty { faults.append(.noLabel(place, scheme)) }
    cells = keep(Cells([nil, item, nil, score, marks, nil]).description)
    return faults
  }

  /// What a heading or label stands for, whether or not it ends with a colon.
  private func field(of cell: String) -> SheetField? {
    let name = cell.last.map { "：:".contains($0) } == true ? String(cell.dropLast()) : cell
    return headings.column(name)?.field
  }

  // MARK: Items

  /// Reads one row behind the header.
  mutating func read(_ row: Row, _ place: Place) -> Reading {
    let texts = (0..<row.count).map { row[$0].string }
    let number = itemNumber(row[item])
    if number == nil, texts.contains(where: { field(of: $0) == .signer }) { return .nothing }
    if let stray = blank.first(where: { !texts[$0].isEmpty }) {
      sums.spoil()
      return .faults([.strayFigure(at(stray, place), texts[stray])])
    }
    if number == nil, let total = (0..<row.count).lazy.compactMap({ Footer.of(row[$0])?.total }).first {
      // The marks may also sum to the total that the document states.
      let stated = marks.map { (column: $0, amount: scheme.settings.fullMarks) }
      let faults = sums.check(row, [marks, score].compactMap { $0 }, total, place, orStated: stated)
      return faults.isEmpty ? .nothing : .faults(faults)
    }
    guard let number else { return other(row, texts, place) }
    hasRows = true
    for column in [marks, score].compactMap({ $0 }) { sums.add(row[column], column: column) }
    if let marks, let amount = Self.amount(texts[marks]) {
      let section = scheme.items[number].section
      marksOfSection[section] = (marksOfSection[section] ?? .zero).adding(amount)
    }
    var words = ReportedWords()
    words.unit = unit
    words.rule = rules[number]
    words.quantity = row[score]
    if let marks { words.of = row[marks] }
    words.cells = cells
    return .entry(words)
  }

  /// A row that is no item: the line of a section, or a text without figures.
  private mutating func other(_ row: Row, _ texts: [String], _ place: Place) -> Reading {
    let figures = [marks, score].compactMap { $0 }.filter { !texts[$0].isEmpty }
    if let section = scheme.sections.first(where: { texts.contains($0.name) }) {
      if let marks, !texts[marks].isEmpty {
        sectionLines.append((section, texts[marks], Place(place.file, row: place.row, column: marks + 1)))
      }
      guard texts[score].isEmpty else {
        return .faults([.scoreOfSection(at(score, place), texts[score], section.name)])
      }
      return .nothing
    }
    // A signature or an explanation may reach over all columns.
    if let footer = Footer.of(row, key: item, isIgnored: { _ in true }), footer.isWords {
      guard let figure = figures.first(where: { texts[$0].isFigure }) else { return .nothing }
      return .faults([.figureInFooter(at(figure, place), texts[figure])])
    }
    if texts[item].isEmpty {
      guard let figure = figures.first else { return .nothing }
      sums.spoil()
      return .faults([.noItem(at(figure, place), texts[figure])])
    }
    let known = scheme.items.indices.filter { scheme.scoreRules[$0] != nil }.flatMap { scheme.items[$0].names }
    sums.spoil()
    return .faults([.unknownItem(at(item, place), texts[item], known)])
  }

  private func itemNumber(_ cell: Text) -> Int? {
    items.number(of: cell) ?? (cell.isEmpty ? nil : items.number(of: cell.string, by: scheme.folding))
  }

  /// A row was refused, so no sum says anything any more.
  mutating func spoil() {
    sums.spoil()
  }

  /// That the file's name is of another unit than its label.
  func otherUnit(than named: Int?, _ place: Place) -> Fault? {
    guard let named, let own = scheme.unitNames.number(of: unit), own != named else { return nil }
    return .otherUnit(place, unit.string, scheme.units[named].name)
  }

  private func at(_ column: Int, _ place: Place) -> Place { Place(place.file, row: place.row, column: column + 1) }

  /// What is wrong with the form as a whole.
  func finish(_ place: Place) -> [Fault] {
    guard hasRows else { return [.noItems(place)] }
    return sectionLines.compactMap { section, cell, place in
      guard let sum = marksOfSection[section.id], Self.amount(cell) != sum else { return nil }
      return .totalDiffers(place, cell, sum)
    }
  }

  private static func amount(_ cell: String) -> Amount? {
    do throws(NumberTrouble) { return try Amount(parsing: cell) } catch { return nil }
  }
}

extension Fault {
  static func noScoreColumn(_ place: Place) -> Fault { Fault("no-score-column", at: place) }

  static func noLabel(_ place: Place, _ scheme: Scheme) -> Fault {
    Fault("no-unit.form", at: place, ["label": .either(scheme.columns.filter { $0.field == .unit }.map(\.heading))])
  }

  static func twoUnits(_ place: Place, _ before: String, _ name: String) -> Fault {
    Fault("two-units", at: place, value: name, ["before": "\(before)", "name": "\(name)"])
  }

  static func otherUnit(_ place: Place, _ label: String, _ named: String) -> Fault {
    Fault("other-unit", at: place, value: label, ["label": "\(label)", "named": "\(named)"])
  }

  static func strayFigure(_ place: Place, _ cell: String) -> Fault {
    Fault("stray-cell", at: place, value: cell, ["cell": "\(cell)"])
  }

  static func noItem(_ place: Place, _ figure: String) -> Fault {
    Fault("no-item", at: place, value: figure, ["figure": "\(figure)"])
  }

  static func unknownItem(_ place: Place, _ name: String, _ known: [String]) -> Fault {
    Fault(
      "unknown-item.form", at: place, value: name,
      ["name": "\(name)", "remedy": Nearest.remedy(name, among: known, of: "items.csv")])
  }

  static func scoreOfSection(_ place: Place, _ figure: String, _ section: String) -> Fault {
    Fault("score-of-section", at: place, value: figure, ["figure": "\(figure)", "section": "\(section)"])
  }

  static func noItems(_ place: Place) -> Fault { Fault("no-rows.form", at: place) }
}
