import CSV
import Faults
import Scoring
import Script
import Store

/// A scheme that was read from its folder, and what there is to know about it.
public struct LoadedScheme: Sendable {
  /// The effective scheme; nil where faults keep it from being used.
  public let scheme: Scheme?
  /// What keeps the scheme from being used, each with table, row and column.
  public let faults: [Fault]
  /// What the document or the office should know: contradictions that the document itself has, and settings that are missing.
  public let notes: [Fault]
}

/// A folder of rule tables, with the readings and the as-of date under which it is used.
public struct SchemeFolder: Sendable {
  private let path: String
  private let readings: [String]
  private let asOf: String?

  /// The tables in a folder; `readings` as `GA1=b`, `asOf` as `2024-06`, `2024-Q2` or `2024-06-15`.
  public init(_ path: String, readings: [String] = [], asOf: String? = nil) {
    self.path = path
    self.readings = readings
    self.asOf = asOf
  }

  /// The scheme, or all its faults at once.
  ///
  /// Throws `Faults`.
  public func scheme() throws(Faults) -> Scheme {
    let loaded = load()
    guard let scheme = loaded.scheme else { throw Faults(loaded.faults) }
    return scheme
  }

  /// Reads, checks and puts together the whole scheme.
  public func load() -> LoadedScheme {
    let findings = Findings()
    guard let set = readTables(findings) else { return LoadedScheme(scheme: nil, faults: findings.faults, notes: []) }
    let unreadable = findings.faults
    checkKeys(set)
    Readings.check(set)
    let chosen = Readings.apply(readings, to: set)
    let lastDay = setAsOf(set)
    var builder = SchemeBuilder(set)
    var parts = builder.parts(lastDay: lastDay)
    let settings = parts.settings
    if let asOf, findings.faults.isEmpty, settings.asOf < settings.period.start || settings.asOf > settings.lastDay {
      findings.faults.append(.asOfOutside(asOf, settings.period.start, settings.lastDay))
    }
    if let asOf, findings.faults.isEmpty, settings.asOf < settings.undated.end,
      parts.items.contains(where: { $0.method == .score })
    {
      findings.faults.append(.notToDate(asOf, settings.undated))
    }
    parts.readings = chosen
    parts.folding = Folding(simplified: Script.simplified)
    for index in parts.items.indices {
      parts.items[index].readings = Readings.inForce(of: parts.items[index].id, "marks", in: .items, set, chosen)
    }
    parts.digest = Digest.of(set)
    Check.sums(parts, set)
    Check.duties(parts, set)
    Check.draw(parts, set)
    Check.settlement(parts, set)
    if findings.faults.isEmpty {
      Check.bands(parts, set)
      Check.rounding(parts, set)
    }
    if !unreadable.isEmpty {
      // Where a table could not be read, others name what only seems to be missing: no more is said than what is wrong in
      // a cell by itself.
      let others = findings.faults.dropFirst(unreadable.count).filter { Self.local.contains($0.code) }
      return LoadedScheme(scheme: nil, faults: unreadable + others, notes: [])
    }
    let faults = findings.faults.sorted { ($0.place.file, $0.place.row) < ($1.place.file, $1.place.row) }
    return LoadedScheme(scheme: faults.isEmpty ? Scheme(parts) : nil, faults: faults, notes: findings.notes)
  }

  /// Faults of a cell that no other table has a part in.
  private static let local: Set<String> = [
    "blank", "not-a-number", "negative", "not-whole", "unknown-word", "bad-date", "unsafe-id", "key-twice",
  ]

  func readTables(_ findings: Findings) -> TableSet? {
    let files: [String]
    do throws(Fault) { files = try fileNames(inFolder: path) } catch {
      findings.faults.append(error)
      return nil
    }
    var tables: [TableName: RawTable] = [:]
    for file in files where file.hasSuffix(".csv") {
      guard let name = TableName(rawValue: String(file.dropLast(4))) else {
        findings.faults.append(.unknownTable("\(path)/\(file)"))
        continue
      }
      tables[name] = RawTable.read(name, path: "\(path)/\(file)", faults: &findings.faults)
    }
    for name in TableName.allCases where name.isRequired && !files.contains("\(name.rawValue).csv") {
      findings.faults.append(.missingTable("\(path)/\(name.rawValue).csv"))
    }
    return TableSet(tables: tables, findings: findings)
  }

  /// Every key once, and none that a spreadsheet would turn into something else.
  private func checkKeys(_ set: TableSet) {
    var rules: [String: Place] = [:]
    for name in TableName.allCases where name.hasUniqueKey {
      let (rows, column) = (set.rows(name), name.columns[0])
      if let table = rows.table { table.keys = Names(distinct: table.count) { table[$0, 0] } }
      if rows.table?.keys != nil, !name.hasIDs { continue }
      let seen = Names()
      for row in rows {
        let key = row.required(column)
        if key.isEmpty { continue }
        if !seen.add(key, number: row.number), let before = seen.number(of: key) {
          row.fault("key-twice", column, ["key": "\(key)", "before": "\(rows[before].place())"])
          continue
        }
        guard name.hasIDs else { continue }
        if let trouble = ExcelSafety.trouble(key) {
          row.fault("unsafe-id", column, ["id": "\(key)", "trouble": .message(trouble)])
        }
        guard [.deduct, .bonus, .veto, .cap].contains(name) else { continue }
        if let before = rules[key] {
          row.fault("key-twice.rule", column, ["rule": "\(key)", "before": "\(before)"])
        }
        rules[key] = row.place()
      }
    }
  }

  /// Puts the as-of date that a user chose into the scheme; gives the last day that a finding may have.
  private func setAsOf(_ set: TableSet) -> Day? {
    guard let row = set.rows(.scheme).first(where: { $0.key == "as_of" }) else { return nil }
    let own = Period(parsing: row.text("value"))
    guard let asOf else { return own?.end }
    guard let period = Period(parsing: asOf), !period.isInterval else {
      set.findings.faults.append(.badAsOf(asOf))
      return own?.end
    }
    set.tables[.scheme]?.change(row: row.number, column: 1, to: "\(period.end)")
    return own?.end
  }
}

extension TableName {
  /// Whether the key is an id of our making, not a name of the document's.
  var hasIDs: Bool {
    switch self {
    case .sections, .items, .deduct, .bands, .cap, .bonus, .veto, .rank: true
    case .scheme, .departments, .units, .publish, .readings, .sheets, .columns: false
    }
  }
}

/// What a spreadsheet does to an id when nobody looks.
enum ExcelSafety {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// What is unsafe about an id; nil where nothing is.
  static func trouble(_ id: String) -> Message? {
    guard let first = id.utf8.first else { return Message("id.blank") }
    guard (first | 0x20) >= UInt8(ascii: "a"), (first | 0x20) <= UInt8(ascii: "z") else {
      return Message("id.no-letter")
    }
    let letters = id.lowercased().prefix { $0.isLetter }
    let rest = id.dropFirst(letters.count)
    if months.contains(String(letters.prefix(3))), letters.count <= 9,
      rest.allSatisfy({ $0.isNumber || "-/ ".contains($0) })
    {
      return Message("id.date")
    }
    if ["true", "false"].contains(id.lowercased()) { return Message("id.truth") }
    if id.contains(where: { " :,\"=/".contains($0) }) {
      return Message("id.character")
    }
    return nil
  }
}

extension Fault {
  static func unknownTable(_ path: String) -> Fault {
    Fault("unknown-table", at: Place(path), ["known": .all(TableName.allCases.map { "\($0.rawValue).csv" })])
  }

  static func missingTable(_ path: String) -> Fault { Fault("missing-table", at: Place(path), status: .noInput) }

  static func asOfOutside(_ text: String, _ first: Day, _ last: Day) -> Fault {
    Fault(
      "outside-year.as-of", at: Place("--as-of"), value: text,
      ["text": "\(text)", "first": "\(first)", "last": "\(last)"], status: .usage)
  }

  static func notToDate(_ text: String, _ year: Period) -> Fault {
    Fault(
      "not-to-date", at: Place("--as-of"), value: text,
      ["text": "\(text)", "year": "\(year)", "end": "\(year.end)"], status: .usage)
  }

  static func badAsOf(_ text: String) -> Fault {
    Fault("bad-date.as-of", at: Place("--as-of"), value: text, ["text": "\(text)"], status: .usage)
  }
}
