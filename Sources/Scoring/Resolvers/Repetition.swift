import Faults

/// Refuses what was handed in twice, and warns of findings that nothing tells from others.
struct Repetition {
  private let scheme: Scheme
  private var twice = HandedInTwice()
  /// Entries whose rows wait to be looked up: their places in the batch, and where among the faults theirs would stand.
  private var waiting: [(index: Int, position: Int)] = []
  /// Those of them that were handed in twice, with their faults.
  private var repeats: [(index: Int, fault: Fault, position: Int)] = []

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Remembers an entry, `isMeasure` where a table has a cell for every unit; says where it was handed in before.
  mutating func check(
    _ entry: Entry, _ rule: RuleTerms, isMeasure: Bool, _ origin: Origin,
    _ files: SourceFiles, _ remarks: inout Remarks
  ) {
    if rule.isAward {
      if let before = twice.round(entry, origin, files) {
        remarks.faults.append(.twoValues(origin.place, before))
      }
      return
    }
    // A unit has one score of an item, in whatever form it comes.
    if rule.kind == .score || isMeasure {
      if let before = twice.cell(entry, origin, files) {
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
    // Equal rows would each count; those that wait come first.
    catchUp(files)
    if let before = twice.row(entry, origin, files) {
      remarks.faults.append(.rowTwice(origin.place, before))
    }
    guard oncePer != .row, entry.quantity != .zero else { return }
    remarks.warn("no-key", entry, origin, scheme, ["key": .message(oncePer.message)])
  }

  // MARK: Later

  /// Whether nothing but the entry itself hangs on whether its row was handed in before.
  ///
  /// Of a finding that counts by itself nothing else is noted or warned of once its figures are good; whatever is to be noted
  /// of one must come behind the end of its batch.
  @inline(__always)
  func mayWait(_ rule: RuleTerms, isMeasure: Bool) -> Bool {
    rule.table == .deductions && rule.oncePer == .row && rule.kind == .each && !isMeasure
  }

  /// Remembers an entry by the end of its batch: many rows are looked up side by side, which is several times quicker.
  ///
  /// `position` is where among the faults its own would stand.
  @inline(__always)
  mutating func checkLater(_ entry: Entry, at index: Int, _ origin: Origin, _ files: SourceFiles, position: Int) {
    waiting.append((index, position))
    if twice.rowLater(entry, origin) == Self.mostWaiting { catchUp(files) }
  }

  /// As many as are looked up side by side.
  private static let mostWaiting = 128

  private mutating func catchUp(_ files: SourceFiles) {
    if waiting.isEmpty { return }
    twice.catchUp(files) { index, source, before in
      repeats.append((waiting[index].index, .rowTwice(source.place, before), waiting[index].position))
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Ends a batch: puts the faults of the entries that waited where they belong, and gives the entries' places.
  mutating func endBatch(_ files: SourceFiles, _ remarks: inout Remarks) -> [Int] {
    catchUp(files)
    if repeats.isEmpty { return [] }
    defer { repeats.removeAll() }
    for (_, fault, position) in repeats.reversed() { remarks.faults.insert(fault, at: position) }
    return repeats.map(\.index)
  }
}
