import Faults
import Scoring

/// Two outputs side by side: for each unit and item what changed, and what the change comes from.
///
/// The strands of an item sum to its change and the items to that of the total, exactly. Where last year's findings were scored
/// under this year's rules as well, each change is what the rules did and what the findings did.
public struct Comparison: Sendable {
  /// The units, in the order of the new output, then those that are no more.
  public let units: [UnitChange]
  /// Whether last year's findings were scored under this year's rules.
  public let isRescored: Bool

  /// Sets two outputs side by side; `rescored` has the units of the old one and the items of the new one.
  ///
  /// Throws `Faults` where they cannot be compared.
  public init(old: Outcome, new: Outcome, rescored: Outcome? = nil) throws(Faults) {
    let pairing = try Pairing(old: old.scheme, new: new.scheme)
    if let rescored { try Self.check(rescored, old, new) }
    let bench = Bench(old: old, new: new, rescored: rescored)
    units = pairing.units.map { pair in
      let beside = bench.unit(pair)
      return UnitChange(
        old: pair.old.map { old.scheme.units[$0].name }, new: pair.new.map { new.scheme.units[$0].name },
        oldPlace: old.place(of: pair.old), newPlace: new.place(of: pair.new),
        items: pairing.groups.compactMap { beside.item($0) })
    }
    isRescored = rescored != nil
  }

  /// Whether an output is what it is given for: the old units and the old year under the new items.
  private static func check(_ rescored: Outcome, _ old: Outcome, _ new: Outcome) throws(Faults) {
    let (scheme, items) = (rescored.scheme, Set(rescored.scheme.items.map(\.id) + rescored.scheme.categories))
    let missing = (new.scheme.items.map(\.id) + new.scheme.categories).filter { !items.contains($0) }
    var faults: [Fault] = []
    if scheme.settings.year != old.scheme.settings.year {
      faults.append(.rescoredYear("\(scheme.settings.year)", "\(old.scheme.settings.year)"))
    }
    if scheme.units.map(\.name) != old.scheme.units.map(\.name) { faults.append(.rescoredUnits) }
    if !missing.isEmpty { faults.append(.rescoredItems(missing)) }
    guard faults.isEmpty else { throw Faults(faults) }
  }
}

/// The outputs that are set side by side.
private struct Bench {
  let old: Outcome
  let new: Outcome
  let rescored: Outcome?

  /// The last day that had been published, where both outputs are of one year and the new one goes further.
  private var published: Day? {
    let (before, after) = (old.scheme.settings, new.scheme.settings)
    return rescored == nil && before.year == after.year && before.asOf < after.asOf ? before.asOf : nil
  }

  func unit(_ pair: Pairing.UnitPair) -> UnitBench {
    UnitBench(
      old: old.accounts(of: pair.old), new: new.accounts(of: pair.new),
      // A unit that is no more, or that was not there, has nothing that rules could have changed.
      rescored: pair.old == nil || pair.new == nil ? nil : rescored?.accounts(of: pair.old),
      settings: new.scheme.settings, published: published)
  }
}

/// One unit in the outputs that are set side by side.
private struct UnitBench {
  let old: [String: Account]
  let new: [String: Account]
  let rescored: [String: Account]?
  let settings: Settings
  let published: Day?

  /// What became of some items; nil where no output has anything about them.
  func item(_ group: Pairing.Group) -> ItemChange? {
    let (before, after) = (group.old.compactMap { old[$0] }, group.new.compactMap { new[$0] })
    // What was dropped is still there under the new rules, as something that is not assessed.
    let between = rescored.map { accounts in (group.new.isEmpty ? group.old : group.new).compactMap { accounts[$0] } }
    guard !before.isEmpty || !after.isEmpty || !(between ?? []).isEmpty else { return nil }
    let names = (after.isEmpty ? before : after).map(\.name)
    var change = ItemChange(
      old: group.old, new: group.new, name: names.joined(separator: " "),
      strands: Strand.allCases.map { strand in
        (strand, Shift(old: before.sum(strand), rescored: between?.sum(strand), new: after.sum(strand)))
      })
    splitDirectScore(&change, before, after)
    if let published { split(&change, before.flatMap(\.lines), after.flatMap(\.lines), on: published) }
    return change
  }

  /// Takes apart a direct score's change: what last year's share of the marks is of this year's, and the rest.
  ///
  /// The share is rounded once, in the scheme's way; the rest takes up the rounding, so that both sum to the change.
  private func splitDirectScore(_ change: inout ItemChange, _ before: [Account], _ after: [Account]) {
    guard before.count == 1, after.count == 1, let (oldMarks, newMarks) = marks(before[0], after[0]) else { return }
    let score = before[0].sum(of: .findings)
    guard
      let share = score.share(of: oldMarks, scaledTo: newMarks, places: settings.places, rounding: settings.rounding)
    else { return }
    for index in change.strands.indices {
      let findings = change.strands[index].change
      switch change.strands[index].strand {
      case .base:
        change.strands[index].change = Shift(old: score, rescored: findings.rescored.map { _ in share }, new: share)
      case .findings:
        change.strands[index].change = Shift(
          old: .zero, rescored: findings.rescored.map { $0.less(share) }, new: findings.new.less(share))
      default: break
      }
    }
  }

  /// The marks of an item that is scored directly in both outputs.
  private func marks(_ before: Account, _ after: Account) -> (old: Amount, new: Amount)? {
    guard let old = before.marks, let new = after.marks, old > .zero, before.isDirectlyScored, after.isDirectlyScored
    else { return nil }
    return (old, new)
  }

  /// Sets apart what changed up to a day that had been published.
  private func split(_ change: inout ItemChange, _ before: [Line], _ after: [Line], on day: Day) {
    let lines = PublishedLines(before: before, after: after, on: day, asOf: settings.asOf)
    change.gone = lines.gone
    change.late = lines.late
    for index in change.strands.indices {
      let whole = change.strands[index].change
      switch change.strands[index].strand {
      case .published: change.strands[index].change = Shift(old: lines.old.sum, new: lines.new.sum)
      case .findings: change.strands[index].change = whole.without(lines, .findings)
      case .bonus: change.strands[index].change = whole.without(lines, .bonus)
      default: break
      }
    }
  }
}

extension Shift {
  /// What is left of a part when the lines up to a published day are counted by themselves.
  fileprivate func without(_ lines: PublishedLines, _ part: Part) -> Shift {
    func sum(_ lines: [Line]) -> Amount { lines.lazy.filter { $0.part == part }.sum }
    return Shift(old: old.less(sum(lines.old)), rescored: rescored, new: new.less(sum(lines.new)))
  }
}

extension [Account] {
  fileprivate func sum(_ strand: Strand) -> Amount {
    flatMap(\.lines).lazy.filter { Strand($0.part) == strand }.sum
  }
}

extension Account {
  fileprivate var isDirectlyScored: Bool { lines.contains { $0.kind == .base && $0.reason?.code == .directScore } }
}

extension Fault {
  fileprivate static func rescoredYear(_ year: String, _ old: String) -> Fault {
    Fault("bad-rescored.year", at: Place("--rescored"), ["year": "\(year)", "old": "\(old)"])
  }

  fileprivate static var rescoredUnits: Fault { Fault("bad-rescored.units", at: Place("--rescored")) }

  fileprivate static func rescoredItems(_ missing: [String]) -> Fault {
    Fault("bad-rescored.items", at: Place("--rescored"), ["items": .all(missing)])
  }
}
