import CSV
import Faults
import Scoring
import Store

/// Reads a ledger batch by batch, and believes it only if it ends as its control entry says.
public struct LedgerReader: ~Copyable {
  /// A file with more faults than this is no ledger.
  private static let mostFaults = 10_000

  private let scheme: Scheme
  private let resolves: Bool
  /// The numbers of the units and rules of these rows, looked up side by side; -1 where there is no such name.
  private var found: (units: [Int32], rules: [Int32]) = ([], [])
  /// The names that an entry may have in each column; the scheme keeps them alive.
  private let units: Names.Lookup
  private let items: Names.Lookup
  /// The scheme's own, at hand for every row.
  private let itemOfRule: [(number: Int16, id: Text)]
  private let rules: Names.Lookup
  private let kinds: Names.Lookup
  /// The kind of the entry before, which is most often that of the next.
  private var lastKind = (name: Kind.names[Int(Kind.reported.rawValue)], kind: Kind.reported)
  private var rows: RowReader
  private var hasHeader = false
  /// How many cells an entry has.
  private let columns = Column.allCases.count
  private var tally = Tally()
  private var hasControl = false
  /// The control entry, once it was met.
  public private(set) var control: Control?
  /// Rows that are no entries, in their order.
  public private(set) var faults: [Fault] = []

  /// Starts reading.
  ///
  /// With `resolves` units, items and rules are looked up by their canonical names, as every stage after `normalize` needs
  /// them; without it they stay as words.
  public init(
    _ input: consuming Input, scheme: Scheme, resolves: Bool, block: Int = RowReader.usualBlock
  ) {
    self.scheme = scheme
    self.resolves = resolves
    units = scheme.canonicalUnits.lookup
    items = scheme.itemIDs.lookup
    rules = scheme.ruleIDs.lookup
    itemOfRule = scheme.itemOfRule
    kinds = Kind.numbers.lookup
    rows = RowReader(input, block: block)
  }

  /// The place of a row, for faults.
  public func place(_ row: Int) -> Place { rows.place(row: row) }

  /// Fills `entries` with the next ones, valid until the next call; false at the end.
  ///
  /// Throws a `Fault` for what is not CSV or has not the ledger's columns.
  public mutating func next(_ entries: inout [Entry]) throws(Fault) -> Bool {
    entries.removeAll(keepingCapacity: true)
    while entries.isEmpty {
      guard try rows.fill() else {
        if !hasHeader { throw .emptyLedger(rows.place(row: 0)) }
        return false
      }
      if faults.count > Self.mostFaults { throw .tooManyFaults(place(0), faults.count) }
      lookUp()
      for (index, row) in rows.rows.enumerated() {
        if !hasHeader {
          try checkHeader(row)
          hasHeader = true
          continue
        }
        guard row.count == columns else {
          faults.append(.raggedEntry(place(row.number), row.count))
          continue
        }
        if let entry = try entry(row, at: index) { entries.append(entry) }
      }
    }
    return true
  }

  /// Looks up the names that each row of a batch has.
  private mutating func lookUp() {
    found.units = units.numbers(in: Column.unit.rawValue, of: rows.rows)
    if resolves { found.rules = rules.numbers(in: Column.rule.rawValue, of: rows.rows) }
  }

  /// Checks the whole against the control entry: count, sum, scheme and stages; gives the control entry.
  ///
  /// Throws `Faults`: what was met on the way, or that the ledger is not whole.
  public func finish(before stage: StageName) throws(Faults) -> Control {
    let (control, differences) = try whole()
    var found = differences
    let expected = Array(StageName.allCases.prefix { $0 != stage })
    if control.stages.contains(stage) {
      found.append(.stageTwice(place(0), stage))
    } else if control.stages != expected {
      found.append(.stageMissing(place(0), stage, expected, control.stages))
    }
    guard found.isEmpty else { throw Faults(found) }
    return control
  }

  /// Checks the whole as `finish` does, and that it is the last ledger, which has been through every stage before the ranking.
  ///
  /// Throws `Faults`.
  public func finishLast() throws(Faults) -> Control {
    let (control, differences) = try whole()
    let isLast = control.stages == StageName.allCases.filter { $0 != .rank }
    let found = differences + (isLast ? [] : [.notLast(place(0), control.stages)])
    guard found.isEmpty else { throw Faults(found) }
    return control
  }

  /// The control entry, and where the ledger differs from it or from the scheme.
  private func whole() throws(Faults) -> (control: Control, differences: [Fault]) {
    guard faults.isEmpty else { throw Faults(faults) }
    let place = place(0)
    guard let control else { throw Faults([.noControl(place)]) }
    guard rows.endsWithLineBreak else { throw Faults([.cutShort(place)]) }
    var found: [Fault] = []
    if control.count != tally.count { found.append(.countDiffers(place, control.count, tally.count)) }
    if control.sum != tally.sum { found.append(.sumDiffers(place, control.sum, tally.sum)) }
    if control.readings != scheme.readings || control.asOf != scheme.settings.asOf {
      found.append(.otherTerms(place, control, scheme))
    } else if control.digest != scheme.digest {
      found.append(.otherScheme(place))
    }
    return (control, found)
  }

  private func checkHeader(_ row: Row) throws(Fault) {
    let expected = Column.allCases.map(\.name)
    let found = (0..<row.count).map { row[$0].string }
    guard found == expected else { throw .badHeader(place(row.number), expected) }
  }

  /// The entry in a row; nil for the control entry and for a row that is none.
  ///
  /// This and what it calls for every row is inlined, so that an entry is put together where it will stand.
  @inline(always)
  private mutating func entry(_ row: Row, at index: Int) throws(Fault) -> Entry? {
    if row[Column.kind.rawValue] != lastKind.name, try !isEntry(row) { return nil }
    let points = row[Column.points.rawValue].isEmpty ? nil : amount(row, .points)
    tally.add(points)
    let numbers = numbers(row, at: index)
    var entry = Entry(lastKind.kind, row: row)
    entry.unit = numbers.unit
    entry.item = numbers.item
    entry.rule = numbers.rule
    entry.points = points
    if resolves, entry.kind == .reported {
      entry.quantity = row[Column.quantity.rawValue].isEmpty ? nil : amount(row, .quantity)
      entry.of = row[Column.of.rawValue].isEmpty ? nil : amount(row, .of)
      entry.period = period(row)
    }
    return entry
  }

  /// Whether a row of another kind than the one before is an entry; takes the control entry.
  private mutating func isEntry(_ row: Row) throws(Fault) -> Bool {
    let name = row[Column.kind.rawValue]
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: kinds.number(of: name))) else {
      faults.append(.unknownKind(place(row.number), name.string))
      return false
    }
    if kind == .control {
      guard !hasControl else { throw .twoControls(place(row.number)) }
      hasControl = true
      control = try Control(row, at: place(row.number))
      return false
    }
    lastKind = (Kind.names[Int(kind.rawValue)], kind)
    return true
  }

  /// The numbers of the names in a row; where they stay words, that of a canonical unit, so that nobody need look for it again.
  @inline(always)
  private mutating func numbers(_ row: Row, at index: Int) -> (unit: Int32, item: Int16, rule: Int16) {
    guard resolves else { return (found.units[index], -1, -1) }
    let unit = checked(found.units[index], row, .unit)
    let rule = checked(found.rules[index], row, .rule)
    // A rule's own item stands in almost every row: one comparison instead of a look-up.
    if itemOfRule.indices.contains(Int(rule)), row[Column.item.rawValue] == itemOfRule[Int(rule)].id {
      return (unit, itemOfRule[Int(rule)].number, Int16(truncatingIfNeeded: rule))
    }
    let item = checked(items.number(of: row[Column.item.rawValue]), row, .item)
    return (unit, Int16(truncatingIfNeeded: item), Int16(truncatingIfNeeded: rule))
  }

  private mutating func period(_ row: Row) -> Period? {
    let period = Period(parsing: row[Column.period.rawValue])
    if period == nil { faults.append(.badCell(place(row.number), .period, row[Column.period.rawValue].string)) }
    return period
  }

  /// The number that was found for a name; a name without one is a fault.
  @inline(always)
  private mutating func checked(_ number: Int32, _ row: Row, _ column: Column) -> Int32 {
    if number < 0 { checkUnknown(row, column) }
    return number
  }

  private mutating func checkUnknown(_ row: Row, _ column: Column) {
    let name = row[column.rawValue]
    // A sheet that was corrected may have had a name that nobody knows: that may be why.
    if !name.isEmpty, !Superseded.isWritten(in: row[Column.why.rawValue]) {
      faults.append(.badCell(place(row.number), column, name.string))
    }
  }

  @inline(always)
  private mutating func amount(_ row: Row, _ column: Column) -> Amount? {
    if let amount = try? Amount(parsing: row[column.rawValue]) { return amount }
    faults.append(.badCell(place(row.number), column, row[column.rawValue].string))
    return nil
  }
}

extension Fault {
  static func emptyLedger(_ place: Place) -> Fault { Fault("empty.ledger", at: place) }

  static func tooManyFaults(_ place: Place, _ count: Int) -> Fault {
    Fault("too-many-faults", at: place, ["count": "\(count)"])
  }

  static func badHeader(_ place: Place, _ expected: [String]) -> Fault {
    Fault("bad-header", at: place, ["header": "\(expected.joined(separator: ","))"])
  }

  static func raggedEntry(_ place: Place, _ count: Int) -> Fault {
    Fault("ragged.entry", at: place, ["found": "\(count)", "expected": "\(Column.allCases.count)"])
  }

  static func unknownKind(_ place: Place, _ kind: String) -> Fault {
    Fault(
      "unknown-kind", at: place.cell(.kind), value: kind,
      ["kind": "\(kind)", "known": .all(Kind.allCases.map(\.name))])
  }

  static func badCell(_ place: Place, _ column: Column, _ text: String) -> Fault {
    Fault("bad-cell", at: place.cell(column), value: text, ["text": "\(text)", "column": "\(column.name)"])
  }

  static func noControl(_ place: Place) -> Fault { Fault("no-control", at: place) }

  static func cutShort(_ place: Place) -> Fault { Fault("cut-short", at: place) }

  static func twoControls(_ place: Place) -> Fault { Fault("two-controls", at: place) }

  static func countDiffers(_ place: Place, _ stated: Int, _ found: Int) -> Fault {
    Fault("count-differs", at: place, ["stated": "\(stated)", "found": "\(found)"])
  }

  static func sumDiffers(_ place: Place, _ stated: Amount, _ found: Amount?) -> Fault {
    // Of a sum with more digits than a control entry may have nothing else has to be known.
    let found = found?.description ?? "≥1E\(Tally.digits)"
    return Fault("sum-differs", at: place, ["stated": "\(stated)", "found": "\(found)"])
  }

  static func otherTerms(_ place: Place, _ control: Control, _ scheme: Scheme) -> Fault {
    func terms(_ asOf: Day, _ readings: String) -> Phrase {
      .message(
        readings.isEmpty
          ? Message("terms", ["day": "\(asOf)"])
          : Message("terms.readings", ["day": "\(asOf)", "readings": "\(readings)"]))
    }
    return Fault(
      "other-terms", at: place,
      [
        "made": terms(control.asOf, control.readings), "own": terms(scheme.settings.asOf, scheme.readings),
      ])
  }

  static func otherScheme(_ place: Place) -> Fault { Fault("other-scheme", at: place) }

  static func stageTwice(_ place: Place, _ stage: StageName) -> Fault {
    Fault("stage-twice", at: place, ["stage": "\(stage.rawValue)"])
  }

  static func stageMissing(_ place: Place, _ stage: StageName, _ expected: [StageName], _ found: [StageName]) -> Fault {
    func list(_ stages: [StageName]) -> String { stages.map(\.rawValue).joined(separator: " ") }
    return Fault(
      "stage-missing", at: place,
      ["stage": "\(stage.rawValue)", "expected": "\(list(expected))", "found": "\(list(found))"])
  }

  static func notLast(_ place: Place, _ stages: [StageName]) -> Fault {
    Fault("stage-missing.last", at: place, ["stages": "\(stages.map(\.rawValue).joined(separator: " "))"])
  }
}

extension Place {
  /// The cell of a ledger's row that stands in a column.
  fileprivate func cell(_ column: Column) -> Place {
    Place(file, row: row, column: column.rawValue + 1, heading: column.name)
  }
}
