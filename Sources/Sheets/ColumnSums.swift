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
  /// For each column its sums so far, nil from the first cell on that is no number.
  private var sums: [(all: Amount?, part: Amount?)]
  /// For each column how many cells there were, and how many of them were written as numbers.
  private var counts: [(all: Int, written: Int)]
  private var isSpoiled = false
  /// What may stand behind a number.
  private let words: [String]
  private let folding: Folding

  /// Sums of a sheet with so many columns.
  init(width: Int, _ scheme: Scheme) {
    words = Array(Set(scheme.deductions.map(\.counts) + scheme.bonuses.map(\.counts) + [Vocabulary.mark]))
    folding = scheme.folding
    sums = [(all: Amount?, part: Amount?)](repeating: (.zero, .zero), count: width)
    counts = [(all: Int, written: Int)](repeating: (0, 0), count: width)
  }

  /// Adds a figure; `none` is the sheet's word for nothing, and where it has none a blank is nothing.
  mutating func add(_ cell: Text, column: Int, none: Text = .empty) {
    let written = amount(cell)
    let number = number(cell, written, none)
    sums[column].all = number.flatMap { number in sums[column].all.flatMap { $0.adding(number) } }
    sums[column].part = number.flatMap { number in sums[column].part.flatMap { $0.adding(number) } }
    counts[column].all += 1
    if written != nil { counts[column].written += 1 }
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
      let found = number(row[column], amount(row[column]), .empty)
      if found == sum || (column == stated?.column && found == stated?.amount) { return nil }
      return .totalDiffers(Place(place.file, row: place.row, column: column + 1), row[column].string, sum)
    }
  }

  /// Means that are not the mean of their column, rounded either way; what is no number may or may not count as one.
  func checkMeans(_ row: Row, _ columns: [Int], _ place: Place) -> [Fault] {
    columns.compactMap { column in
      guard !isSpoiled, !row[column].isEmpty, let sum = sums[column].all else { return nil }
      let count = counts[column]
      let mean = amount(row[column]) ?? shortened(row[column])
      if let mean, [count.all, count.written].contains(where: { mean.isMean(sum, $0) }) { return nil }
      return .meanDiffers(Place(place.file, row: place.row, column: column + 1), row[column].string, sum, count.all)
    }
  }

  /// A figure as it is written, or nothing where it says so in the sheet's word or in one that all sheets have.
  private func number(_ cell: Text, _ written: Amount?, _ none: Text) -> Amount? {
    if none.isEmpty ? cell.isEmpty : cell == none { return .zero }
    // No word that all sheets have is a number.
    return written ?? (Vocabulary.doesNotApply.contains { cell == $0 } ? .zero : nil)
  }

  /// A number with more places than are kept, as spreadsheets write means.
  private func shortened(_ cell: Text) -> Amount? {
    guard let point = cell.firstIndex(of: UInt8(ascii: ".")), cell.count > point + 5 else { return nil }
    return amount(cell[0..<point + 5])
  }

  /// A number as it is kept: the way of almost every cell; or in another form that is read.
  private func amount(_ cell: Text) -> Amount? {
    do throws(NumberTrouble) { return try Amount(parsing: cell) } catch {
      return cell.isEmpty ? nil : Amount(in: cell.string, words: words, folding)
    }
  }
}

extension Amount {
  /// Whether this is a sum divided by a count, up to one unit of this number's last place.
  fileprivate func isMean(_ sum: Amount, _ count: Int) -> Bool {
    guard count > 0 else { return false }
    var unit = 1
    while unit < Self.one, ticks % Int64(unit * 10) == 0 { unit *= 10 }
    let (product, overflow) = ticks.multipliedReportingOverflow(by: Int64(count))
    return !overflow && (product - sum.ticks).magnitude < UInt64(unit) * UInt64(count)
  }
}

extension Fault {
  static func totalDiffers(_ place: Place, _ cell: String, _ sum: Amount) -> Fault {
    Fault("total-differs", at: place, value: cell, ["cell": "\(cell)", "sum": "\(sum)"])
  }

  static func meanDiffers(_ place: Place, _ cell: String, _ sum: Amount, _ count: Int) -> Fault {
    Fault("mean-differs", at: place, value: cell, ["cell": "\(cell)", "sum": "\(sum)", "count": "\(count)"])
  }
}
