import Faults
import Scoring

/// How sure a reading of a clause is, in `readings.csv`.
enum ReadingState: String, CaseIterable {
  /// The tables stand as this option has them.
  case yes
  /// Choosing this option changes cells.
  case no
  /// There is no other option that would change a result.
  case settled
  /// The option needs what the document does not give.
  case notOffered = "not-offered"
}

/// Puts the readings that a user chose into the tables' cells, before anything is made of them.
enum Readings {
  /// Changes the cells; the chosen readings come back sorted, as they stand in a control entry.
  static func apply(_ chosen: [String], to set: TableSet) -> String {
    let rows = set.rows(.readings)
    var changed: [Place: String] = [:]
    var applied: [String] = []
    let options = split(chosen, set.findings)
    for (reading, option) in options.sorted(by: { $0.reading < $1.reading }) {
      let ofReading = rows.filter { $0.key == reading }
      let ofOption = ofReading.filter { $0.text("option") == option }
      guard !ofOption.isEmpty else {
        set.findings.faults.append(.unknownReading(reading, option, Self.options(of: ofReading, all: Array(rows))))
        continue
      }
      if let refused = ofOption.first(where: { $0.text("default") == ReadingState.notOffered.rawValue }) {
        set.findings.faults.append(.notOffered(reading, option, refused.text("why")))
        continue
      }
      applied.append("\(reading)=\(option)")
      for row in ofOption { change(row, reading, set, &changed) }
    }
    return applied.joined(separator: " ")
  }

  /// The readings that decide a cell, each with the option in force, as `GA1=b`; empty where there is none.
  static func inForce(of row: String, _ column: String, in table: TableName, _ set: TableSet, _ chosen: String)
    -> String
  {
    let rows = set.rows(.readings)
    let deciding = rows.filter {
      $0.text("table") == table.rawValue && $0.text("row") == row && $0.text("column") == column
    }
    var readings: [String] = []
    for key in deciding.map(\.key) where !readings.contains(where: { $0.hasPrefix("\(key)=") }) {
      let own = chosen.split(separator: " ").map(String.init).first { $0.hasPrefix("\(key)=") }
      let standing = rows.first { $0.key == key && $0.text("default") == ReadingState.yes.rawValue }
      if let option = own ?? standing.map({ "\(key)=\($0.text("option"))" }) { readings.append(option) }
    }
    return readings.joined(separator: " ")
  }

  private static func split(_ chosen: [String], _ findings: Findings) -> [(reading: String, option: String)] {
    var options: [(reading: String, option: String)] = []
    for text in chosen {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        findings.faults.append(.badReading(text))
        continue
      }
      if let other = options.first(where: { $0.reading == parts[0] }) {
        if other.option != parts[1] { findings.faults.append(.twoOptions(parts[0], other.option, parts[1])) }
        continue
      }
      options.append((parts[0], parts[1]))
    }
    return options
  }

  private static func options(of rows: [TableRow], all: [TableRow]) -> [String] {
    var known: [String] = []
    for row in rows.isEmpty ? all : rows {
      let option = "\(row.key)=\(row.text("option"))"
      if !known.contains(option), row.text("default") != ReadingState.notOffered.rawValue { known.append(option) }
    }
    return known
  }

  private static func change(
    _ row: TableRow, _ reading: String, _ set: TableSet, _ changed: inout [Place: String]
  ) {
    guard let cell = cell(of: row, in: set) else { return }
    let place = Place(cell.table.name.rawValue, row: cell.table.number(ofRow: cell.row), column: cell.column)
    if let other = changed[place], other != reading {
      set.findings.faults.append(
        .readingsClash(reading, other, "\(row.text("table")) \(row.text("row")) \(row.text("column"))"))
    }
    changed[place] = reading
    cell.table.change(row: cell.row, column: cell.column, to: row.text("value"))
  }

  /// The cell that a row of `readings.csv` names; nil where it names none.
  private static func cell(of row: TableRow, in set: TableSet) -> (table: RawTable, row: Int, column: Int)? {
    guard let table = TableName(rawValue: row.text("table")).flatMap({ set.tables[$0] }) else { return nil }
    guard let number = table.row(withKey: row.text("row")) else { return nil }
    guard let column = table.columns.firstIndex(of: row.text("column")) else { return nil }
    return (table, number, column)
  }

  /// Checks that every reading names cells that exist, and that each default stands in the tables.
  static func check(_ set: TableSet) {
    for row in set.rows(.readings) {
      _ = row.required("option")
      guard let state = row.choice("default", ReadingState.self) else {
        _ = row.required("default")
        continue
      }
      if state == .settled || state == .notOffered {
        _ = row.required("why")
        continue
      }
      if row.text("table").isEmpty, state == .yes { continue }
      guard let cell = cell(of: row, in: set) else {
        row.fault("no-such-cell", "row", ["reading": "\(row.key)"])
        continue
      }
      guard state == .yes else { continue }
      let stands = cell.table[cell.row, cell.column].string
      if stands != row.text("value") {
        row.fault(
          "default-differs", "value",
          ["reading": "\(row.key)", "value": "\(row.text("value"))", "stands": "\(stands)"])
      }
    }
  }
}

extension Fault {
  static func badReading(_ text: String) -> Fault {
    Fault("bad-reading", at: Place("--reading"), value: text, ["text": "\(text)"], status: .usage)
  }

  static func unknownReading(_ reading: String, _ option: String, _ known: [String]) -> Fault {
    let text = "\(reading)=\(option)"
    return Fault(
      "unknown-reading", at: Place("--reading"), value: text, ["reading": "\(text)", "known": .all(known)],
      status: .usage)
  }

  static func notOffered(_ reading: String, _ option: String, _ why: String) -> Fault {
    let text = "\(reading)=\(option)"
    return Fault(
      "not-offered", at: Place("--reading"), value: text, ["reading": "\(text)", "why": "\(why)"], status: .usage)
  }

  static func twoOptions(_ reading: String, _ one: String, _ other: String) -> Fault {
    Fault(
      "two-options", at: Place("--reading"), value: reading,
      ["reading": "\(reading)", "one": "\(one)", "other": "\(other)"], status: .usage)
  }

  static func readingsClash(_ one: String, _ other: String, _ cell: String) -> Fault {
    Fault(
      "readings-clash", at: Place("--reading"), value: one, ["one": "\(one)", "other": "\(other)", "cell": "\(cell)"],
      status: .usage)
  }
}
