import Faults
import Store

/// Keeps each item within its marks, then what concerns items within the limits of `cap.csv`.
///
/// What was taken off beyond an item's marks is given back, but for rules without an upper limit (上不封顶).
public struct Cap: Stage {
  private let scheme: Scheme
  /// What capped rules took off, by unit and item.
  private var deducted: Sums
  private var ruleBounds: Bounds
  private var wideBounds: Bounds
  /// What was swallowed.
  public private(set) var warnings: [Warning] = []
  /// What was wrong with the entries.
  public private(set) var faults: [Fault] = []

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    deducted = Sums(rows: scheme.units.count, columns: scheme.items.count)
    ruleBounds = Bounds(scheme) { if case .rule(let rule) = $0 { scheme.isDeduction(rule) } else { false } }
    wideBounds = Bounds(scheme) { target in
      if case .rule = target { return false }
      return target.isOfItems(scheme.items.count)
    }
  }

  /// Notes what was taken off.
  public mutating func take(_ entry: inout Entry) {
    note(entry)
  }

  /// A sum that is too large is a fault.
  public mutating func close() {
    if deducted.hasOverflowed || ruleBounds.hasOverflowed || wideBounds.hasOverflowed { faults.append(.sumTooLarge) }
  }

  /// What limits give back.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    let first = made.count
    ruleBounds.settle(unit, into: &made)
    for entry in made[first...] { note(entry) }
    for (number, item) in scheme.items.enumerated() {
      let over = Amount(ticks: -deducted[unit, number] - item.marks.ticks)
      guard over > .zero else { continue }
      let limit = Entry(.limit, unit: unit, item: Int16(number), points: over, why: Why(.swallowed))
      wideBounds.note(limit)
      made.append(limit)
      warnings.append(
        Warning(
          "swallowed", unit: scheme.units[unit].name, item: item.id,
          "\(Amount(ticks: -deducted[unit, number])) points were found against \(item.marks) marks; \(over) are given back"
        ))
    }
    wideBounds.settle(unit, into: &made)
  }

  private mutating func note(_ entry: Entry) {
    ruleBounds.note(entry)
    wideBounds.note(entry)
    guard entry.unit >= 0, let points = entry.points, points != .zero else { return }
    guard entry.kind == .deduction || entry.kind == .reversal || entry.kind == .limit else { return }
    if let rule = scheme.terms(entry.rule, of: .deductions), !rule.isCapped { return }
    guard entry.item >= 0, Int(entry.item) < scheme.items.count else { return }
    deducted.add(points.ticks, row: Int(entry.unit), column: Int(entry.item))
  }
}
