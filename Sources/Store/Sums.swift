import CPrefetch

/// One exact sum for each row and column of a grid, checked for overflow.
///
/// Sums commute, so they never show in which order entries came. A sum takes four bytes as long as it fits there, or two where
/// it is counted in steps, and what goes beyond is kept elsewhere: a country's grid is the largest table of all, and hardly any
/// sum is so large.
public struct Sums: Sendable {
  /// Of each sum what fits, be it in four bytes or in steps in two; one of the two has no elements.
  @usableFromInline var wide: [Int32]
  @usableFromInline var narrow: [Int16]
  /// What else belongs to the few sums of which something did not fit, by their places, and the rows where they stand.
  @usableFromInline var beyond: [Int: Int128] = [:]
  private var rowsBeyond: Set<Int> = []
  @usableFromInline let step: Int64
  @usableFromInline let columns: Int
  @usableFromInline var waiting: [(index: Int, value: Int64)] = []

  /// Whether a sum is too large to be given; then none of them means anything.
  public var hasOverflowed: Bool { beyond.keys.contains { Int64(exactly: sum(at: $0)) == nil } }

  /// A grid of zeros; with a step above 1 for sums of numbers that almost all are multiples of it.
  public init(rows: Int, columns: Int, step: Int64 = 1) {
    self.columns = columns
    // Of a larger one not every number of steps that fits into two bytes is a number that can be given.
    let step = step <= Int64.max >> 15 ? max(1, step) : 1
    self.step = step
    wide = .table(repeating: 0, count: step > 1 ? 0 : rows * columns)
    narrow = .table(repeating: 0, count: step > 1 ? rows * columns : 0)
  }

  /// Adds to one sum.
  @inlinable
  public mutating func add(_ value: Int64, row: Int, column: Int) {
    add(value, at: row &* columns &+ column)
  }

  @inlinable
  mutating func add(_ value: Int64, at index: Int) {
    if step > 1 {
      let (steps, rest) = value.quotientAndRemainder(dividingBy: step)
      let (sum, overflow) = steps.addingReportingOverflow(Int64(narrow[index]))
      if rest == 0, !overflow, let cell = Int16(exactly: sum) {
        narrow[index] = cell
        return
      }
    } else {
      let (sum, overflow) = value.addingReportingOverflow(Int64(wide[index]))
      if !overflow, let cell = Int32(exactly: sum) {
        wide[index] = cell
        return
      }
    }
    addBeyond(value, at: index)
  }

  /// Keeps a sum elsewhere that does not fit into its cell with what is added to it.
  @usableFromInline
  mutating func addBeyond(_ value: Int64, at index: Int) {
    beyond[index] = sum(at: index) + Int128(value)
    rowsBeyond.insert(index / columns)
    if step > 1 { narrow[index] = 0 } else { wide[index] = 0 }
  }

  @usableFromInline
  func sum(at index: Int) -> Int128 { Int128(inCell(index)) + (beyond[index] ?? 0) }

  @inlinable
  func inCell(_ index: Int) -> Int64 { step > 1 ? Int64(narrow[index]) * step : Int64(wide[index]) }

  /// Adds to one sum by the next `catchUp`.
  ///
  /// Of a large grid almost no sum is in the processor's reach; many that are added side by side wait for memory together.
  @inlinable
  public mutating func addLater(_ value: Int64, row: Int, column: Int) {
    waiting.append((row &* columns &+ column, value))
    if waiting.count == 128 { catchUp() }
  }

  /// Adds what was left for later; no sum may be read before.
  public mutating func catchUp() {
    if step > 1 { prefetchCells(narrow) } else { prefetchCells(wide) }
    for (index, value) in waiting { add(value, at: index) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func prefetchCells<Cell>(_ cells: [Cell]) {
    cells.withUnsafeBufferPointer { cells in
      guard let first = cells.baseAddress else { return }
      for (index, _) in waiting { prefetch(first + index) }
    }
  }

  /// What each sum of a row is compared with, one after the other.
  public struct RowBounds: Sendable {
    fileprivate let wide: [Int32]
    fileprivate let narrow: [Int16]
  }

  /// Bounds of the sums of a row, in the order of the columns; none is above zero.
  public func rowBounds(atLeast bounds: [Int64]) -> RowBounds {
    precondition(bounds.allSatisfy { $0 <= 0 })
    // Of a bound between two steps the upper one; one that lies below all that a cell can hold is always kept.
    return RowBounds(wide: bounds.map { Int32(clamping: $0) }, narrow: bounds.map { Int16(clamping: $0 / step) })
  }

  /// Puts the columns into `found` whose sums in a row may lie below their bounds; those of all others do not.
  public func columns(of row: Int, below bounds: RowBounds, into found: inout [Int]) {
    precondition(waiting.isEmpty && bounds.wide.count == columns)
    found.removeAll(keepingCapacity: true)
    if !rowsBeyond.isEmpty, rowsBeyond.contains(row) { return found.append(contentsOf: 0..<columns) }
    let cells = row * columns..<(row + 1) * columns
    if step > 1 {
      find(narrow[cells], below: bounds.narrow, &found)
    } else {
      find(wide[cells], below: bounds.wide, &found)
    }
  }

  @inline(__always)
  private func find<Cell: FixedWidthInteger>(_ sums: ArraySlice<Cell>, below bounds: [Cell], _ found: inout [Int]) {
    // Without a branch, so that many sums are looked at side by side: most rows have none.
    var below: Cell = 0
    for (sum, bound) in zip(sums, bounds) { below |= sum < bound ? 1 : 0 }
    if below == 0 { return }
    for (column, (sum, bound)) in zip(sums, bounds).enumerated() where sum < bound { found.append(column) }
  }

  /// One sum.
  @inlinable
  public subscript(row: Int, column: Int) -> Int64 {
    // A sum that is read before all that belongs to it was added would be wrong in silence.
    precondition(waiting.isEmpty)
    let index = row * columns + column
    // By a sum that does not fit nobody goes.
    return beyond.isEmpty ? inCell(index) : Int64(truncatingIfNeeded: sum(at: index))
  }
}
