import Faults
import Store

/// Marks vetoes, and takes a total away where a document says that a veto does so.
///
/// What else a veto does concerns the order of the units, and is done by `rank`.
public struct Veto: Stage {
  private let scheme: Scheme
  /// Every unit's total.
  private var totals: Sums
  /// The first rule, by number, that sets a unit's total to zero.
  private var zeroing: [Int32: Int16] = [:]
  /// What was wrong with the entries.
  public private(set) var faults: [Fault] = []

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    totals = Sums(rows: scheme.units.count, columns: 1)
  }

  /// Marks a veto; a reported zero says that there was none.
  public mutating func take(_ entry: inout Entry) {
    if let points = entry.points, entry.unit >= 0 { totals.addLater(points.ticks, row: Int(entry.unit), column: 0) }
    guard entry.kind == .reported, let rule = scheme.veto(entry.rule) else { return }
    let isNone = entry.quantity == .zero
    entry.score(as: isNone ? .record : .veto, isNone ? nil : .zero, Why(isNone ? .none : .counted))
    guard !isNone, rule.effects.contains(.totalZero) else { return }
    zeroing[entry.unit] = min(zeroing[entry.unit] ?? .max, entry.rule)
  }

  /// A sum that is too large is a fault.
  public mutating func close() {
    totals.catchUp()
    if totals.hasOverflowed { faults.append(.sumTooLarge) }
  }

  /// Most rankings take no total away.
  public mutating func settle(_ units: Range<Int>, into made: inout [Entry]) {
    if !zeroing.isEmpty { for unit in units { settle(unit, into: &made) } }
  }

  /// What takes a total away.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    guard let rule = zeroing[Int32(truncatingIfNeeded: unit)] else { return }
    let total = Amount(ticks: totals[unit, 0])
    guard total != .zero else { return }
    made.append(Entry(.limit, unit: unit, rule: rule, points: -total, why: Why(.totalZero)))
  }
}
