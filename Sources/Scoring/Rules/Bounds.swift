import Faults
import Store

/// Sums of points that caps bound, and the entries that bring them back within their bounds.
struct Bounds {
  private let scheme: Scheme
  /// The caps, by their place in the scheme: narrow ones before wide ones, each sort in the order of its table.
  private let caps: [Int]
  private var sums: Sums

  init(_ scheme: Scheme, where isConcerned: (CapTarget) -> Bool) {
    self.scheme = scheme
    caps = scheme.caps.indices.filter { isConcerned(scheme.caps[$0].target) }
      .sorted { (scheme.caps[$0].target.width, $0) < (scheme.caps[$1].target.width, $1) }
    sums = Sums(rows: scheme.units.count, columns: max(1, caps.count))
  }

  var hasOverflowed: Bool { sums.hasOverflowed }

  /// Adds an entry's points to the sums that it belongs to.
  mutating func note(_ entry: Entry) {
    guard let points = entry.points, points != .zero, entry.unit >= 0 else { return }
    for (column, cap) in caps.enumerated() where concerns(scheme.caps[cap].target, entry) {
      sums.add(points.ticks, row: Int(entry.unit), column: column)
    }
  }

  /// Makes the entries that bring one unit's sums within their bounds.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    for (column, index) in caps.enumerated() {
      let cap = scheme.caps[index]
      let sum = Amount(ticks: sums[unit, column])
      var bound = sum
      if let atLeast = cap.atLeast, sum < atLeast { bound = atLeast }
      if let atMost = cap.atMost, sum > atMost { bound = atMost }
      guard bound != sum, let points = bound.adding(-sum) else { continue }
      let rule = Int16(truncatingIfNeeded: scheme.firstCap + index)
      var item: Int16 = -1
      switch cap.target {
      case .item(let number): item = number
      case .rule(let number): item = scheme.deduction(number)?.item ?? scheme.bonus(number)?.category ?? -1
      default: break
      }
      let entry = Entry(.limit, unit: unit, item: item, rule: rule, points: points, why: Why(.overCap, rule: rule))
      note(entry)
      made.append(entry)
    }
  }

  private func concerns(_ target: CapTarget, _ entry: Entry) -> Bool {
    switch target {
    case .rule(let rule): entry.rule == rule
    case .item(let item): entry.item == item
    case .section(let members): entry.item >= 0 && members.contains(entry.item)
    case .base: entry.item >= 0 && Int(entry.item) < scheme.items.count
    case .total: true
    }
  }
}

extension CapTarget {
  /// Narrow targets are settled before the wide ones that they are part of.
  fileprivate var width: Int {
    switch self {
    case .rule: 0
    case .item: 1
    case .section: 2
    case .base: 3
    case .total: 4
    }
  }
}
