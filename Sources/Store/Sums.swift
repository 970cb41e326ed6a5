/// One exact sum for each row and column of a grid, checked for overflow.
///
/// Sums commute, so they never show in which order entries came.
public struct Sums: Sendable {
  @usableFromInline var cells: [Int64]
  @usableFromInline let columns: Int
  /// Whether a sum was too large to be kept; then none of them means anything.
  public var hasOverflowed: Bool { overflowed }
  @usableFromInline var overflowed = false

  /// A grid of zeros.
  public init(rows: Int, columns: Int) {
    self.columns = columns
    cells = [Int64](repeating: 0, count: rows * columns)
  }

  /// Adds to one sum.
  @inlinable
  public mutating func add(_ value: Int64, row: Int, column: Int) {
    let index = row &* columns &+ column
    let (sum, overflow) = cells[index].addingReportingOverflow(value)
    cells[index] = sum
    if overflow { overflowed = true }
  }

  /// One sum.
  @inlinable
  public subscript(row: Int, column: Int) -> Int64 { cells[row * columns + column] }
}
