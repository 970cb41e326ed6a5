/// One exact sum for each row and column of a grid, checked for overflow.
///
/// Sums commute, so they never show in which order entries came.
public struct Sums: Sendable {
  @usableFromInline var cells: [Int64]
  @usableFromInline let columns: Int
  @usableFromInline var waiting: [(index: Int, value: Int64)] = []
  /// Whether a sum was too large to be kept; then none of them means anything.
  public var hasOverflowed: Bool { overflowed }
  @usableFromInline var overflowed = false

  /// A grid of zeros.
  public init(rows: Int, columns: Int) {
    self.columns = columns
    cells = .table(repeating: 0, count: rows * columns)
  }

  /// Adds to one sum.
  @inlinable
  public mutating func add(_ value: Int64, row: Int, column: Int) {
    let index = row &* columns &+ column
    let (sum, overflow) = cells[index].addingReportingOverflow(value)
    cells[index] = sum
    if overflow { overflowed = true }
  }

  /// Adds to one sum by the next `catchUp`.
  ///
  /// Of a large grid almost no sum is in the processor's reach; many that are added side by side wait for memory together.
  @inlinable
  public mutating func addLater(_ value: Int64, row: Int, column: Int) {
    waiting.append((row &* columns &+ column, value))
    if waiting.count == 128 { catchUp() }
  }

  /// Adds what was left for later; no sum may be read before.
  @inlinable
  public mutating func catchUp() {
    for (index, value) in waiting {
      let (sum, overflow) = cells[index].addingReportingOverflow(value)
      cells[index] = sum
      if overflow { overflowed = true }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// One sum.
  @inlinable
  public subscript(row: Int, column: Int) -> Int64 {
    assert(waiting.isEmpty)
    return cells[row * columns + column]
  }
}
