import Faults
import Store

/// Carries out what was decided about single findings: one that is withdrawn, or whose quantity is changed, stays in the
/// ledger as a record, and what counts in its place is an entry of the stage's own.
struct Rulings {
  private let all: [Ruling]
  /// The numbers of the rulings by the entry that they are about.
  private let sources = Names()
  private let scratch = Scratch()
  private var isMet: [Bool]
  /// What counts in place of what was changed, by unit.
  private var made: [Int32: [Entry]] = [:]
  /// How many were carried out.
  private(set) var count = 0
  /// Rulings that cannot be carried out.
  private(set) var faults: [Fault]

  /// Rulings that were read, with the faults of those that could not be.
  init(_ rulings: [Ruling], faults: [Fault]) {
    all = rulings
    self.faults = faults
    isMet = [Bool](repeating: false, count: rulings.count)
    for (number, ruling) in rulings.enumerated() { sources.add(ruling.source, number: number) }
  }

  /// The number of the ruling about an entry; nil for almost every entry.
  mutating func number(for entry: Entry) -> Int? {
    guard !all.isEmpty, let number = sources.number(of: entry.writtenSource(scratch)) else { return nil }
    isMet[number] = true
    return number
  }

  /// Whether the ruling with a number takes its finding out.
  func withdraws(_ number: Int?) -> Bool { number.map { all[$0].decision == .withdraw } ?? false }

  /// Says that a ruling is about an entry which has nothing to withdraw or change.
  mutating func refuse(_ number: Int?, because reason: Reason) {
    guard let number else { return }
    faults.append(.rulingRefused(all[number], reason))
  }

  /// Why a ruling cannot be carried out.
  enum Reason: String {
    /// The entry says that there was nothing, or that its item does not apply.
    case nothing = "ruling-refused.nothing"
    /// The sheet was corrected.
    case superseded = "ruling-refused.superseded"
    /// A count to date runs on into all later ones.
    case toDate = "ruling-refused.to-date"
    /// A table owes a figure for each unit.
    case cell = "ruling-refused.cell"
  }

  /// Carries out the ruling about an entry that was found good, if there is one; `isMeasure` where a table has a cell for
  /// every unit.
  ///
  /// `check` says what is wrong with the entry under its new quantity. Gives the entry that counts: the one that was handed
  /// in, or the one that takes its place; nil for none.
  mutating func carryOut(
    on entry: inout Entry, isMeasure: Bool, _ origin: Origin, check: (Entry) -> [Fault]
  ) -> Entry? {
    guard let number = origin.ruling else { return entry }
    let ruling = all[number]
    if isMeasure, ruling.decision == .withdraw {
      refuse(number, because: .cell)
      return entry
    }
    guard case .change(let quantity) = ruling.decision else {
      count += 1
      entry.rewrite([.why: "\(Why.Code.withdrawn.text):\(ruling.number)"])
      entry.score(as: .record, nil, Why(.withdrawn))
      return nil
    }
    var changed = entry
    changed.quantity = quantity
    let wrong = check(changed)
    guard wrong.isEmpty else {
      faults += wrong.map { $0.at(ruling.quantityPlace) }
      return entry
    }
    count += 1
    changed.rewrite([.approver: ruling.approver])
    changed.change = .period
    made[entry.unit, default: []].append(changed)
    entry.rewrite([.why: "\(Why.Code.changed.text):\(ruling.number)"])
    entry.score(as: .record, nil, Why(.changed))
    return changed
  }

  /// Puts the faults in the order of the rulings; one about what nobody handed in is a fault, if all sheets are there.
  mutating func close(hasAllSheets: Bool) {
    if hasAllSheets {
      for (number, ruling) in all.enumerated() where !isMet[number] { faults.append(.rulingUnmatched(ruling)) }
    }
    faults.sort { ($0.place.row, $0.place.column) < ($1.place.row, $1.place.column) }
  }

  /// Makes the entries about one unit that count in place of others.
  func settle(_ unit: Int, into entries: inout [Entry]) {
    if made.isEmpty { return }
    entries += made[Int32(truncatingIfNeeded: unit)] ?? []
  }
}

extension Fault {
  fileprivate static func rulingUnmatched(_ ruling: Ruling) -> Fault {
    Fault("ruling-unmatched", at: ruling.place, value: ruling.source, ["source": "\(ruling.source)"])
  }

  fileprivate static func rulingRefused(_ ruling: Ruling, _ reason: Rulings.Reason) -> Fault {
    Fault(reason.rawValue, at: ruling.place, value: ruling.source, ["source": "\(ruling.source)"])
  }
}
