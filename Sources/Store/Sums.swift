import CPrefetch

/// One exact sum for each row and column of a grid, checked for overflow.
///
/// Sums commute, so they never show in which order entries came. A sum takes four bytes as long as it fits there, and what
/// goes beyond is kept elsewhere: a country's grid is the largest table of all, and hardly any sum is so large.
public struct Sums: Sendable {
  /// Of each sum what fits into 32 bits.
  @usableFromInline var cells: [Int32]
  /// How many times 2^32 is to be added to each of the few sums that are larger, by their places.
  @usableFromInline var carries: [Int: Int] = [:]
  @usableFromInline let columns: Int
  @usableFromInline var waiting: [(index: Int, value: Int64)] = []

  /// Whether a sum is too large to be given; then none of them means anything.
  public var hasOverflowed: Bool { carries.keys.contains { Int64(exactly: sum(at: $0)) == nil } }

  /// A grid of zeros.
  public init(rows: Int, columns: Int) {
    self.columns = columns
    cells = .table(repeating: 0, count: rows * columns)
  }

  /// Adds to one sum.
  @inlinable
  public mutating func add(_ value: Int64, row: Int, column: Int) {
    add(value, at: row &* columns &+ column)
  }

  @inlinable
  mutating func add(_ value: Int64, at index: Int) {
    let low = Int32(truncatingIfNeeded: value)
    let (sum, overflow) = cells[index].addingReportingOverflow(low)
    cells[index] = sum
    if overflow || Int64(low) != value { carry(value, at: index, overflow) }
  }

  /// Keeps what of a value did not fit into its cell.
  @usableFromInline
  mutating func carry(_ value: Int64, at index: Int, _ overflow: Bool) {
    let isLowNegative = Int32(truncatingIfNeeded: value) < 0
    var carry = Int(value >> 32) + (isLowNegative ? 1 : 0)
    if overflow { carry += isLowNegative ? -1 : 1 }
    carries[index, default: 0] += carry
  }

  private func sum(at index: Int) -> Int128 { Int128(cells[index]) + Int128(carries[index] ?? 0) << 32 }

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
    cells.withUnsafeBufferPointer { cells in
      guard let first = cells.baseAddress else { return }
      for (index, _) in waiting { prefetch(first + index) }
    }
    for (index, value) in waiting { add(value, at: index) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Whether each sum of a row is seen to be at least the bound of its column, in ticks; a quick look that may miss it.
  public func isSeen(row: Int, atLeast bounds: [Int32]) -> Bool {
    precondition(waiting.isEmpty && bounds.count == columns)
    guard carries.isEmpty else { return false }
    // Without a branch, so that many sums are looked at side by side.
    var below: Int32 = 0
    for (sum, bound) in zip(cells[(row * columns)..<((row + 1) * columns)], bounds) { below |= sum < bound ? 1 : 0 }
    return below == 0
  }

  /// One sum.
  @inlinable
  public subscript(row: Int, column: Int) -> Int64 {
    // A sum that is read before all that belongs to it was added would be wrong in silence.
    precondition(waiting.isEmpty)
    let index = row * columns + column
    // By a sum that does not fit nobody goes.
    return Int64(cells[index]) &+ (carries.isEmpty ? 0 : Int64(carries[index] ?? 0) << 32)
  }
}
