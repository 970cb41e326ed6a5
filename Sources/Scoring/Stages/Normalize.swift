import Faults
import Store

/// Brings what departments wrote to canonical units, rules, periods and numbers, and refuses what it cannot read.
///
/// It checks who may report what, what was handed in twice, and what is missing; it leaves out what is after the as-of
/// date. The department's own words stay as they are.
public struct Normalize: Stage {
  private let scheme: Scheme
  private let options: NormalizeOptions

  private var origins: Origins
  private var cells = SheetCells()
  /// For each duty whether its sheet is a list.
  private let isList: [Bool]
  private var units: UnitResolver
  private var rules: RuleResolver
  private let permissions: Permissions
  private var periods: PeriodResolver
  private let applicability: Applicability
  private var figures: FigureResolver
  private let limits: FigureLimits
  private var surveys = Surveys()
  private var repetition: Repetition
  private var books: Books
  private var remarks = Remarks()
  private var changeList: ChangeList?
  /// Where in its batch the entry at hand stands; nil for one that comes alone.
  private var indexInBatch: Int?

  /// A stage that expects every sheet of the duty list.
  public init(_ scheme: Scheme) {
    self.init(scheme, NormalizeOptions())
  }

  /// A stage that goes by a scheme and by what else is known of the sheets.
  public init(_ scheme: Scheme, _ options: NormalizeOptions) {
    self.scheme = scheme
    self.options = options
    isList = scheme.duties.map { $0.shape == .list }
    origins = Origins(scheme)
    units = UnitResolver(scheme)
    rules = RuleResolver(scheme)
    permissions = Permissions(scheme)
    periods = PeriodResolver(scheme)
    applicability = Applicability(scheme)
    figures = FigureResolver(scheme)
    limits = FigureLimits(scheme)
    repetition = Repetition(scheme)
    books = Books(scheme, options)
  }

  /// What was refused, in the order of the rows; what is missing comes last.
  public var faults: [Fault] { remarks.faults }

  /// Rows that count by themselves, rows that are one case whatever they say, and how much is after the as-of date.
  public var warnings: [Warning] { remarks.warnings }

  /// Forgets them.
  public mutating func forgetWarnings() { remarks.warnings = [] }

  /// Every cell that does not stand in the ledger as it stands in its sheet, in the order of the ledger.
  ///
  /// Whoever has written it down may take it out. Empty where nobody asked.
  public var changes: [RepairedCell] {
    get { changeList?.cells ?? [] }
    set { changeList?.cells = newValue }
  }

  /// Makes the stage list what it changes.
  public mutating func listChanges() { changeList = ChangeList(scheme) }

  /// What was handed in, a line for each item of a sheet and each period; nil before all entries are through, and where
  /// nobody asked.
  public var coverage: [CoverageLine]? { books.coverage }

  /// How many rulings after complaints were carried out.
  public var rulingCount: Int { books.rulings.count }

  /// What units said of themselves, beside the scores that departments gave; never added to anything.
  public var selfAssessments: [SelfAssessment] { books.selfAssessments }

  /// The sheets that report what is not their department's.
  public var foreignSheets: Set<String> {
    Set(remarks.faults.filter { $0.status == .notPermitted }.map(\.place.file))
  }

  /// Resolves one reported entry, or refuses it.
  public mutating func take(_ entry: inout Entry) {
    let before = remarks.faults.count
    remarks.begin()
    entry.isLeftOut = !resolve(&entry)
    if remarks.faults.count > before { placeFaults(from: before, entry) }
    guard !entry.isLeftOut else { return }
    if remarks.repairs.contains(where: { $0.column == .period }) { entry.change = .period }
    if changeList != nil { listChanges(of: entry) }
  }

  /// Resolves entries that stand side by side, of which the rows that were handed in twice are found last.
  public mutating func takeAll(_ entries: inout MutableSpan<Entry>) {
    for index in entries.indices {
      indexInBatch = index
      take(&entries[index])
    }
    indexInBatch = nil
    for index in repetition.endBatch(origins.files, &remarks) { entries[index].isLeftOut = true }
  }

  /// Adds what is missing to the faults.
  public mutating func close() {
    books.close(&remarks)
    // Nothing more can come twice, and of a country that takes much room.
    repetition = Repetition(scheme)
  }

  /// What counts to date add in each period, and what counts in place of what rulings changed.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {
    books.settle(unit, into: &made)
  }
}

// What stands on the way of every entry, here and in the resolvers, is inlined, since otherwise the entry is copied for each call.
extension Normalize {
  /// Gives an entry its canonical parts, one after the other; false where it is to be left out.
  @inline(__always)
  private mutating func resolve(_ entry: inout Entry) -> Bool {
    guard entry.kind == .reported else { return refuse(.notReported(entry.kind)) }
    guard var origin = origins.origin(of: entry) else { return refuse(.noSource(entry[.source])) }
    origin.ruling = books.rulings.number(for: entry)
    if entry.isSuperseded { return resolveSuperseded(&entry, origin) }
    let named = rules.named(by: entry, origin, &remarks)
    if named == .nothing, let duty = origin.duty { return resolveNone(&entry, duty, origin) }
    if named != .refused, isOfRefusedSheet(origin) { return refuse(.sheetRefused(origin.place, origin.source.file)) }
    guard let rule = resolveNames(&entry, named, origin) else { return false }
    if let fault = books.refusal(of: entry, origin) { return refuse(fault) }
    guard books.counts(entry, origin), settleFigures(of: &entry, rule, origin) else { return false }
    books.note(entry, origin)
    return true
  }

  /// Gives an entry its figures, or the reason why it has none; false where it is to be left out.
  @inline(__always)
  private mutating func settleFigures(of entry: inout Entry, _ rule: RuleTerms, _ origin: Origin) -> Bool {
    switch applicability.verdict(on: entry, rule, origin) {
    case .figure: return resolveFigures(&entry, rule, origin)
    case .refused(let fault): return refuse(fault)
    case .nothing(let why):
      noteNothing(entry, .notApplicable)
      books.rulings.refuse(origin.ruling, because: .nothing)
      entry.change = .all
      entry.score(as: .record, nil, why)
      return true
    }
  }

  /// The rule of an entry, once its unit, rule and period are known and may be reported.
  @inline(__always)
  private mutating func resolveNames(
    _ entry: inout Entry, _ named: RuleResolver.Named, _ origin: Origin
  ) -> RuleTerms? {
    let unit = units.unit(of: entry, origin, &remarks)
    guard case .rule(let number) = named, let rule = scheme.terms(number) else {
      remarks.faults.append(rules.refusal(of: entry, origin))
      books.noteRefused(periods.seen(in: entry), origin)
      return nil
    }
    entry.rule = number
    entry.item = rule.item
    if let unit, !permissions.allows(unit, entry, origin, &remarks) { return nil }
    entry.period = periods.period(of: entry, rule, origin, &remarks)
    guard let unit, entry.period != nil else {
      if unit == nil { books.noteRefused(periods.seen(in: entry), origin) }
      checkRest(of: entry, rule, origin)
      return nil
    }
    entry.unit = unit
    return rule
  }

  /// Says what else is wrong with an entry that is refused already, so that all of it is mended in one go.
  private mutating func checkRest(of entry: Entry, _ rule: RuleTerms, _ origin: Origin) {
    var entry = entry
    if !applicability.saysNothing(entry) {
      figures.resolve(&entry, rule, cells.ofRate(entry), isMeasure: isMeasure(entry, origin), origin, &remarks)
    }
    WrittenNames.check(entry, origin, &remarks)
  }

  @inline(__always)
  private mutating func resolveFigures(_ entry: inout Entry, _ rule: RuleTerms, _ origin: Origin) -> Bool {
    let before = remarks.faults.count
    let isMeasure = isMeasure(entry, origin)
    figures.resolve(&entry, rule, cells.ofRate(entry), isMeasure: isMeasure, origin, &remarks)
    entry.change = .all
    // From here on it stays as it is: one copy, where each check would else make its own.
    let found = entry
    check(found, rule, isMeasure: isMeasure, origin, faults: before)
    guard remarks.faults.count == before else { return false }
    // A percentage of the year so far does not say what a month added.
    if remarks.isPercentage, books.isToDate(found, origin) {
      return refuse(.percentage(origin.place, found[.quantity].string, .quantity, hasRate: false))
    }
    if books.countsAsItIs(found, origin) {
      books.note(counted: found, rule, origin)
      return true
    }
    books.enter(&entry, rule, isMeasure: isMeasure, origin) { [figures, limits] changed in
      var own = Remarks()
      figures.checkWhole(changed, rule, origin, &own)
      limits.check(changed, rule, origin, &own)
      return own.faults
    }
    return true
  }

  /// Says what is wrong with an entry that has its figures; `before` is how many faults there were.
  @inline(__always)
  private mutating func check(_ entry: Entry, _ rule: RuleTerms, isMeasure: Bool, _ origin: Origin, faults before: Int)
  {
    WrittenNames.check(entry, origin, &remarks)
    if rule.needsApprover, entry[.approver].isEmpty {
      remarks.faults.append(.noApprover(origin.place, entry[.rule].string))
    }
    if remarks.faults.count == before { limits.check(entry, rule, origin, &remarks) }
    // What is withdrawn is nothing that another row could repeat.
    let isOut = books.rulings.withdraws(origin.ruling)
    if remarks.faults.count == before, mayWait(entry, rule, isMeasure: isMeasure, origin), let indexInBatch {
      repetition.checkLater(entry, at: indexInBatch, origin, origins.files, position: before)
    } else if remarks.faults.count == before, !isOut {
      repetition.check(entry, rule, isMeasure: isMeasure, origin, origins.files, &remarks)
    }
    if remarks.faults.count == before, !isOut { surveys.check(entry, rule, origin, origins.files, &remarks) }
  }

  /// Whether an entry may be found to repeat another when everything else about it is noted already.
  @inline(__always)
  private func mayWait(_ entry: Entry, _ rule: RuleTerms, isMeasure: Bool, _ origin: Origin) -> Bool {
    changeList == nil && books.notesNothing(of: entry, origin) && repetition.mayWait(rule, isMeasure: isMeasure)
  }

  /// What a later sheet corrects is kept as it was written, with the names that are known.
  private mutating func resolveSuperseded(_ entry: inout Entry, _ origin: Origin) -> Bool {
    books.rulings.refuse(origin.ruling, because: .superseded)
    if let period = periods.seen(in: entry), !books.hasCome(period) { return false }
    var unsaid = Remarks()
    entry.unit = units.unit(of: entry, origin, &unsaid) ?? -1
    if case .rule(let number) = rules.named(by: entry, origin, &unsaid) { entry.rule = number }
    entry.item = scheme.terms(entry.rule)?.item ?? -1
    for (column, repairs) in unsaid.repairs { remarks.repair(column, repairs) }
    entry.score(as: .record, nil, Why(.superseded))
    entry.change = .names
    return true
  }

  /// A line that says there was nothing to report, for a unit or for all.
  private mutating func resolveNone(_ entry: inout Entry, _ duty: Int, _ origin: Origin) -> Bool {
    let name = entry[.unit]
    let speaksOfAll = name.isEmpty || Vocabulary.speaksOfAllUnits(scheme.folding.folded(name.string))
    let unit = speaksOfAll ? -1 : units.unit(of: entry, origin, &remarks)
    entry.period = periods.written(entry, origin, &remarks)
    guard let unit, entry.period != nil else { return false }
    entry.unit = unit
    let quantity = entry[.quantity]
    if !quantity.isEmpty, !(quantity == "0"), scheme.folding.folded(quantity.string) != scheme.duties[duty].none {
      return refuse(.noneWithNumber(origin.place, quantity.string))
    }
    books.rulings.refuse(origin.ruling, because: .nothing)
    guard books.counts(entry, origin, none: origin.source) else { return false }
    if speaksOfAll, !name.isEmpty { remarks.repair(.unit, scheme.folding.repairs(of: name.string) + [.allUnits]) }
    noteNothing(entry, .noneWord)
    entry.quantity = .zero
    entry.change = .all
    entry.score(as: .record, nil, Why(.none))
    books.note(entry, origin)
    return true
  }

  /// Notes the words in the places of figures that an entry does not keep.
  private mutating func noteNothing(_ entry: Entry, _ repair: Repair) {
    if !entry[.quantity].isEmpty, !(entry[.quantity] == "0") { remarks.repair(.quantity, [repair]) }
    if !entry[.of].isEmpty { remarks.repair(.of, [repair]) }
  }

  private func isOfRefusedSheet(_ origin: Origin) -> Bool {
    !options.refusedSheets.isEmpty && options.refusedSheets.contains(origin.source.file.string)
  }

  /// Whether an entry is a cell of a table or form, which has one for every unit.
  @inline(__always)
  private mutating func isMeasure(_ entry: Entry, _ origin: Origin) -> Bool {
    if let duty = origin.duty { return !isList[duty] }
    return cells.areOfMeasure(entry)
  }

  private mutating func refuse(_ fault: Fault) -> Bool {
    remarks.faults.append(fault)
    return false
  }

  /// Lets each fault name the cell of the part that it is about, where the sheet has one.
  private mutating func placeFaults(from first: Int, _ entry: Entry) {
    guard let cells = cells.cells(of: entry) else { return }
    for index in first..<remarks.faults.count {
      guard let column = Cells.columns.first(where: { $0.name == remarks.faults[index].place.heading }) else {
        continue
      }
      if cells[column] > 0 { remarks.faults[index].place.column = cells[column] }
    }
  }

  private mutating func listChanges(of entry: Entry) {
    let places = cells.cells(of: entry)
    guard !remarks.repairs.isEmpty || places?.isPlain == false || entry[.period].isEmpty,
      let source = origins.files.source(of: entry)
    else { return }
    changeList?.add(entry, at: source, remarks.repairs, places)
  }
}
