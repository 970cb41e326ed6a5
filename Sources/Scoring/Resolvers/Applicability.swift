import Faults
import Store

/// Finds the cells that rightly say nothing, because their item does not apply to the unit or is not assessed.
struct Applicability {
  /// What is to be done with an entry.
  enum Verdict {
    /// It has a figure to be read.
    case figure
    /// It says nothing, for a reason.
    case nothing(Why)
    /// It says what it may not.
    case refused(Fault)
  }

  private let scheme: Scheme
  /// For each item whether it is assessed and applies to every unit, as most do.
  private let isForAll: [Bool]

  init(_ scheme: Scheme) {
    self.scheme = scheme
    isForAll = scheme.items.map { $0.appliesIf.isEmpty && $0.method != .none }
  }

  /// Whether the cell of an entry's figure is blank or says that there is none.
  func saysNothing(_ entry: Entry) -> Bool {
    let text = entry[.quantity]
    return text.isEmpty || Vocabulary.doesNotApply.contains { text == $0 }
  }

  /// What the cell of an entry's figure says, by its unit and item.
  @inline(__always)
  func verdict(on entry: Entry, _ rule: RuleTerms, _ origin: Origin) -> Verdict {
    guard rule.table == .deductions else { return .figure }
    let text = entry[.quantity]
    // A figure of an item that applies to all: the way of almost every entry.
    if isForAll[Int(rule.item)], let first = text.bytes.first, first &- 0x30 < 10 { return .figure }
    let item = scheme.items[Int(rule.item)]
    let isWord = Vocabulary.doesNotApply.contains { text == $0 }
    // Where a period without data may be, nothing in both cells says that there is none.
    if rule.kind == .band, item.ifMissing != .error, text.isEmpty, entry[.of].isEmpty { return .nothing(Why(.none)) }
    let unit = scheme.units[Int(entry.unit)]
    if item.method != .none, scheme.applies(item, to: unit) {
      return isWord ? .refused(.applies(origin.place, text.string, item.id, unit.name)) : .figure
    }
    if text.isEmpty || isWord { return .nothing(Why(item.method == .none ? .notAssessed : .doesNotApply)) }
    // What a reading leaves out may still stand in the sheets; what a unit cannot have may not.
    return item.method == .none
      ? .figure : .refused(.doesNotApply(origin.place, text.string, item.id, unit.name))
  }
}
