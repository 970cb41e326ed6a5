import CSV
import Faults
import Ledger
import Scoring
import Store

/// A ledger as a spreadsheet: units down; items, bonus categories, limits, vetoes, what is still unscored, and the total
/// across.
struct SheetView {
  private let scheme: Scheme
  private let bases: BaseEntries
  private let itemCount: Int
  /// Sums by unit and column; nil where nothing was added.
  private var sums: [[Amount?]]
  private var vetoes: [[String]]
  private var unscored: [Int]
  /// Names that no unit has, as a sheet wrote them.
  private var strangers: [String] = []
  private static let rescale = Kind.rescale.name
  /// What brings a unit to scale, and the rules of limits that concern no item, in the order of the scheme.
  private let wideCaps: [String]

  init(_ scheme: Scheme) {
    self.scheme = scheme
    bases = BaseEntries(scheme)
    itemCount = scheme.items.count + scheme.categories.count
    wideCaps =
      [Self.rescale] + scheme.caps.map(\.id) + scheme.vetoes.filter { $0.effects.contains(.totalZero) }.map(\.id)
    sums = []
    vetoes = []
    unscored = []
    for _ in scheme.units { addUnit() }
  }

  private mutating func addUnit() {
    sums.append([Amount?](repeating: nil, count: itemCount + wideCaps.count))
    vetoes.append([])
    unscored.append(0)
  }

  /// Adds up a ledger.
  ///
  /// `each` is told how many entries a batch had. Throws a `Fault` or `Faults` where it is not one.
  mutating func read(_ input: consuming Input, each: (Int) -> Void = { _ in }) throws {
    var reader = LedgerReader(input, scheme: scheme, resolves: false)
    var entries: [Entry] = []
    while try reader.next(&entries) {
      for entry in entries { try add(entry) }
      each(entries.count)
    }
    guard reader.faults.isEmpty else { throw Faults(reader.faults) }
    guard reader.control != nil else { throw Fault.notWhole(reader.place(0)) }
  }

  private mutating func add(_ entry: Entry) throws(Fault) {
    // What was corrected counts nowhere, and its words may be wrong.
    guard !entry.isSuperseded, let unit = unit(entry[.unit]) else { return }
    if entry.kind == .reported { unscored[unit] += 1 }
    if entry.kind == .veto {
      let id = entry[.rule].string
      vetoes[unit].append(scheme.vetoes.first { $0.id == id }?.name ?? id)
    }
    if entry.kind == .base, entry[.item].isEmpty, unit < scheme.units.count {
      // One entry stands for the marks of all items.
      for base in bases.byItem(of: unit) { try add(base.points ?? .zero, unit, Int(base.item), of: entry) }
    } else if let points = entry.points, let column = column(entry), points != .zero || entry.kind == .base {
      try add(points, unit, column, of: entry)
    }
  }

  private mutating func add(_ points: Amount, _ unit: Int, _ column: Int, of entry: Entry) throws(Fault) {
    guard let sum = (sums[unit][column] ?? .zero).adding(points) else { throw .tooLarge(entry[.source].string) }
    sums[unit][column] = sum
  }

  private mutating func unit(_ name: Text) -> Int? {
    if let number = scheme.unitNames.number(of: name) { return number }
    if name.isEmpty { return nil }
    if let place = strangers.firstIndex(of: name.string) { return scheme.units.count + place }
    strangers.append(name.string)
    addUnit()
    return sums.count - 1
  }

  private func column(_ entry: Entry) -> Int? {
    if let item = scheme.itemIDs.number(of: entry[.item]) { return item }
    if entry.kind == .rescale { return itemCount }
    return wideCaps.firstIndex { id in id.withText { $0 == entry[.rule] } }.map { itemCount + $0 }
  }

  /// The header and a row for each unit; columns of limits that never bound are left out.
  var rows: [[String]] {
    let caps = wideCaps.indices.filter { cap in sums.contains { $0[itemCount + cap] != nil } }
    let hasUnscored = unscored.contains { $0 > 0 }
    var header = ["unit"]
    header += scheme.items.map { "\($0.id) \($0.name)" } + scheme.categories
    header += caps.map { wideCaps[$0] } + ["veto"] + (hasUnscored ? ["unscored"] : []) + ["total"]
    return [header]
      + sums.indices.map { unit in
        let own = sums[unit]
        var row = [unit < scheme.units.count ? scheme.units[unit].name : strangers[unit - scheme.units.count]]
        row += own[..<itemCount].map { $0?.description ?? "" }
        row += caps.map { own[itemCount + $0]?.description ?? "" }
        row.append(vetoes[unit].joined(separator: " "))
        if hasUnscored { row.append("\(unscored[unit])") }
        let total = own.reduce(Amount.zero) { sum, points in points.flatMap { sum.adding($0) } ?? sum }
        row.append("\(total)")
        return row
      }
  }
}

extension Fault {
  fileprivate static func notWhole(_ place: Place) -> Fault { Fault("no-control.sheet", at: place) }

  fileprivate static func tooLarge(_ source: String) -> Fault { Fault("too-large.sum", at: Place(source)) }
}
