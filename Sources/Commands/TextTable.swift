import CSystem

/// Rows of cells as lines of text with aligned columns, as wide as a terminal shows them.
package enum TextTable {
  /// One line a row, figures at the right of their column and words at the left.
  ///
  /// Columns that are blank in every row are left out.
  package static func lines(_ rows: [[String]]) -> [String] {
    guard let header = rows.first else { return [] }
    let columns = header.indices.filter { column in rows.dropFirst().contains { cell($0, column) != "" } }
    let widths = columns.map { column in rows.map { width(cell($0, column)) }.max() ?? 0 }
    let isFigure = columns.map { column in rows.dropFirst().allSatisfy { isNumber(cell($0, column)) } }
    return rows.map { row in
      let cells = columns.indices.map { place in
        let text = cell(row, columns[place])
        let padding = String(repeating: " ", count: widths[place] - width(text))
        return isFigure[place] ? padding + text : text + padding
      }
      return trimmed(cells.joined(separator: "  "))
    }
  }

  /// How many cells of a terminal a text takes.
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(cell_width($1.value)) }
  }

  /// A line without the spaces at its end.
  package static func trimmed(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }

  private static func cell(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  }
}
