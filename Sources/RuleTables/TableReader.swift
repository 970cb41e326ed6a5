import Faults
import Scoring
import Store

/// Gathers what is wrong with a scheme while its tables are read.
final class Findings {
  /// What keeps the scheme from being used.
  var faults: [Fault] = []
  /// What the document or the office should know.
  var notes: [Fault] = []
}

/// One row of a rule table, read cell by cell as what the cells should be.
struct TableRow {
  private let raw: RawTable
  /// Its place among the rows of the table, from 0.
  let number: Int
  private let findings: Findings

  init(_ table: RawTable, _ number: Int, _ findings: Findings) {
    raw = table
    self.number = number
    self.findings = findings
  }

  /// The table that it stands in.
  var table: TableName { raw.name }

  /// The row's first cell.
  var key: String { raw[number, 0].string }

  /// Where a column of the row stands.
  func place(_ column: String? = nil) -> Place { raw.place(number, column) }

  /// Adds a fault about a column of this row.
  func fault(_ message: String, _ column: String, _ parts: KeyValuePairs<String, Phrase> = [:]) {
    findings.faults.append(Fault(message, at: place(column), value: text(column), parts))
  }

  /// Adds a note about a column of this row.
  func note(_ message: String, _ column: String, _ parts: KeyValuePairs<String, Phrase> = [:]) {
    findings.notes.append(Fault(message, at: place(column), value: text(column), parts))
  }

  /// A cell as it stands.
  func text(_ column: String) -> String {
    raw.columns.firstIndex(of: column).map { raw[number, $0].string } ?? ""
  }

  /// A cell by its column's place, for the rows of a whole country; empty for a column without cells.
  subscript(column: Int?) -> String { column.map { raw[number, $0].string } ?? "" }

  /// A cell that must not be blank.
  func required(_ column: String) -> String {
    let text = text(column)
    if text.isEmpty { fault("blank.cell", column, ["column": "\(column)", "key": "\(key)"]) }
    return text
  }

  /// The words of a list that is separated by spaces.
  func list(_ column: String) -> [String] {
    words(text(column))
  }

  /// The words of a list, by the place of its column.
  func list(_ column: Int?) -> [String] { words(self[column]) }

  private func words(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: " ").map(String.init)
  }

  /// A number, or nil for a blank cell.
  func amount(_ column: String) -> Amount? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    do throws(NumberTrouble) {
      let number = try Amount(parsing: text)
      if number < .zero { fault("negative.cell", column, ["text": "\(text)"]) }
      return number
    } catch {
      fault("not-a-number.cell", column, ["text": "\(text)"])
      return nil
    }
  }

  /// A number that must be there.
  func requiredAmount(_ column: String) -> Amount {
    _ = required(column)
    return amount(column) ?? .zero
  }

  /// A whole number, or nil for a blank cell.
  func count(_ column: String) -> Int? {
    guard let number = amount(column) else { return nil }
    if number.ticks % Amount.one != 0 {
      fault("not-whole.cell", column, ["number": "\(number)"])
    }
    return number.whole
  }

  /// One of a closed set of words; nil for a blank cell.
  func choice<Choice: CaseIterable & RawRepresentable>(_ column: String, _ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    fault(
      "unknown-word", column,
      ["text": "\(text)", "column": "\(column)", "known": .all(Choice.allCases.map(\.rawValue))])
    return nil
  }

  /// One of a closed set of words that must be there.
  func choice<Choice: CaseIterable & RawRepresentable>(
    _ column: String, _ type: Choice.Type, otherwise: Choice
  ) -> Choice where Choice.RawValue == String {
    _ = required(column)
    return choice(column, type) ?? otherwise
  }

  /// `yes` or `no`; the stated word for a blank cell.
  func isYes(_ column: String, blank: Bool) -> Bool {
    let text = text(column)
    if text.isEmpty { return blank }
    if text != "yes", text != "no" {
      fault("unknown-word.yes-no", column, ["text": "\(text)"])
    }
    return text == "yes"
  }

  /// A period, or nil for a blank cell.
  func period(_ column: String) -> Period? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let period = Period(parsing: text) { return period }
    fault("bad-date.cell", column, ["text": "\(text)"])
    return nil
  }

  /// Says that a word is known to the contract but does nothing here.
  func unsupported(_ column: String, allowed: [String]) {
    let text = text(column)
    guard !text.isEmpty, !allowed.contains(text) else { return }
    switch allowed.count {
    case 0: fault("unsupported.blank", column, ["text": "\(text)", "column": "\(column)"])
    case 1: fault("unsupported.one", column, ["text": "\(text)", "column": "\(column)", "allowed": "\(allowed[0])"])
    default: fault("unsupported", column, ["text": "\(text)", "column": "\(column)", "allowed": .all(allowed)])
    }
  }
}

/// The rows of a table, each made when it is asked for: a country's units are many.
struct TableRows: RandomAccessCollection {
  /// The table; nil where the scheme has none.
  let table: RawTable?
  fileprivate let findings: Findings

  var startIndex: Int { 0 }
  var endIndex: Int { table?.count ?? 0 }

  subscript(number: Int) -> TableRow {
    // A table that is not there has no rows to ask for.
    guard let table else { preconditionFailure() }
    return TableRow(table, number, findings)
  }
}

/// All tables of a scheme, with the findings about them.
struct TableSet {
  var tables: [TableName: RawTable]
  let findings: Findings

  /// The rows of a table, none where the scheme has no such table.
  func rows(_ name: TableName) -> TableRows { TableRows(table: tables[name], findings: findings) }

  /// The rows of a table that are in use; those of advice only where they are asked for.
  func rowsInUse(_ name: TableName, orAdvice: Bool = false) -> [TableRow] {
    rows(name).filter { row in
      let use = row.choice("use", Use.self, otherwise: .yes)
      if use == .advice, !orAdvice { row.unsupported("use", allowed: ["yes", "no"]) }
      return use == .yes || (orAdvice && use == .advice)
    }
  }
}
