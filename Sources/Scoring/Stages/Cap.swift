import Faults
import Store

/// Keeps each item within its marks, then what concerns items within the limits of `cap.csv`, then brings units with items
/// that don't apply to the common scale.
///
/// What was taken off beyond an item's marks is given back, but for rules without an upper limit (上不封顶).
public struct Cap: Stage {
  private let scheme: Scheme
  /// What capped rules took off, by unit and item.
  private var deducted: Sums
  private let marks: [Amount]
  /// What each item's deductions may sum to at least.
  private let least: Sums.RowBounds
  /// The items of the unit at hand of which more was taken off than their marks, so far as is seen at once.
  private var suspects: [Int] = []
  private var parts: PartsOfYear
  private var ruleBounds: Bounds
  private var wideBounds: Bounds
  private var scale: CommonScale
  private var swallowed: [Swallowed] = []
  /// What was wrong with the entries: sums that are too large.
  public var faults: [Fault] {
    let overflows = [deducted.hasOverflowed, parts.hasOverflowed, scale.hasOverflowed]
    let isTooLarge = overflows.contains(true) || ruleBounds.hasOverflowed || wideBounds.hasOverflowed
    return isTooLarge ? [.sumTooLarge] : []
  }

  /// What an item's marks swallowed, not yet in words: of a country's there are millions, and hardly anybody asks.
  private struct Swallowed {
    var unit: Int
    var item: Int
    var taken: Amount
    var back: Amount
  }

  /// What was swallowed.
  public var warnings: [Warning] { swallowed.map(warning) }

  /// How much was swallowed.
  public var warningCount: Int { swallowed.count }

  /// A stage that goes by a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    deducted = Sums(rows: scheme.units.count, columns: scheme.items.count, step: Self.step(of: scheme))
    marks = scheme.items.map(\.marks)
    least = deducted.rowBounds(atLeast: marks.map { -$0.ticks })
    parts = PartsOfYear(scheme)
    ruleBounds = Bounds(scheme) { if case .rule(let rule) = $0 { scheme.isDeduction(rule) } else { false } }
    wideBounds = Bounds(scheme) { target in
      if case .rule = target { return false }
      return target.isOfItems(scheme.items.count)
    }
    scale = CommonScale(scheme)
  }

  /// The ticks of the step in which the points go that whole cases cost; 1 where they may be any, or are many steps.
  private static func step(of scheme: Scheme) -> Int64 {
    let rules = scheme.deductions.map(\.terms)
    // A band has prices of its own.
    guard rules.allSatisfy({ $0.countsCases && $0.kind != .band }) else { return 1 }
    let step = rules.reduce(Int128(0)) { greatestCommonDivisor($0, Int128($1.points.ticks)) }
    // So that hardly any sum goes beyond two bytes; without any price there is no step.
    let most = Int128(scheme.items.map(\.marks.ticks).max() ?? 0)
    return step > 1 && most * 8 <= step * Int128(Int16.max) ? Int64(step) : 1
  }

  /// Notes what was taken off.
  public mutating func take(_ entry: inout Entry) {
    guard let points = note(entry) else { return }
    deducted.addLater(points.ticks, row: Int(entry.unit), column: Int(entry.item))
  }

  /// Forgets what was swallowed.
  public mutating func forgetWarnings() { swallowed.removeAll(keepingCapacity: true) }

  /// Adds up what was taken off.
  public mutating func close() {
    deducted.catchUp()
  }

  /// What limits give back, and what brings a unit to scale.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    let first = made.count
    ruleBounds.settle(unit, into: &made)
    for entry in made[first...] {
      guard let points = note(entry) else { continue }
      deducted.add(points.ticks, row: Int(entry.unit), column: Int(entry.item))
    }
    let items = made.count
    if parts.isEmpty {
      deducted.columns(of: unit, below: least, into: &suspects)
      for number in suspects { settle(unit, number, into: &made) }
    } else {
      for number in marks.indices { settle(unit, number, into: &made) }
    }
    for entry in made[items...] {
      wideBounds.note(entry)
      scale.note(entry)
    }
    let wide = made.count
    wideBounds.settle(unit, into: &made)
    for entry in made[wide...] { scale.note(entry) }
    if scheme.settings.rescaleOver == .base, let entry = scale.entry(unit) { made.append(entry) }
  }

  /// Keeps one item within its marks, and each part of the year within its share of them.
  private mutating func settle(_ unit: Int, _ number: Int, into made: inout [Entry]) {
    let marks = marks[number]
    let taken = -Amount(ticks: deducted[unit, number])
    if taken <= marks, parts.isEmpty { return }
    let ofParts = parts.givenBack(unit, number)
    let beyond = Amount(ticks: taken.ticks - (ofParts?.points.ticks ?? 0) - marks.ticks)
    let back = Amount(ticks: (ofParts?.points.ticks ?? 0) + max(.zero, beyond).ticks)
    guard back > .zero else { return }
    made.append(
      Entry(.limit, unit: unit, item: Int16(number), points: back, why: Why(ofParts?.why ?? .swallowed)))
    swallowed.append(Swallowed(unit: unit, item: number, taken: taken, back: back))
  }

  private func warning(of swallowed: Swallowed) -> Warning {
    let item = scheme.items[swallowed.item]
    return Warning(
      "swallowed", unit: scheme.units[swallowed.unit].name, item: item.id,
      ["taken": "\(swallowed.taken)", "marks": "\(item.marks)", "back": "\(swallowed.back)"])
  }

  /// Notes an entry, and gives its points if they are held against the marks of its item.
  private mutating func note(_ entry: Entry) -> Amount? {
    ruleBounds.note(entry)
    wideBounds.note(entry)
    scale.note(entry)
    guard entry.unit >= 0, let points = entry.points, points != .zero else { return nil }
    guard entry.kind == .deduction || entry.kind == .reversal || entry.kind == .limit else { return nil }
    if let rule = scheme.terms(entry.rule, of: .deductions), !rule.isCapped { return nil }
    guard entry.item >= 0, Int(entry.item) < scheme.items.count else { return nil }
    parts.note(entry, points)
    return points
  }
}
