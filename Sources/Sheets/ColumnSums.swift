import CSV
import Faults
import Scoring
import Store

/// The sums of a sheet's columns of figures, held against its rows of totals.
struct ColumnSums {
  /// What a row of totals sums up.
  enum Total {
    /// Everything above.
    case all
    /// What stands above since the last one.
    case part
  }
  private static let words: [(text: Text, total: Total)] =
    Vocabulary.total.map { (keep($0), .all) } + Vocabulary.partTotal.map { (keep($0), .part) }
  /// For each column its sums so far, nil from the first cell on that is no number.
  private var sums: [(all: Amount?, part: Amount?)]
  private var isSpoiled = false

  /// Sums of a sheet with so many columns.
  init(width: Int) {
    sums = [(all: Amount?, part: Amount?)](repeating: (.zero, .zero), count: width)
  }

  /// What a cell says to be the total of; nil for any other cell.
  static func total(_ cell: Text) -> Total? { words.first { $0.text == cell }?.total }

  /// Adds a figure; `none` is the sheet's word for nothing, and where it has none a blank is nothing.
  mutating func add(_ cell: Text, column: Int, none: Text = .empty) {
    let number = number(cell, none)
    sums[column].all = number.flatMap { number in sums[column].all.flatMap { $0.adding(number) } }
    sums[column].part = number.flatMap { number in sums[column].part.flatMap { $0.adding(number) } }
  }

  /// A row was refused, so no sum says anything any more.
  mutating func spoil() {
    isSpoiled = true
  }

  /// Totals that are not the sum of their column, nor what is stated elsewhere; a column with a cell that is no number has a
  /// fault of its own.
  mutating func check(
    _ row: Row, _ columns: [Int], _ total: Total, _ place: Place, orStated stated: (column: Int, amount: Amount)? = nil
  ) -> [Fault] {
    defer { for column in sums.indices where total == .part { sums[column].part = .zero } }
    return columns.compactMap { column in
      guard !isSpoiled, !row[column].isEmpty else { return nil }
      guard let sum = total == .part ? sums[column].part : sums[column].all else { return nil }
      let found = number(row[column], .empty)
      if found == sum || (column == stated?.column && found == stated?.amount) { return nil }
      return .totalDiffers(Place(place.file, row: place.row, column: column + 1), row[column].string, sum)
    }
  }

  private func number(_ cell: Text, _ none: Text) -> Amount? {
    if !none.isEmpty, cell == none { return .zero }
    if Vocabulary.doesNotApply.contains(where: { cell == $0 }) { return .zero }
    if none.isEmpty, cell.isEmpty { return .zero }
    do throws(NumberTrouble) { return try Amount(parsing: cell) } catch { return nil }
  }
}

extension Fault {
  static func totalDiffers(_ place: Place, _ cell: String, _ sum: Amount) -> Fault {
    Fault("total-differs", at: place, value: cell, ["cell": "\(cell)", "sum": "\(sum)"])
  }
}
