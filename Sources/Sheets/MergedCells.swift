import Store

/// The cells of merged columns: where one is blank, the value above it counts.
struct MergedCells {
  private let columns: [Int]
  /// For each column of the sheet the value that a blank takes; empty where it takes none.
  private var above: [Text]
  /// For each merged column where its value is kept when the row is gone that it came from, and whether it is.
  private let copies: [Scratch]
  private var areKept = 0
  private var lastRow = 0
  /// Which of the row's columns took the value above, a bit for each merged column.
  private(set) var filled = 0

  /// Watches some columns of a sheet with so many.
  init(_ columns: [Int], width: Int) {
    self.columns = columns
    above = [Text](repeating: .empty, count: width)
    copies = columns.map { _ in Scratch() }
  }

  /// Goes on to the next row; a merged cell reaches over neighbours alone, so a row between them ends it.
  mutating func take(_ row: Row) {
    if columns.isEmpty { return }
    if row.number != lastRow + 1 { forget() }
    lastRow = row.number
    filled = 0
    for index in columns.indices {
      let column = columns[index]
      let cell = row[column]
      if cell.isEmpty {
        if !above[column].isEmpty { filled |= 1 << index }
      } else {
        above[column] = cell
        areKept &= ~(1 << index)
      }
    }
  }

  /// Copies what the next row may need of those so far, which are valid no longer.
  mutating func forgetRows() {
    for index in columns.indices where areKept & 1 << index == 0 {
      above[columns[index]] = copies[index].copy(of: above[columns[index]])
    }
    areKept = ~0
  }

  /// Ends all merged cells.
  mutating func forget() {
    for column in columns { above[column] = .empty }
  }

  /// The columns of the row that took the value above.
  var filledColumns: [Int] { columns.enumerated().filter { filled & 1 << $0.offset != 0 }.map(\.element) }

  /// A cell, or what counts in its place; the column may be one that the sheet does not have.
  func cell(_ row: Row, _ column: Int?) -> Text {
    guard let column else { return .empty }
    let cell = row[column]
    return cell.isEmpty ? above[column] : cell
  }
}
