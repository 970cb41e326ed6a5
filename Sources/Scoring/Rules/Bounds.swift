import Store

/// Sums of points that caps bound, and the entries that bring them back within their bounds.
struct Bounds {
  private let scheme: Scheme
  /// The caps, by their place in the scheme: narrow ones before wide ones, each sort in the order of its table.
  private let caps: [Int]
  /// The columns of `sums` that an entry is added to, by its item, by its rule, and whatever it is about.
  private var ofItem: [[Int]]
  private var ofRule: [[Int]]
  private var ofAll: [Int] = []
  private var sums: Sums

  init(_ scheme: Scheme, where isConcerned: (CapTarget) -> Bool) {
    self.scheme = scheme
    caps = scheme.caps.indices.filter { isConcerned(scheme.caps[$0].target) }
      .sorted { (scheme.caps[$0].target.width, $0) < (scheme.caps[$1].target.width, $1) }
    sums = Sums(rows: scheme.units.count, columns: caps.count)
    ofItem = [[Int]](repeating: [], count: scheme.items.count + scheme.categories.count)
    ofRule = [[Int]](repeating: [], count: scheme.firstCap + scheme.caps.count)
    for (column, cap) in caps.enumerated() {
      switch scheme.caps[cap].target {
      case .rule(let rule): ofRule[Int(rule)].append(column)
      case .item(let item): ofItem[Int(item)].append(column)
      case .section(let members): for item in members { ofItem[Int(item)].append(column) }
      case .base: for item in scheme.items.indices { ofItem[item].append(column) }
      case .total: ofAll.append(column)
      }
    }
  }

  /// Whether no cap is among them.
  var isEmpty: Bool { caps.isEmpty }

  var hasOverflowed: Bool { sums.hasOverflowed || cannotBound }
  private var cannotBound = false

  /// Adds an entry's points to the sums that it belongs to.
  @inline(__always)
  mutating func note(_ entry: Entry) {
    // Most schemes have no caps of most kinds, and this is the way of every entry.
    if !caps.isEmpty { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    guard let points = entry.points, points != .zero, entry.unit >= 0 else { return }
    let row = Int(entry.unit)
    for column in ofAll { sums.add(points.ticks, row: row, column: column) }
    if entry.item >= 0 { for column in ofItem[Int(entry.item)] { sums.add(points.ticks, row: row, column: column) } }
    if entry.rule >= 0 { for column in ofRule[Int(entry.rule)] { sums.add(points.ticks, row: row, column: column) } }
  }

  /// Makes the entries that bring one unit's sums within their bounds.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    for (column, index) in caps.enumerated() {
      let cap = scheme.caps[index]
      let sum = Amount(ticks: sums[unit, column])
      var bound = sum
      if let atLeast = cap.atLeast, sum < atLeast { bound = atLeast }
      if let atMost = cap.atMost, sum > atMost { bound = atMost }
      guard bound != sum else { continue }
      guard let points = bound.adding(-sum) else {
        cannotBound = true
        continue
      }
      let rule = Int16(truncatingIfNeeded: scheme.firstCap + index)
      var item: Int16 = -1
      switch cap.target {
      case .item(let number): item = number
      case .rule(let number): item = scheme.terms(number)?.item ?? -1
      default: break
      }
      let entry = Entry(.limit, unit: unit, item: item, rule: rule, points: points, why: Why(.overCap, rule: rule))
      note(entry)
      made.append(entry)
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
