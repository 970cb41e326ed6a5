import Store

/// Finds the rows of a header: the one that names the key column, those of its groups above it and those below.
struct HeaderSearch {
  /// A header has at most so many rows.
  private static let mostRows = 3
  /// Rows that stand directly above each other and may be groups of the header.
  private var above: [HeaderRow] = []
  /// The row that names the key column, and those below that go on with it.
  private var rows: [HeaderRow] = []
  /// The column of the units, or of a form's items.
  private var key = 0
  private(set) var isOfForm = false

  /// Whether the row that names the key column was met.
  var isOpen: Bool { !rows.isEmpty }

  /// The number of that row; 0 before it was met.
  var row: Int { rows.first?.number ?? 0 }

  /// Remembers a row above the header.
  mutating func pass(_ row: HeaderRow) {
    if let last = above.last, last.number + 1 != row.number { above = [] }
    above = (above + [row]).suffix(Self.mostRows - 1)
  }

  /// Begins with the row that names the key column.
  mutating func open(_ row: HeaderRow, key: Int, ofForm isOfForm: Bool) {
    self.isOfForm = isOfForm
    if let last = above.last, last.number + 1 != row.number { above = [] }
    self.key = key
    rows = [row]
  }

  /// Adds a row that goes on with the header; false where it does not.
  ///
  /// Strictly: it stands directly below, its key cell is blank, and nothing in it is a figure.
  mutating func goOn(_ row: HeaderRow) -> Bool {
    guard let last = rows.last, rows.count < Self.mostRows, row.number == last.number + 1,
      row.cells.count == last.cells.count, row.cells[key].isEmpty, !row.cells.contains(where: \.isFigure)
    else { return false }
    rows.append(row)
    return true
  }

  /// The headings in every way that the rows may be put together, those of fewer rows first.
  var arrangements: [[Heading]] {
    guard let width = rows.first?.cells.count else { return [] }
    // Titles may have fewer cells than the table below them.
    let groups = above.filter { $0.cells.count <= width && !$0.cells.contains(where: \.isFigure) }.map { row in
      HeaderRow(
        number: row.number, cells: row.cells + [String](repeating: "", count: width - row.cells.count))
    }
    let counts = (0..<rows.count).flatMap { below in (0...groups.count).map { (below: below + 1, above: $0) } }
    return counts.filter { $0.below + $0.above <= Self.mostRows }.sorted { $0.below + $0.above < $1.below + $1.above }
      .map { Heading.of(groups.suffix($0.above) + rows.prefix($0.below)) }
  }
}

extension String {
  /// Whether it is a number, a percentage or a date: there are digits, and no letter.
  var isFigure: Bool {
    unicodeScalars.contains { $0.properties.numericType == .decimal }
      && !unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
