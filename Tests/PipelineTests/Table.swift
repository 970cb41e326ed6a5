import Foundation

/// A CSV file read by a reader that shares no code with the project's.
struct Table {
  let header: [String]
  let rows: [[String: String]]
  /// All rows as they stand, the header's among them.
  let lines: [[String]]

  /// A file of the project, by its path in it.
  init(_ path: String) throws { try self.init(Project.root.appending(path: path)) }

  init(_ file: URL) throws { self.init(text: try String(contentsOf: file, encoding: .utf8)) }

  init(text: String) {
    // A spreadsheet may have put a byte order mark and returns into it.
    let lines = Self.parse(text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n"))
    self.lines = lines
    header = lines.first ?? []
    rows = lines.dropFirst().map { line in Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first }) }
  }

  /// The cells of a column, from the first row to the last.
  func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }

  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if isQuoted {
        if scalar == "\"" { isQuoted = false } else { cell.unicodeScalars.append(scalar) }
        continue
      }
      switch scalar {
      case "\"":
        // A second quote inside a quoted cell stands for one.
        if !cell.isEmpty { cell.append("\"") }
        isQuoted = true
      case ",", "\n":
        row.append(cell)
        cell = ""
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
