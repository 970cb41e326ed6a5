import Faults

/// The heading of a column: the cells of the header that stand above it, from top to bottom.
struct Heading {
  /// The groups that the column belongs to, and its own name; without what is blank.
  var levels: [String]
  /// The row of the lowest of its cells.
  var row: Int

  /// As messages call it.
  var text: String { levels.joined(separator: "/") }
  var isBlank: Bool { levels.isEmpty }

  /// What it may be called, the whole first: with its groups, with the inner ones, by its own name.
  var names: [String] {
    levels.indices.flatMap { first in
      let joined = levels[first...]
      return joined.count == 1 ? Array(joined) : [joined.joined(), joined.joined(separator: "/")]
    }
  }
}

/// A row above the figures of a sheet.
struct HeaderRow {
  var number: Int
  var cells: [String]
}

extension Heading {
  /// The headings of a header of several rows.
  ///
  /// A merged cell is exported as its text at the left top and blanks beside and below it. So a blank in any row but the last
  /// belongs to what stands on its left, as long as both lie under the same group; what is blank in the last is merged down.
  static func of(_ rows: [HeaderRow]) -> [Heading] {
    let width = rows.last?.cells.count ?? 0
    var headings = [Heading](repeating: Heading(levels: [], row: rows.last?.number ?? 0), count: width)
    // A column without a cell of its own has no heading: the group above it may belong to its neighbour alone.
    var isNamed = [Bool](repeating: false, count: width)
    for (level, row) in rows.enumerated() {
      let groups = headings.map(\.levels)
      var group = ""
      for column in 0..<width {
        let cell = row.cells[column]
        let goesOn = column > 0 && cell.isEmpty && groups[column] == groups[column - 1] && level < rows.count - 1
        if !goesOn { group = cell }
        if !group.isEmpty { headings[column].levels.append(group) }
        if !cell.isEmpty {
          headings[column].row = row.number
          isNamed[column] = true
        }
      }
    }
    for column in 0..<width where !isNamed[column] { headings[column].levels = [] }
    return headings
  }

  /// The headings of a header of one row.
  static func of(_ cells: [String], row: Int) -> [Heading] { of([HeaderRow(number: row, cells: cells)]) }
}
