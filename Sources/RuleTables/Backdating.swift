import CSV
import Faults
import Scoring

/// This year's rules as tables for last year's sheets: what last year's findings would have come to under them.
///
/// Year, units, duties, headings and departments are the old ones, since the old sheets speak of them; items, prices, limits,
/// merit, vetoes and the ranking are the new ones. A rule is the same if it has the same id, else the same name. What an old sheet
/// says under a rule that is no more is kept without points; an item that nobody reported then has its full marks.
public struct Backdating {
  private let old: TableSet
  private let new: TableSet
  /// For each old rule in use the new one that it is; nil where it is no more.
  private var successors: [String: String?] = [:]

  /// Reads and checks both schemes.
  ///
  /// Throws `Faults` where one of them is not in order, or where an old veto is no more.
  public init(new: SchemeFolder, old: SchemeFolder) throws(Faults) {
    (_, _) = (try new.scheme(), try old.scheme())
    self.old = try Self.tables(old)
    self.new = try Self.tables(new)
    for name in Self.rules { note(name) }
    let vetoes = self.old.rowsInUse(.veto).filter { successors[$0.key] == .some(nil) }
    guard vetoes.isEmpty else { throw Faults(vetoes.map { .vetoIsNoMore($0.place(), $0.key) }) }
  }

  private static let rules: [TableName] = [.deduct, .bonus, .veto]

  private static func tables(_ folder: SchemeFolder) throws(Faults) -> TableSet {
    let findings = Findings()
    guard let set = folder.readTables(findings), findings.faults.isEmpty else { throw Faults(findings.faults) }
    return set
  }

  /// The tables with their file names; the first row of each is its header.
  public var tables: [(file: String, rows: [[String]])] {
    TableName.allCases.compactMap { name in
      let rows = rows(name)
      return rows.isEmpty && !name.isRequired ? nil : ("\(name.rawValue).csv", [name.columns] + rows)
    }
  }

  private func rows(_ name: TableName) -> [[String]] {
    switch name {
    case .scheme: settings
    case .units: cells(old, .units)
    case .departments: cells(old, .departments) + missing(.departments)
    case .columns: old.rows(.columns).map { $0.cells(["rule": successor($0.text("rule"))]) }
    case .sheets: old.rows(.sheets).map { $0.cells(["items": reported($0)]) }
    case .sections: cells(new, .sections) + old.rows(.sections).filter(isMissing).map { $0.cells(["marks": ""]) }
    case .items: cells(new, .items) + droppedItems.map { $0.cells(["method": Method.none.rawValue, "was": ""]) }
    case .deduct: renamed(.deduct) + dropped(.deduct).map { record($0) }
    case .bonus: renamed(.bonus) + dropped(.bonus).map { $0.cells(["points": "0", "loss": $0.isAward ? "0" : ""]) }
    case .veto: renamed(.veto)
    case .bands, .cap, .rank, .publish: cells(new, name)
    case .readings: new.rows(.readings).filter { Self.ofRules.contains($0.text("table")) }.map { $0.cells() }
    }
  }

  // MARK: Rules

  /// Finds what became of the old rules of one table.
  private mutating func note(_ name: TableName) {
    let rows = new.rowsInUse(name, orAdvice: true)
    for row in old.rowsInUse(name, orAdvice: true) {
      let same = rows.first { $0.key == row.key } ?? rows.first { $0.text("name") == row.text("name") }
      successors.updateValue(same?.key, forKey: row.key)
    }
  }

  /// The id that an old rule has now: its own where it is no more, since it is kept without points.
  private func successor(_ rule: String) -> String { (successors[rule] ?? nil) ?? rule }

  /// The rules of a new table, each also under the names that it had.
  private func renamed(_ name: TableName) -> [[String]] {
    new.rows(name).map { row in
      let before = old.rowsInUse(name, orAdvice: true).filter { successors[$0.key] == row.key }
      var names = row.list("aliases")
      for known in before.flatMap({ [$0.text("name")] + $0.list("aliases") })
      where known != row.text("name") && !names.contains(known) { names.append(known) }
      return row.cells(["aliases": names.joined(separator: " ")])
    }
  }

  /// The old rules that are no more.
  private func dropped(_ name: TableName) -> [TableRow] {
    old.rowsInUse(name).filter { successors[$0.key] == .some(nil) }
  }

  private func record(_ row: TableRow) -> [String] {
    let item = row.text("item")
    let now = new.rows(.items).first { $0.key == item } ?? new.rows(.items).first { $0.list("was").contains(item) }
    var changed = ["item": now?.key ?? item, "kind": RuleKind.record.rawValue]
    for column in ["points", "excludes", "quota", "limit", "limit_of", "limit_unit", "at_limit", "pool"] {
      changed[column] = ""
    }
    return row.cells(changed)
  }

  /// What a sheet of the old duty list reports, rule by rule, under the new ids.
  private func reported(_ duty: TableRow) -> String {
    let tokens = duty.list("items")
    let rows = Self.rules.flatMap { old.rowsInUse($0, orAdvice: true) }.map(\.key)
    let wanted = rows.filter { rule in tokens.contains { covers($0, rule) } }.map { successor($0) }
    var once: [String] = []
    for rule in wanted where !once.contains(rule) { once.append(rule) }
    return once.joined(separator: " ")
  }

  // MARK: Items, settings and the rest

  /// The old items that no new item is or was.
  private var droppedItems: [TableRow] {
    let known = Set(new.rows(.items).flatMap { [$0.key] + $0.list("was") })
    return old.rows(.items).filter { !known.contains($0.key) }
  }

  private static let ofYear = ["year", "period", "owed_from", "issued", "as_of", "unit_count"]
  private static let ofRules: Set<String> = [
    "", "items", "sections", "deduct", "bands", "cap", "bonus", "veto", "rank",
  ]

  /// The new settings, with those of the year and its units as they were.
  private var settings: [[String]] {
    let kept = new.rows(.scheme).filter { !Self.ofYear.contains($0.key) }
    return kept.map { $0.cells() } + old.rows(.scheme).filter { Self.ofYear.contains($0.key) }.map { $0.cells() }
  }

  /// The rows of a new table that the old one lacks.
  private func missing(_ name: TableName) -> [[String]] {
    let known = Set(old.rows(name).map(\.key))
    return new.rows(name).filter { !known.contains($0.key) }.map { $0.cells() }
  }

  private func isMissing(_ row: TableRow) -> Bool { !new.rows(row.table).contains { $0.key == row.key } }

  private func cells(_ set: TableSet, _ name: TableName) -> [[String]] { set.rows(name).map { $0.cells() } }
}

extension TableRow {
  /// The cells in the order of the table's columns, some of them changed.
  fileprivate func cells(_ changed: [String: String] = [:]) -> [String] {
    table.columns.map { changed[$0] ?? text($0) }
  }

  fileprivate var isAward: Bool { text("kind") == BonusKind.award.rawValue }
}

extension Fault {
  fileprivate static func vetoIsNoMore(_ place: Place, _ rule: String) -> Fault {
    Fault("veto-is-no-more", at: place, value: rule, ["rule": "\(rule)"])
  }
}
