import Faults
import Store

/// Takes counts since the beginning of the assessed time apart into what each month or quarter adds.
///
/// Each cell stays in the ledger as a record; what is scored is its difference to the period before, or the first count
/// itself, as a reported entry of the stage's own with the source of that cell.
struct CountsToDate {
  private let scheme: Scheme
  /// For each duty the counts that it reports to date.
  private let counts: [[Count]]
  /// How many cells a unit has.
  private let width: Int
  /// Units down, cells across; none before the first was noted.
  private var cells: [Cell?] = []
  /// What falls, and what follows on nothing.
  private(set) var faults: [Fault] = []

  /// One rule of a duty, with a cell for each of its periods.
  private struct Count {
    var rule: Int16
    var periods: [Period]
    var first: Int
  }

  private struct Cell {
    var quantity: Amount
    var of: Amount?
    var source: Source
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
    var width = 0
    counts = scheme.duties.map { duty in
      guard duty.isToDate else { return [] }
      return duty.ruleNumbers.map { rule in
        let span = scheme.columns.span(ofRule: scheme.ruleID(rule).string, otherwise: duty.every)
        let count = Count(rule: rule, periods: span.map { scheme.settings.period.parts($0) } ?? [], first: width)
        width += count.periods.count
        return count
      }
    }
    self.width = width
  }

  /// Whether an entry under a rule is a count to date.
  func hold(_ rule: Int16, _ origin: Origin) -> Bool { count(of: rule, origin) != nil }

  /// What is wrong with the period of an entry, if it is a count to date.
  func refusal(of entry: Entry, _ origin: Origin) -> Fault? {
    guard let count = count(of: entry.rule, origin), let period = entry.period, let first = count.periods.first,
      !count.periods.contains(period)
    else { return nil }
    return .notToDate(origin.place, period, first)
  }

  /// Keeps a cell that was found good as a record, and notes what it says.
  mutating func take(_ entry: inout Entry, _ origin: Origin) {
    entry.score(as: .record, nil, Why(.toDate))
    guard let quantity = entry.quantity, let count = count(of: entry.rule, origin),
      let place = count.periods.firstIndex(where: { $0 == entry.period })
    else { return }
    if cells.isEmpty { cells = [Cell?](repeating: nil, count: scheme.units.count * width) }
    cells[Int(entry.unit) * width + count.first + place] = Cell(
      quantity: quantity, of: entry.of, source: origin.source)
  }

  private func count(of rule: Int16, _ origin: Origin) -> Count? {
    origin.duty.flatMap { duty in counts[duty].first { $0.rule == rule } }
  }

  /// Looks for counts that fall, and for those of which nobody knows what they add.
  mutating func close() {
    guard !cells.isEmpty else { return }
    for unit in scheme.units.indices {
      for count in counts.joined() {
        for place in count.periods.indices {
          if case .failure(let fault) = addition(unit, count, place) { faults.append(fault) }
        }
      }
    }
  }

  /// Makes the entries about one unit that are scored.
  func settle(_ unit: Int, into made: inout [Entry]) {
    guard !cells.isEmpty else { return }
    for count in counts.joined() {
      for place in count.periods.indices {
        guard case .success(let added?) = addition(unit, count, place) else { continue }
        var entry = Entry(.reported)
        entry.unit = Int32(truncatingIfNeeded: unit)
        entry.rule = count.rule
        entry.item = scheme.terms(count.rule)?.item ?? -1
        entry.period = count.periods[place]
        (entry.quantity, entry.of, entry.source) = (added.quantity, added.of, added.source)
        made.append(entry)
      }
    }
  }

  /// What a period adds to the one before; nil where nothing was reported for it.
  private func addition(_ unit: Int, _ count: Count, _ place: Int) -> Result<Cell?, Fault> {
    let first = unit * width + count.first
    guard var cell = cells[first + place] else { return .success(nil) }
    let at = cell.source.place
    if place > 0 {
      guard let before = cells[first + place - 1] else {
        return .failure(.nothingBefore(at, count.periods[place], count.periods[place - 1]))
      }
      guard cell.quantity >= before.quantity else {
        return .failure(.countFalls(at.in(.quantity), cell.quantity, before.quantity, before.source))
      }
      cell.quantity = Amount(ticks: cell.quantity.ticks - before.quantity.ticks)
      if let of = cell.of, let ofBefore = before.of {
        guard of >= ofBefore else { return .failure(.countFalls(at.in(.of), of, ofBefore, before.source)) }
        cell.of = Amount(ticks: of.ticks - ofBefore.ticks)
      }
    }
    guard let of = cell.of else { return .success(cell) }
    if cell.quantity > of { return .failure(.partAboveWhole(at, cell.quantity, of)) }
    let item = scheme.items[Int(scheme.terms[Int(count.rule)].item)]
    return of == .zero && item.ifMissing == .error ? .failure(.noData(at, item.id)) : .success(cell)
  }
}

extension Fault {
  static func countFalls(_ place: Place, _ count: Amount, _ before: Amount, _ source: Source) -> Fault {
    Fault(
      "count-falls", at: place, value: "\(count)",
      ["count": "\(count)", "before": "\(before)", "source": "\(source)"])
  }

  static func nothingBefore(_ place: Place, _ period: Period, _ before: Period) -> Fault {
    Fault(
      "no-count-before", at: place.in(.period), value: "\(period)", ["period": "\(period)", "before": "\(before)"])
  }

  static func notToDate(_ place: Place, _ period: Period, _ first: Period) -> Fault {
    Fault("no-period-to-date", at: place.in(.period), value: "\(period)", ["period": "\(period)", "first": "\(first)"])
  }
}
