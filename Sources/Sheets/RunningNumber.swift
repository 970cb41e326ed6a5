import Faults
import Scoring
import Store

/// Watches the running numbers of a sheet, which say nothing but that a row may be missing or doubled.
struct RunningNumber {
  private let column: Int?
  private var last: Int?
  private var first: Notice?

  /// A watch on a column; nil for a sheet without running numbers.
  init(column: Int?) {
    self.column = column
  }

  /// Where the numbers first do not go on as they should: no fault, since rows may have been sorted.
  var notice: Notice? { first }

  /// Takes the number of a row; what is no number says nothing.
  mutating func take(_ row: Row, _ file: String) {
    guard let column, let number = Int(row[column].string) else { return }
    if let last, number &- last != 1, first == nil {
      first = .runningNumber(row.place(in: file, at: column), number, after: last)
    }
    last = number
  }
}

extension Notice {
  fileprivate static func runningNumber(_ place: Place, _ number: Int, after last: Int) -> Notice {
    Notice("running-number", at: place, ["number": "\(number)", "last": "\(last)"])
  }
}
