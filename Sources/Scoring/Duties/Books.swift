import Faults
import Store

/// What `normalize` keeps beside the entries: what was handed in and is missing, counts to date, rulings, and what units say
/// of themselves.
///
/// What is asked for every entry and changes nothing is inlined, since otherwise all the books are copied to be asked.
struct Books {
  private let scheme: Scheme
  private let options: NormalizeOptions
  private var completeness: Completeness
  private var countsToDate: CountsToDate
  private var coverageNotes: Coverage?
  private var selfScores: SelfScores
  private var leftOut = 0
  /// What was decided after complaints.
  var rulings: Rulings
  /// What was handed in, a line for each item of a sheet and each period; nil before the books are closed, and where nobody
  /// asked.
  private(set) var coverage: [CoverageLine]?

  init(_ scheme: Scheme, _ options: NormalizeOptions) {
    self.scheme = scheme
    self.options = options
    completeness = Completeness(scheme)
    countsToDate = CountsToDate(scheme)
    selfScores = SelfScores(scheme)
    rulings = Rulings(options.rulings, faults: options.faultsOfRulings)
    if options.showsCoverage || !options.handedIn.isEmpty {
      coverageNotes = Coverage(scheme, handedIn: options.handedIn)
    }
  }

  /// What units said of themselves, beside the scores that departments gave.
  var selfAssessments: [SelfAssessment] { selfScores.all }

  /// What is wrong with the period of an entry, if it is a count to date.
  @inline(__always)
  func refusal(of entry: Entry, _ origin: Origin) -> Fault? { countsToDate.refusal(of: entry, origin) }

  /// Whether an entry is a count to date, which is not scored itself.
  @inline(__always)
  func isToDate(_ entry: Entry, _ origin: Origin) -> Bool { countsToDate.hold(entry.rule, origin) }

  /// Notes that something was handed in for the entry's period, and whether the period has come.
  @inline(__always)
  mutating func counts(_ entry: Entry, _ origin: Origin, none: Source? = nil) -> Bool {
    guard let period = entry.period else { return false }
    if let duty = origin.duty {
      // What was withdrawn shows no more than that its month was handed in.
      let isOut = scheme.duties[duty].shape == .list && rulings.withdraws(origin.ruling)
      completeness.note(
        duty, unit: isOut ? -1 : entry.unit, rule: isOut ? -1 : entry.rule, period: period, none: none)
    }
    return hasCome(period)
  }

  /// Whether a period has come by the as-of day; what has not is counted as left out.
  @inline(__always)
  mutating func hasCome(_ period: Period) -> Bool {
    // A span counts when it has ended; an interval when it has begun, and runs no further than the as-of date.
    if (period.isInterval ? period.start : period.end) <= scheme.settings.asOf { return true }
    leftOut += 1
    return false
  }

  /// Notes that an entry which is refused shows at least that its month was handed in.
  mutating func noteRefused(_ period: Period?, _ origin: Origin) {
    guard let duty = origin.duty, let period else { return }
    completeness.note(duty, unit: -1, rule: -1, period: period)
  }

  /// Notes an entry that was found good.
  @inline(__always)
  mutating func note(_ entry: Entry, _ origin: Origin) {
    coverageNotes?.note(entry, origin)
  }

  /// Whether a figure that was found good counts as it is: no ruling is about it, and it is no count to date.
  @inline(__always)
  func countsAsItIs(_ entry: Entry, _ origin: Origin) -> Bool { origin.ruling == nil && !isToDate(entry, origin) }

  /// Whether nothing is noted of an entry that was found good.
  @inline(__always)
  func notesNothing(of entry: Entry, _ origin: Origin) -> Bool {
    coverageNotes == nil && origin.ownUnit == nil && countsAsItIs(entry, origin)
  }

  /// Notes an entry that counts.
  @inline(__always)
  mutating func note(counted entry: Entry, _ rule: RuleTerms, _ origin: Origin) {
    selfScores.note(entry, rule, ofItself: origin.ownUnit != nil)
  }

  /// Enters a figure that was found good: a count to date becomes a record, and a ruling is carried out.
  ///
  /// `isMeasure` where a table has a cell for every unit; `check` says what is wrong with the entry under a quantity that a
  /// ruling sets.
  mutating func enter(
    _ entry: inout Entry, _ rule: RuleTerms, isMeasure: Bool, _ origin: Origin, check: (Entry) -> [Fault]
  ) {
    if isToDate(entry, origin) {
      rulings.refuse(origin.ruling, because: .toDate)
      return countsToDate.take(&entry, origin)
    }
    guard let counted = rulings.carryOut(on: &entry, isMeasure: isMeasure, origin, check: check) else { return }
    note(counted: counted, rule, origin)
  }

  /// Closes the books: says what is missing, what cannot be carried out and what was late.
  mutating func close(_ remarks: inout Remarks) {
    countsToDate.close()
    rulings.close(hasAllSheets: !options.checksOneSheet)
    remarks.faults += countsToDate.faults + rulings.faults + completeness.faults(onlyMet: options.checksOneSheet)
    if let notes = coverageNotes {
      remarks.warnings += notes.late
      if options.showsCoverage { coverage = notes.lines }
    }
    guard leftOut > 0 else { return }
    remarks.warnings.append(Warning("after-as-of", ["count": "\(leftOut)", "day": "\(scheme.settings.asOf)"]))
  }

  /// Makes the entries about one unit: what counts to date add in each period, and what counts in place of what rulings
  /// changed.
  func settle(_ unit: Int, into made: inout [Entry]) {
    countsToDate.settle(unit, into: &made)
    rulings.settle(unit, into: &made)
  }
}
