import Scoring

/// What a change comes from; the strands of an item sum to its score.
public enum Strand: String, CaseIterable, Sendable {
  /// The marks that are laid down; of a direct score what the same share of the other marks would be.
  case base
  /// Of two days of one year: what was found or claimed up to the earlier day, which had been published.
  case published
  /// What was found, and the direct scores.
  case findings
  /// What limits give back or take away.
  case caps
  /// What brings a unit to the common scale.
  case rescaling
  /// Merit and inspections.
  case bonus
  /// What a veto takes away.
  case veto

  init(_ part: Part) {
    switch part {
    case .base: self = .base
    case .findings: self = .findings
    case .caps: self = .caps
    case .rescaling: self = .rescaling
    case .bonus: self = .bonus
    case .veto: self = .veto
    }
  }
}

/// An amount in two outputs, and between them what the earlier findings give under the later rules.
public struct Shift: Equatable, Sendable {
  /// The amount in the old output.
  public var old = Amount.zero
  /// What the old findings give under the new rules; nil where nobody tried.
  public var rescored: Amount?
  /// The amount in the new output.
  public var new = Amount.zero

  /// What changed.
  public var difference: Amount { new.less(old) }
  /// What the new rules changed; nil where nobody tried.
  public var byRules: Amount? { rescored.map { $0.less(old) } }
  /// What the new findings changed; nil where nobody tried.
  public var byFindings: Amount? { rescored.map { new.less($0) } }
  /// Whether there is nothing to tell.
  public var isNothing: Bool { old == new && (rescored ?? old) == old }

  /// Two changes as one.
  func adding(_ other: Shift) -> Shift {
    Shift(
      old: old.plus(other.old), rescored: rescored.map { $0.plus(other.rescored ?? .zero) }, new: new.plus(other.new))
  }
}

extension Amount {
  /// The sum of points of one ledger: what wraps on the way comes back, since the whole was refused if it does not fit.
  func plus(_ other: Amount) -> Amount { Amount(ticks: ticks &+ other.ticks) }

  func less(_ other: Amount) -> Amount { Amount(ticks: ticks &- other.ticks) }
}

/// What became of an item or bonus category of one unit, or of items that hang together.
public struct ItemChange: Sendable {
  /// The ids in the old output; empty for what is new, one blank id for the total as a whole.
  public var old: [String]
  /// The ids in the new output; empty for what was dropped.
  public var new: [String]
  /// The name: that of the new items, else of the old ones.
  public var name: String
  /// Each strand, in their order; nothing is left out.
  public var strands: [(strand: Strand, change: Shift)]
  /// Of two days of one year: lines up to the earlier day that the new output no longer has.
  public var gone: [Line] = []
  /// Of two days of one year: lines up to the earlier day that the old output did not have.
  public var late: [Line] = []

  /// The whole score.
  public var score: Shift { strands.map(\.change).sum }
}

extension Sequence<Shift> {
  /// All changes as one.
  public var sum: Shift {
    var whole: Shift?
    for change in self { whole = whole?.adding(change) ?? change }
    return whole ?? Shift()
  }
}

/// What became of a unit, or of one of those that it was made of.
public struct UnitChange: Sendable {
  /// Its name in the old output; nil where it is new.
  public var old: String?
  /// Its name in the new output; nil where it is no more.
  public var new: String?
  /// Its place in the old output.
  public var oldPlace: Int?
  /// Its place in the new output.
  public var newPlace: Int?
  /// Its items, in the order of the new document, then what was dropped, then the total as a whole.
  public var items: [ItemChange]

  /// The total, which is the sum of the items.
  public var total: Shift { items.map(\.score).sum }
}
