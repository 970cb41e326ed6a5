import Faults

/// Refuses what was handed in twice, and warns of findings that nothing tells from others.
struct Repetition {
  private let scheme: Scheme
  private var twice = HandedInTwice()

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Remembers an entry, `isMeasure` where a table has a cell for every unit; says where it was handed in before.
  mutating func check(
    _ entry: Entry, _ rule: RuleTerms, isMeasure: Bool, _ origin: Origin,
    _ files: inout SourceFiles, _ remarks: inout Remarks
  ) {
    if rule.isAward {
      if let before = twice.round(entry, at: origin.source, &files) {
        remarks.faults.append(.twoValues(origin.place, before))
      }
      return
    }
    // A unit has one score of an item, in whatever form it comes.
    if rule.kind == .score || isMeasure {
      if let before = twice.cell(entry, at: origin.source, &files) {
        remarks.faults.append(.twoValues(origin.place, before))
      }
      return
    }
    let oncePer = rule.oncePer
    guard !entry.names(oncePer) else {
      if let quantity = entry.quantity, quantity > Amount(1) {
        remarks.warn(
          "one-case", entry, origin, scheme, ["quantity": "\(quantity)", "key": .message(oncePer.message)])
      }
      return
    }
    // Equal rows would each count.
    if let before = twice.row(entry, at: origin.source, &files) {
      remarks.faults.append(.rowTwice(origin.place, before))
    }
    guard oncePer != .row, entry.quantity != .zero else { return }
    remarks.warn("no-key", entry, origin, scheme, ["key": .message(oncePer.message)])
  }
}
