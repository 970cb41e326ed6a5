import Faults
import Store

/// What was handed in for one item of a sheet and one period: a row of `normalize --coverage`.
public struct CoverageLine: Sendable {
  /// What an office sees at a glance: the first of these that is so.
  public enum Status: String, Sendable {
    /// Nothing is owed, or its period has not ended.
    case notDue = "not-due"
    /// Something that is owed was not handed in (未报).
    case missing
    /// It was handed in after it was due.
    case late
    /// Something was found.
    case reported
    /// It was handed in and nothing was found.
    case zero
  }

  /// The duty's number.
  public var duty: Int
  /// The number of the item or bonus category; -1 for a rule of neither.
  public var item: Int16
  /// What time it is about.
  public var period: Period
  /// How it stands.
  public var status: Status
  /// How many units have something to be counted.
  public var reported = 0
  /// For how many units nothing was found.
  public var zero = 0
  /// For how many units it is missing.
  public var missing = 0
  /// The last day for handing it in; nil where the duty list does not say it.
  public var due: Day?
  /// When it was handed in, of several sheets the last; nil where nobody noted it.
  public var handedIn: Day?
}

/// Keeps what was handed in, by duty, item, period and unit.
///
/// A list that was handed in for a period says of every item and unit that is not in it that there was nothing.
struct Coverage {
  private let scheme: Scheme
  /// When each file was handed in, by its name.
  private let handedIn: [String: Day]
  private var sheets: [Sheet]
  /// For each file that was met when it was handed in.
  private var days: [Day?] = []

  /// A duty with the periods and items that it is about.
  private struct Sheet {
    var periods: [Period]
    /// For each period whether anything was handed in, and when the last of it was.
    var isMet: [Bool]
    var handedIn: [Day?]
    var items: [ItemOfSheet]
  }

  private struct ItemOfSheet {
    var number: Int16
    var rules: [Int16]
    /// For each period of the sheet which of `rules`, one bit each, are owed for it.
    var owed: [UInt64]
    /// Periods down, units across: the rules that have a figure, and whether one of these is not zero.
    var filled: [UInt64]
    var isFound: [Bool]

    /// The bit of a rule; rules beyond the last bit share it.
    func bit(of rule: Int16) -> UInt64 { 1 << UInt64(min(rules.firstIndex(of: rule) ?? 63, 63)) }
  }

  init(_ scheme: Scheme, handedIn: [String: Day]) {
    self.scheme = scheme
    self.handedIn = handedIn
    sheets = scheme.duties.map { Self.sheet($0, scheme) }
  }

  private static func sheet(_ duty: SheetDuty, _ scheme: Scheme) -> Sheet {
    let ofRules = duty.ruleNumbers.map { scheme.periods(of: $0, in: duty) }
    let periods = Set(ofRules.joined()).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var items: [ItemOfSheet] = []
    for (rule, own) in zip(duty.ruleNumbers, ofRules) {
      let number = scheme.terms(rule)?.item ?? -1
      let place = items.firstIndex { $0.number == number } ?? items.count
      if place == items.count {
        let cells = scheme.units.count * periods.count
        items.append(
          ItemOfSheet(
            number: number, rules: [], owed: [UInt64](repeating: 0, count: periods.count),
            filled: [UInt64](repeating: 0, count: cells), isFound: [Bool](repeating: false, count: cells)))
      }
      items[place].rules.append(rule)
      guard duty.shape != .list, Completeness.isOwed(rule, scheme) else { continue }
      let bit = items[place].bit(of: rule)
      for (index, period) in periods.enumerated() where own.contains(period) { items[place].owed[index] |= bit }
    }
    return Sheet(
      periods: periods, isMet: [Bool](repeating: false, count: periods.count),
      handedIn: [Day?](repeating: nil, count: periods.count), items: items)
  }

  /// Notes an entry that was found good, or a line that says there was nothing.
  mutating func note(_ entry: Entry, _ origin: Origin) {
    guard let duty = origin.duty, let period = entry.period else { return }
    let day = handedIn(origin)
    let isFigure = entry.quantity != nil && entry.unit >= 0 && entry.rule >= 0
    let number = scheme.terms(entry.rule)?.item ?? -1
    for place in sheets[duty].periods.indices where holds(sheets[duty].periods[place], period) {
      sheets[duty].isMet[place] = true
      sheets[duty].handedIn[place] = [sheets[duty].handedIn[place], day].compactMap(\.self).max()
      guard isFigure, let item = sheets[duty].items.firstIndex(where: { $0.number == number }) else { continue }
      let cell = place * scheme.units.count + Int(entry.unit)
      sheets[duty].items[item].filled[cell] |= sheets[duty].items[item].bit(of: entry.rule)
      if entry.quantity != .zero { sheets[duty].items[item].isFound[cell] = true }
    }
  }

  /// Whether a period of a duty is the one that an entry is about; when an interval was found out nobody says, but it is
  /// no sooner than its last day.
  private func holds(_ period: Period, _ other: Period) -> Bool {
    let first = other.isInterval ? other.end(asOf: scheme.settings.asOf) : other.start
    return period.start <= first && max(first, other.isInterval ? first : other.end) <= period.end
  }

  private mutating func handedIn(_ origin: Origin) -> Day? {
    while days.count <= origin.file { days.append(nil) }
    if let day = days[origin.file] { return day }
    days[origin.file] = handedIn[origin.source.file.string]
    return days[origin.file]
  }

  /// A line for each duty, item and period, in the order of the tables.
  var lines: [CoverageLine] {
    sheets.indices.flatMap { duty in
      sheets[duty].items.indices.flatMap { item in
        sheets[duty].periods.indices.map { line(duty, item, $0) }
      }
    }
  }

  /// What was handed in after it was due, a warning for each sheet and period.
  var late: [Warning] {
    zip(scheme.duties, sheets).flatMap { duty, sheet in
      zip(sheet.periods, sheet.handedIn).compactMap { period, handedIn in
        guard let handedIn, let due = duty.due?.day(of: period), handedIn > due else { return nil }
        return Warning("late", source: duty.name, ["period": "\(period)", "day": "\(handedIn)", "due": "\(due)"])
      }
    }
  }

  private func line(_ number: Int, _ item: Int, _ place: Int) -> CoverageLine {
    let (duty, sheet, own) = (scheme.duties[number], sheets[number], sheets[number].items[item])
    let period = sheet.periods[place]
    var line = CoverageLine(
      duty: number, item: own.number, period: period, status: .notDue, due: duty.due?.day(of: period),
      handedIn: sheet.handedIn[place])
    guard period.end <= scheme.settings.asOf, duty.every != nil || sheet.isMet[place] else { return line }
    for unit in scheme.units.indices where concerns(unit, duty, own.number) {
      let cell = place * scheme.units.count + unit
      if isMissing(own, place, cell, duty, isMet: sheet.isMet[place]) {
        line.missing += 1
      } else if own.isFound[cell] {
        line.reported += 1
      } else if duty.shape == .list || own.filled[cell] != 0 {
        line.zero += 1
      }
    }
    let isLate = line.handedIn.map { day in line.due.map { day > $0 } ?? false } ?? false
    line.status = line.missing > 0 ? .missing : isLate ? .late : line.reported > 0 ? .reported : .zero
    return line
  }

  private func isMissing(_ item: ItemOfSheet, _ place: Int, _ cell: Int, _ duty: SheetDuty, isMet: Bool) -> Bool {
    duty.shape == .list ? !isMet : item.owed[place] & ~item.filled[cell] != 0
  }

  /// Whether a duty must speak of a unit under an item.
  private func concerns(_ number: Int, _ duty: SheetDuty, _ item: Int16) -> Bool {
    let unit = scheme.units[number]
    if let department = scheme.departments.first(where: { $0.name == duty.department }), department.scoresItsGroup,
      unit.group != department.name
    {
      return false
    }
    guard scheme.items.indices.contains(Int(item)) else { return true }
    return scheme.applies(scheme.items[Int(item)], to: unit)
  }
}

extension Scheme {
  /// The periods that a rule is reported for on a duty's sheet: those of its columns, else as often as the sheet is owed; the
  /// whole time where it is owed whenever something happens.
  func periods(of rule: Int16, in duty: SheetDuty) -> [Period] {
    let id = ruleID(rule).string
    let named = duty.shape == .list ? [] : columns.filter { $0.rule == id && $0.field == .quantity }
    let periods = named.compactMap(\.period)
    if !periods.isEmpty { return periods }
    let (year, all) = (settings.undated, settings.period)
    return duty.every.map { settings.assessed.parts($0) } ?? [
      year.start == all.start && year.end == all.end ? year : all
    ]
  }
}
