import Faults
import Scoring
import Store

/// Which column of a sheet holds what, found out from its header.
struct SheetLayout {
  /// A column of a wide sheet that counts something.
  struct Measure {
    var column: Int
    var heading: String
    /// The rule: its id from `columns.csv`, or the heading as it stands.
    var rule: Text
    /// The period that the heading stands for; nil for the row's own.
    var period: Text?
    /// The column of what it is a part of.
    var of: Int?
    /// Whether it is a rate, which has no such column.
    var isRate = false
    /// Where the parts of its entries stand.
    var cells = Cells([])
  }
  var width: Int
  var unit = 0
  var rule: Int?
  var period: Int?
  var from: Int?
  var to: Int?
  var quantity: Int?
  /// Whether the quantity must be filled in; else a blank one in a list is one.
  var needsQuantity = false
  /// Whether the quantity is a rate, which has no column of what it is a part of.
  private var isRate = false
  var of: Int?
  var household: Int?
  var person: Int?
  var party: Int?
  var matter: Int?
  var approver: Int?
  var note: Int?
  var measures: [Measure] = []
  /// The columns in which a blank takes the value above it.
  var merged: [Int] = []
  var runningNumber: Int?
  /// Where the parts of a list's entries stand, with a date and with an interval.
  var cells = (date: Cells([]), interval: Cells([]))
  /// The columns in which nothing stands that counts.
  private(set) var ignored: Set<Int> = []
  /// The columns that say something, from 0.
  private(set) var columns: [Int] = []
  private var wholes: [Measure] = []

  private init(width: Int) {
    self.width = width
  }

  /// The layout, or everything that is wrong with the header.
  static func read(
    _ headings: [Heading], _ known: KnownHeadings, _ scheme: Scheme, _ duty: SheetDuty?, _ department: Department,
    _ place: Place
  ) -> Result<SheetLayout, Faults> {
    var layout = SheetLayout(width: headings.count)
    var faults: [Fault] = []
    var seen: [String: Int] = [:]
    var fields: [SheetField: String] = [:]
    for (column, heading) in headings.enumerated() {
      let here = Place(place.file, row: heading.row, column: column + 1, heading: heading.text)
      if let fault = heading.fault(here) {
        faults.append(fault)
        continue
      }
      let name = known.name(of: heading) ?? heading.text
      if let before = seen[name] { faults.append(.headingTwice(here, heading.text, before + 1)) }
      seen[name] = column
      if let meaning = scheme.columns.first(where: { $0.heading == name }) {
        let own = duty?.rules ?? department.rules
        if !meaning.rule.isEmpty, own.number(of: meaning.rule) == nil {
          faults.append(
            department.rules.number(of: meaning.rule) == nil
              ? .headingNotPermitted(here, name, department.name) : .headingOfOtherSheet(here, name))
          continue
        }
        layout.set(meaning, column)
        let isMeasure = [.quantity, .percent, .of].contains(meaning.field) && !meaning.rule.isEmpty
        if !isMeasure, meaning.field != .ignore {
          if let before = fields[meaning.field] { faults.append(.twoOfAKind(here, heading.text, before)) }
          fields[meaning.field] = heading.text
        }
      } else if (duty?.rules ?? department.rules).number(of: name) != nil {
        layout.measures.append(Measure(column: column, heading: name, rule: keep(name), period: nil))
      } else if scheme.ruleNames.number(of: name) != nil {
        faults.append(.headingNotPermitted(here, name, department.name))
      } else {
        faults.append(.unknownHeading(here, heading.text, scheme, duty?.rules ?? department.rules))
      }
    }
    faults += layout.joinParts(place) { rule in
      scheme.ruleNames.number(of: rule).flatMap { scheme.terms(Int16($0)) }?.hasRate ?? false
    }
    // A heading that was refused may be the one that is missing to the shape.
    if faults.isEmpty { faults += layout.shapeFaults(duty, place) }
    layout.placeCells()
    let ignored = layout.ignored
    layout.columns = headings.indices.filter { !ignored.contains($0) }
    // A table has one row a unit, unless its rows are about several times.
    if layout.rule == nil, layout.period == nil { layout.merged = [] }
    return faults.isEmpty ? .success(layout) : .failure(Faults(faults))
  }

  private mutating func set(_ meaning: ColumnMeaning, _ column: Int) {
    if meaning.isMerged { merged.append(column) }
    if meaning.field == .ignore, Vocabulary.runningNumber.contains(meaning.heading) { runningNumber = column }
    switch meaning.field {
    case .unit: unit = column
    case .rule: rule = column
    case .period: period = column
    case .periodFrom: from = column
    case .periodTo: to = column
    case .quantity:
      if meaning.rule.isEmpty { quantity = column } else { measures.append(Measure(meaning, column)) }
    case .value:
      quantity = column
      needsQuantity = true
    case .percent:
      var measure = Measure(meaning, column)
      measure.isRate = true
      if meaning.rule.isEmpty {
        (quantity, needsQuantity, isRate) = (column, true, true)
      } else {
        measures.append(measure)
      }
    case .of:
      if meaning.rule.isEmpty { of = column } else { wholes.append(Measure(meaning, column)) }
    case .household: household = column
    case .person: person = column
    case .party: party = column
    case .matter: matter = column
    case .approver: approver = column
    case .note: note = column
    case .ignore, .item, .signer: ignored.insert(column)
    }
  }

  /// Puts the columns of parts and of wholes together that stand for one rule and period.
  private mutating func joinParts(_ place: Place, hasRate: (Text) -> Bool) -> [Fault] {
    var faults: [Fault] = []
    for whole in wholes {
      if let index = measures.firstIndex(where: { $0.rule == whole.rule && $0.period == whole.period }) {
        measures[index].of = whole.column
      } else {
        faults.append(.wholeWithoutPart(Place(place.file, row: place.row, column: whole.column + 1), whole.heading))
      }
    }
    for part in measures where part.of == nil && of == nil && !part.isRate && hasRate(part.rule) {
      faults.append(.partWithoutWhole(Place(place.file, row: place.row, column: part.column + 1), part.heading))
    }
    return faults
  }

  private mutating func placeCells() {
    func cells(time: Int?) -> Cells { Cells([unit, rule, time, quantity, of, approver], isRate: isRate) }
    self.cells = (cells(time: period ?? from ?? to), cells(time: from ?? to))
    for index in measures.indices {
      let column = measures[index].column
      let period = measures[index].period == nil ? period : column
      measures[index].cells = Cells(
        [unit, column, period, column, measures[index].of, approver], isRate: measures[index].isRate)
    }
  }

  /// A list names its problem in a column, a wide sheet has a column for each; nothing else is a sheet.
  private func shapeFaults(_ duty: SheetDuty?, _ place: Place) -> [Fault] {
    if rule != nil, !measures.isEmpty { return [.twoShapes(place, measures.map(\.heading))] }
    if rule == nil, measures.isEmpty { return [.noShape(place)] }
    let shape: SheetShape = rule == nil ? .wide : .list
    if let duty, duty.shape != shape { return [.otherShape(place, duty)] }
    if shape == .wide, quantity != nil { return [.twoShapes(place, measures.map(\.heading))] }
    return []
  }

  /// The columns of figures that a row of totals sums up.
  var figures: [Int] { measures.isEmpty ? [quantity].compactMap { $0 } : measures.map(\.column) }

  /// Whether a row says nothing: all that counts in it is blank.
  ///
  /// Inlined, since otherwise the whole layout is copied for every row.
  @inline(__always)
  func isEmpty(_ row: Row) -> Bool {
    // Almost every row names its unit.
    if unit < row.count, !row[unit].isEmpty { return false }
    return (0..<row.count).allSatisfy { row[$0].isEmpty || ignored.contains($0) }
  }

  /// Whether the household or the person is written with the stroke that parts the two.
  @inline(__always)
  func hasSlash(_ row: Row) -> Bool {
    if household == nil, person == nil { return false }
    let stroke = UInt8(ascii: "/")
    return row.cell(household).firstIndex(of: stroke) != nil || row.cell(person).firstIndex(of: stroke) != nil
  }

  /// The first figure of a row in a column of figures, if there is one.
  func figure(_ row: Row) -> Int? { figures.first { $0 < row.count && row[$0].string.isFigure } }
}

extension Row {
  /// A cell of a column that the sheet may not have.
  @inline(always)
  func cell(_ column: Int?) -> Text { column.map { self[$0] } ?? .empty }
}

extension SheetLayout.Measure {
  fileprivate init(_ meaning: ColumnMeaning, _ column: Int) {
    self.init(
      column: column, heading: meaning.heading, rule: keep(meaning.rule),
      period: meaning.period.map { keep($0.description) })
  }
}

/// A copy that lives as long as the process: the few names of a header.
func keep(_ string: String) -> Text { Arena.permanent.keep(string) }

extension Heading {
  /// What is wrong with it as a text.
  func fault(_ place: Place) -> Fault? {
    isBlank ? .blankHeading(place) : StrayCharacters.hidden(in: text, at: place)
  }
}

extension Fault {
  static func blankHeading(_ place: Place) -> Fault { Fault("blank-heading", at: place) }

  static func headingTwice(_ place: Place, _ heading: String, _ before: Int) -> Fault {
    Fault("heading-twice", at: place, value: heading, ["heading": "\(heading)", "column": "\(before)"])
  }

  static func twoOfAKind(_ place: Place, _ heading: String, _ before: String) -> Fault {
    Fault("heading-twice.meaning", at: place, value: heading, ["before": "\(before)", "heading": "\(heading)"])
  }

  static func headingNotPermitted(_ place: Place, _ heading: String, _ department: String) -> Fault {
    Fault(
      "not-permitted", at: place, value: heading, ["name": "\(heading)", "department": "\(department)"],
      status: .notPermitted)
  }

  static func headingOfOtherSheet(_ place: Place, _ heading: String) -> Fault {
    Fault("not-in-sheet", at: place, value: heading, ["name": "\(heading)"])
  }

  static func unknownHeading(_ place: Place, _ heading: String, _ scheme: Scheme, _ rules: Names) -> Fault {
    let known = scheme.columns.map(\.heading) + (0..<rules.count).map { rules.name(at: $0).string }
    let remedy = Nearest.remedy(heading, among: known, of: .message(Message("name-of.heading")))
    return Fault("unknown-heading", at: place, value: heading, ["heading": "\(heading)", "remedy": remedy])
  }

  static func wholeWithoutPart(_ place: Place, _ heading: String) -> Fault {
    Fault("no-part", at: place, value: heading, ["heading": "\(heading)"])
  }

  static func partWithoutWhole(_ place: Place, _ heading: String) -> Fault {
    Fault("no-whole", at: place, value: heading, ["heading": "\(heading)"])
  }

  static func twoShapes(_ place: Place, _ measures: [String]) -> Fault {
    Fault("two-shapes", at: place, ["measures": .all(measures)])
  }

  static func noShape(_ place: Place) -> Fault { Fault("no-shape", at: place) }

  static func otherShape(_ place: Place, _ duty: SheetDuty) -> Fault {
    switch duty.shape {
    case .wide: Fault("other-shape.wide", at: place, ["sheet": "\(duty.name)"])
    case .list: Fault("other-shape.list", at: place, ["sheet": "\(duty.name)"])
    case .form: Fault("other-shape.form", at: place, ["sheet": "\(duty.name)"])
    }
  }
}
