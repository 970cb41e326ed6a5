import Faults

/// The headings of a table in the language of whoever reads it; CSV files keep their own.
enum Headings {
  /// Rows with known headings, and known words below them, in a language.
  static func shown(_ rows: [[String]], in language: Language = .chosen) -> [[String]] {
    guard let header = rows.first else { return rows }
    let shown = header.map { Catalogue.entry("heading.\($0)")?[language].what ?? $0 }
    return [shown] + rows.dropFirst().map { row in zip(header, row).map { cell($1, under: $0, language) } }
  }

  private static func cell(_ cell: String, under heading: String, _ language: Language) -> String {
    let words = cell.split(separator: " ").map { Catalogue.entry("cell.\(heading).\($0)")?[language].what }
    return words.contains(nil) ? cell : words.compactMap(\.self).joined(separator: " ")
  }
}
