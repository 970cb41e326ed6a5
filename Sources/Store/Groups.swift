/// Positions of a pile put side by side by the unit that they belong to.
///
/// Noted as they come, in four bytes each; `close` sorts them by counting, so that those of one unit keep their order.
public struct Groups: Sendable {
  private var ofPosition = Pile<Int32>()
  private var positions: [Int32] = []
  /// Where each unit's positions begin, and where the last one's end.
  private var starts: [Int] = []

  /// Groups without positions.
  public init() {}

  /// Says to which unit the next position belongs.
  @inline(__always)
  public mutating func append(_ unit: Int32) {
    ofPosition.append(unit)
  }

  /// Puts the positions of each unit side by side.
  public mutating func close(units: Int) {
    if ofPosition.count == 0 { return }
    starts = [Int](repeating: 0, count: units + 1)
    for position in 0..<ofPosition.count { starts[Int(ofPosition[position]) + 1] += 1 }
    for unit in 0..<units { starts[unit + 1] += starts[unit] }
    var next = starts
    positions = .table(repeating: 0, count: ofPosition.count)
    for position in 0..<ofPosition.count {
      let unit = Int(ofPosition[position])
      positions[next[unit]] = Int32(truncatingIfNeeded: position)
      next[unit] += 1
    }
    ofPosition = Pile()
  }

  /// The positions of one unit, in the order in which they came.
  public subscript(unit: Int) -> ArraySlice<Int32> {
    starts.isEmpty ? [] : positions[starts[unit]..<starts[unit + 1]]
  }
}
