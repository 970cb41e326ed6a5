import Faults

/// The headings of a table in the language of whoever reads it; CSV files keep their own.
package enum Headings {
  /// Rows with known headings, and known words below them, in a language.
  package static func shown(_ rows: [[String]], in language: Language = .chosen) -> [[String]] {
    guard let header = rows.first else { return rows }
    let shown = header.map { Catalogue.entry("heading.\($0)")?[language].what ?? $0 }
    return [shown] + rows.dropFirst().map { row in zip(header, row).map { cell($1, under: $0, language) } }
  }

  private static func cell(_ cell: String, under heading: String, _ language: Language) -> String {
    let words: [String?] = cell.split(separator: " ").map { word in
      // A figure stands behind its word, as in rulings=2.
      let name = word.prefix { $0 != "=" }
      return Catalogue.entry("cell.\(heading).\(name)").map { $0[language].what + word.dropFirst(name.count) }
    }
    return words.contains(nil) ? cell : words.compactMap(\.self).joined(separator: " ")
  }
}
