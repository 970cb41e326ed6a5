import Faults
import Store

/// Adds up each unit's points, and puts the units in order.
///
/// Units with the same total share a place (1, 2, 2, 4) and stand in the order of `units.csv`.
public struct Rank: Stage {
  private let scheme: Scheme
  private var totals: Sums
  private var vetoes: [Int32: Set<Int16>] = [:]
  private var files = SourceFiles()
  /// What was wrong with the entries.
  public private(set) var faults: [Fault] = []

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    totals = Sums(rows: scheme.units.count, columns: 1)
  }

  /// Adds an entry's points to its unit's total.
  public mutating func take(_ entry: inout Entry) {
    if entry.kind == .reported {
      return faults.append(.notScored(files.source(of: entry)?.place, entry[.rule]))
    }
    guard entry.unit >= 0 else { return }
    if let points = entry.points { totals.addLater(points.ticks, row: Int(entry.unit), column: 0) }
    if entry.kind == .veto { vetoes[entry.unit, default: []].insert(entry.rule) }
  }

  /// A sum that is too large is a fault.
  public mutating func close() {
    totals.catchUp()
    if totals.hasOverflowed { faults.append(.sumTooLarge) }
  }

  /// The ranking once the stage is closed, from the best to the worst; what was decided at cuts comes as faults or warnings.
  public func ranking() -> (units: [RankedUnit], faults: [Fault], warnings: [Warning]) {
    var ranked: [RankedUnit] = .table(room: scheme.units.count)
    for key in order() {
      let rules = vetoes(of: key.unit)
      ranked.append(
        RankedUnit(
          unit: Int(key.unit), total: key.total, vetoes: rules.map(\.name), effects: Set(rules.flatMap(\.effects))))
    }
    for index in ranked.indices {
      let isTied = index > 0 && !ranked[index - 1].precedes(ranked[index])
      ranked[index].place = isTied ? ranked[index - 1].place : index + 1
    }
    placeInGroups(&ranked)
    var grading = Grading(scheme)
    grading.grade(&ranked)
    var faults = grading.faults
    var warnings = grading.warnings
    for bottom in scheme.bottoms { mark(&ranked, bottom, &faults, &warnings) }
    return (ranked, faults, warnings)
  }

  /// The rules under which a unit has a veto.
  private func vetoes(of unit: Int32) -> [VetoRule] {
    guard !vetoes.isEmpty, let rules = vetoes[unit] else { return [] }
    return rules.sorted().compactMap { scheme.veto($0) }
  }

  /// The units from the best to the worst; what decides is put side by side first, since a country's units are many.
  private func order() -> [RankKey] {
    var keys: [RankKey] = .table(room: scheme.units.count)
    for unit in scheme.units.indices {
      keys.append(
        RankKey(
          total: Amount(ticks: totals[unit, 0]), unit: Int32(unit),
          isListedLast: vetoes(of: Int32(unit)).contains { $0.effects.contains(.listedLast) }))
    }
    keys.sort { $0.precedes($1) || (!$1.precedes($0) && $0.unit < $1.unit) }
    return keys
  }

  /// Mean and spread of each group of units, in the order in which the units name them; nothing is corrected by them.
  public func groups() -> [GroupSummary] {
    var order: [String] = []
    var totals: [String: [Amount]] = [:]
    for (number, unit) in scheme.units.enumerated() where !unit.group.isEmpty {
      if totals[unit.group] == nil { order.append(unit.group) }
      totals[unit.group, default: []].append(Amount(ticks: self.totals[number, 0]))
    }
    return order.map { GroupSummary(name: $0, totals: totals[$0] ?? [], scheme.settings) }
  }

  private func placeInGroups(_ ranked: inout [RankedUnit]) {
    let groups = groupNumbers()
    guard let most = groups.max(), most >= 0 else { return }
    // The last unit of each group so far, and how many there were.
    var last = [(count: Int, index: Int)](repeating: (0, 0), count: Int(most) + 1)
    for index in ranked.indices where groups[ranked[index].unit] >= 0 {
      let group = Int(groups[ranked[index].unit])
      let before = last[group]
      last[group] = (before.count + 1, index)
      let isTied = before.count > 0 && !ranked[before.index].precedes(ranked[index])
      ranked[index].groupPlace = isTied ? ranked[before.index].groupPlace : before.count + 1
    }
  }

  /// For each unit the number of its group, -1 where it has none; units of one group mostly stand together.
  private func groupNumbers() -> [Int32] {
    var numbers: [String: Int32] = [:]
    var last = (group: "", number: Int32(-1))
    return scheme.units.map { unit in
      if unit.group == last.group { return last.number }
      let number = unit.group.isEmpty ? -1 : numbers[unit.group] ?? Int32(numbers.count)
      if number >= 0 { numbers[unit.group] = number }
      last = (unit.group, number)
      return number
    }
  }

  /// Marks the worst: those with fewer than `count` units below them.
  private func mark(
    _ ranked: inout [RankedUnit], _ bottom: BottomRule, _ faults: inout [Fault], _ warnings: inout [Warning]
  ) {
    guard bottom.count > 0, ranked.count > 0 else { return }
    let cut = max(0, ranked.count - bottom.count)
    // Units that share the place at the cut: the first of them may stand above it.
    var first = cut
    while first > 0, !ranked[first - 1].precedes(ranked[cut]) { first -= 1 }
    if first < cut {
      let last = ranked.lastIndex { !ranked[cut].precedes($0) } ?? cut
      let names = ranked[first...last].map { scheme.units[$0.unit].name }.joined(separator: " ")
      switch bottom.ties {
      case .include:
        warnings.append(
          Warning(
            "tie-at-cut.all-in-bottom",
            [
              "units": "\(names)", "name": "\(bottom.name)", "count": "\(ranked.count - first)",
              "size": "\(bottom.count)",
            ]))
      case .exclude:
        warnings.append(Warning("tie-at-cut.none-in-bottom", ["units": "\(names)", "name": "\(bottom.name)"]))
        first = last + 1
      case .refuse: faults.append(.tieAtCut(bottom.name, bottom.id, names))
      }
    }
    for index in ranked.indices[first...] { ranked[index].consequences.append(bottom.consequence) }
  }
}

/// A unit in the ranking.
public struct RankedUnit: Sendable {
  /// The sum of its points.
  public var total: Amount
  /// Its grade; empty where the document has none.
  public var grade = ""
  private var extras = Extras.none
  private var number: Int32
  private var places: (all: Int32, group: Int32) = (0, 0)

  /// What there is to say of few units, which then takes no room in each: a country's are many.
  private indirect enum Extras: Sendable {
    case none
    case some(Values)

    struct Values {
      var vetoes: [String] = []
      var effects: Set<VetoEffect> = []
      var consequences: [String] = []
    }

    var values: Values {
      get {
        switch self {
        case .none: Values()
        case .some(let values): values
        }
      }
      set { self = .some(newValue) }
    }
  }

  init(unit: Int, total: Amount, vetoes: [String], effects: Set<VetoEffect>) {
    number = Int32(truncatingIfNeeded: unit)
    self.total = total
    if !vetoes.isEmpty || !effects.isEmpty { extras.values = Extras.Values(vetoes: vetoes, effects: effects) }
  }

  /// Its number in the scheme.
  public var unit: Int { Int(number) }

  /// Its place among all units.
  public var place: Int {
    get { Int(places.all) }
    set { places.all = Int32(truncatingIfNeeded: newValue) }
  }

  /// Its place in its group; 0 where it has none.
  public var groupPlace: Int {
    get { Int(places.group) }
    set { places.group = Int32(truncatingIfNeeded: newValue) }
  }

  /// The names of its vetoes.
  public var vetoes: [String] { extras.values.vetoes }

  /// What its vetoes do.
  public var effects: Set<VetoEffect> { extras.values.effects }

  /// What follows for it.
  public var consequences: [String] {
    get { extras.values.consequences }
    set { extras.values.consequences = newValue }
  }

  /// Whether it may be chosen for awards.
  public var isEligible: Bool { effects.isEmpty || effects.isDisjoint(with: [.noAward, .notGood, .lastGrade]) }

  /// Whether it may be in the best grade.
  var mayBeGood: Bool { effects.isEmpty || effects.isDisjoint(with: [.notGood, .lastGrade]) }

  /// Its total as a percentage; nil where the scheme has nothing to compare with.
  public func percent(in scheme: Scheme) -> Amount? {
    total.share(
      of: scheme.settings.percentOf, scaledTo: Amount(100), places: scheme.settings.places,
      rounding: scheme.settings.rounding)
  }

  /// Whether it stands before another and does not share its place.
  func precedes(_ other: RankedUnit) -> Bool { key.precedes(other.key) }

  private var key: RankKey {
    RankKey(total: total, unit: Int32(unit), isListedLast: effects.contains(.listedLast))
  }
}

/// What decides where a unit stands.
private struct RankKey {
  var total: Amount
  var unit: Int32
  /// Whether a veto puts it behind all others.
  var isListedLast: Bool

  /// Whether a unit stands before another and does not share its place.
  func precedes(_ other: RankKey) -> Bool {
    if isListedLast != other.isListedLast { return other.isListedLast }
    return total > other.total
  }
}

/// What a group of units that one inspection team scored has in common: a row of `rank --groups`.
public struct GroupSummary: Sendable {
  /// The group's name.
  public var name: String
  /// How many units it has.
  public var units: Int
  /// The mean of their totals, rounded once; nil where it does not fit.
  public var mean: Amount?
  /// The lowest total.
  public var lowest: Amount
  /// The highest total.
  public var highest: Amount

  init(name: String, totals: [Amount], _ settings: Settings) {
    self.name = name
    units = totals.count
    let sum = totals.reduce(Int128(0)) { $0 + Int128($1.ticks) }
    mean = Amount(rounding: sum, over: Int128(totals.count), places: settings.places, settings.rounding)
    lowest = totals.min() ?? .zero
    highest = totals.max() ?? .zero
  }
}

extension Fault {
  static func notScored(_ place: Place?, _ rule: Text) -> Fault {
    let stages = StageName.allCases.map(\.rawValue).joined(separator: " ")
    return Fault(
      "not-scored", at: place ?? Place("-"), value: rule.string, ["rule": "\(rule)", "stages": "\(stages)"])
  }

  static func tieAtCut(_ name: String, _ id: String, _ names: String) -> Fault {
    Fault("tie-at-cut", at: Place("rank.csv"), value: id, ["units": "\(names)", "name": "\(name)"])
  }
}
