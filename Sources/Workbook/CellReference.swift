import Store

/// The place of a cell as `AB12`, counted from 1.
struct CellReference {
  let column: Int
  let row: Int

  /// Reads a place; nil for anything else, and for a row or column beyond what a sheet can have.
  init?(_ text: Text) {
    var (column, row, index) = (0, 0, 0)
    while index < text.count, case let letter = text[index], (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) {
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      guard column <= 1 << 14 else { return nil }
      index += 1
    }
    let digits = index
    while index < text.count, case let digit = text[index], (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      row = row * 10 + Int(digit - UInt8(ascii: "0"))
      guard row <= 1 << 20 else { return nil }
      index += 1
    }
    guard column > 0, row > 0, digits < index, index == text.count else { return nil }
    self.column = column
    self.row = row
  }
}

/// Cells that were merged into one; its text stands in the first of them.
public struct MergedRange: Hashable, Sendable {
  /// Its rows, as the sheet numbers them.
  public let rows: ClosedRange<Int>
  /// Its columns, from 1.
  public let columns: ClosedRange<Int>

  /// Reads a range as `A1:C3`; nil for anything else.
  init?(_ text: Text) {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let first = CellReference(text[0..<colon]),
      let last = CellReference(text[(colon + 1)..<text.count]), first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// Whether a cell is one of those below or right of the first.
  public func covers(row: Int, column: Int) -> Bool {
    rows.contains(row) && columns.contains(column) && (row, column) != (rows.lowerBound, columns.lowerBound)
  }
}

/// Gives for each row the merged cells that it lies in, as the rows go by.
struct MergedRangesByRow {
  /// Those that begin further down, the last one first.
  private var coming: [MergedRange]
  private var here: [MergedRange] = []

  init(_ ranges: [MergedRange]) {
    coming = ranges.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
  }

  /// The merged cells in a row; the rows must be asked for from top to bottom.
  mutating func inRow(_ row: Int) -> [MergedRange] {
    if here.isEmpty && (coming.last.map { $0.rows.lowerBound > row } ?? true) { return here }
    while let next = coming.last, next.rows.lowerBound <= row { here.append(coming.removeLast()) }
    here.removeAll { $0.rows.upperBound < row }
    return here
  }
}
