import Faults
import Store

/// Brings what departments wrote to canonical units, rules, periods and numbers, and refuses what it cannot read.
///
/// It checks who may report what, what was handed in twice, and what is missing; it leaves out what is after the as-of
/// date. The department's own words stay as they are.
public struct Normalize: Stage {
  private let scheme: Scheme
  private let checksOneSheet: Bool
  /// Sheets of which nothing is used, because they report what is not their department's.
  private let refusedSheets: Set<String>
  /// For each duty the word that says there is nothing to report.
  private let noneWords: [Text]
  /// Names of units, departments and rules, and the rules that each duty and each department may report.
  private let units: Names.Lookup
  private let departments: Names.Lookup
  private let rules: (all: Names.Lookup, ofDuty: [Names.Lookup], ofDepartment: [Names.Lookup])
  private var files = SourceFiles()
  /// For each file of `files` the duty under which it was handed in, and the unit that handed it in itself.
  private var owners: [(duty: Int?, unit: Int?)] = []
  private let hasGroups: Bool
  /// For each item whether it is assessed and applies to every unit, as most do.
  private let isForAll: [Bool]
  /// For each rule the longest time that a figure which is summed by parts of the year may be about.
  private let spans: [Span]
  private var selfScores: SelfScores
  private var twice = HandedInTwice()
  private var completeness: Completeness
  /// The units that were complained about: a table's row names its unit once, and a form does so for all its rows.
  private var complaints: Set<Complaint> = []
  private var leftOut = 0
  /// What `ingest` left about the cells of the entry before: rows of one sheet have the same.
  private var lastCells = (text: Text.empty, isMeasure: false)
  /// What was refused, in the order of the rows; what is missing comes last.
  public private(set) var faults: [Fault] = []
  /// Rows that count by themselves, rows that are one case whatever they say, and how much is after the as-of date.
  public var warnings: [Warning] = []

  /// A stage that expects every sheet of the duty list.
  public init(_ scheme: Scheme) {
    self.init(scheme, checksOneSheet: false, refusing: [])
  }

  /// A stage that expects every sheet of the duty list, or only those that are there, and refuses some of them whole.
  public init(_ scheme: Scheme, checksOneSheet: Bool, refusing sheets: Set<String>) {
    self.scheme = scheme
    self.checksOneSheet = checksOneSheet
    refusedSheets = sheets
    noneWords = scheme.duties.map { $0.none.withText { Arena.permanent.keep($0) } }
    units = scheme.unitNames.lookup
    departments = scheme.departmentNames.lookup
    rules = (scheme.ruleNames.lookup, scheme.duties.map(\.rules.lookup), scheme.departments.map(\.rules.lookup))
    completeness = Completeness(scheme)
    hasGroups = scheme.departments.contains { $0.scoresItsGroup }
    selfScores = SelfScores(scheme)
    spans = scheme.terms.map { rule in
      let ofItem = scheme.items.indices.contains(Int(rule.item)) ? scheme.items[Int(rule.item)].settle.span : nil
      return ofItem.map { $0.months < rule.period.months ? $0 : rule.period } ?? rule.period
    }
    isForAll = scheme.items.map { $0.appliesIf.isEmpty && $0.method != .none }
  }

  /// What units said of themselves, beside the scores that departments gave; never added to anything.
  public var selfAssessments: [SelfAssessment] { selfScores.all }

  /// Resolves one reported entry, or refuses it.
  public mutating func take(_ entry: inout Entry) {
    let before = faults.count
    resolve(&entry)
    guard faults.count > before, let cells = Cells(parsing: entry[.why]) else { return }
    // A fault is about one part of the entry; it names the cell of that part where the sheet has one.
    for index in before..<faults.count {
      guard let column = Cells.columns.first(where: { $0.name == faults[index].place.heading }) else { continue }
      if cells[column] > 0 { faults[index].place.column = cells[column] }
    }
  }

  private mutating func resolve(_ entry: inout Entry) {
    guard entry.kind == .reported else { return refuse(&entry, .notReported(entry.kind)) }
    guard let source = files.source(entry[.source]) else { return refuse(&entry, .noSource(entry[.source])) }
    let file = files.number(of: source.file)
    let owner = owner(ofFile: file, source.file)
    let context = Context(source: source, file: file, duty: owner.duty, ownUnit: owner.unit)
    if let duty = context.duty, !noneWords[duty].isEmpty, entry[.rule] == noneWords[duty] {
      return takeNone(&entry, context, duty)
    }
    if !refusedSheets.isEmpty, refusedSheets.contains(source.file.string), rule(entry, context) != nil {
      return refuse(&entry, .sheetRefused(source.place, source.file))
    }
    let unit = unit(entry, context)
    let number = rule(entry, context)
    guard let unit, let number, let rule = scheme.terms(number) else {
      // Refused as it is, the row still shows that its month was handed in.
      if let duty = context.duty, let period = Period(parsing: entry[.period]) {
        completeness.note(duty, unit: -1, rule: -1, period: period)
      }
      return leaveOut(&entry)
    }
    guard mayReport(unit, entry, context) else { return leaveOut(&entry) }
    entry.unit = unit
    entry.rule = number
    entry.item = rule.item
    entry.period = period(entry, rule, context)
    guard let period = entry.period else { return leaveOut(&entry) }
    if let duty = context.duty { completeness.note(duty, unit: unit, rule: number, period: period) }
    if isAfterAsOf(period) {
      leftOut += 1
      return leaveOut(&entry)
    }
    let found = faults.count
    if takeWhatDoesNotApply(&entry, rule, context) { return }
    entry.quantity = quantity(entry, rule, context)
    entry.of = denominator(entry, rule, context)
    if let quantity = entry.quantity, quantity.ticks % Amount.one != 0, rule.countsCases {
      faults.append(.notWhole(source.place, quantity, scheme.unitOfCounting(number)))
    }
    if rule.needsApprover, entry[.approver].isEmpty { faults.append(.noApprover(source.place, entry[.rule].string)) }
    if faults.count == found { checkFigures(entry, rule, context) }
    if faults.count == found { checkTwice(entry, rule, context) }
    if faults.count > found { return leaveOut(&entry) }
    selfScores.note(entry, rule, ofItself: context.ownUnit != nil)
    entry.change = .all
  }

  /// The sheets that report what is not their department's.
  public var foreignSheets: Set<String> {
    Set(faults.filter { $0.status == .notPermitted }.map(\.place.file))
  }

  /// Adds what is missing to the faults.
  public mutating func close() {
    faults += completeness.faults(onlyMet: checksOneSheet)
    if leftOut > 0 {
      warnings.append(
        Warning("after-as-of", "\(leftOut) entries after \(scheme.settings.asOf) were left out"))
    }
  }

  private struct Complaint: Hashable {
    var file: Int
    var row: Int32
    var value: String
  }

  private struct Context {
    var source: Source
    var file: Int
    var duty: Int?
    /// The unit that handed in the sheet about itself.
    var ownUnit: Int?
  }

  private mutating func owner(ofFile number: Int, _ name: Text) -> (duty: Int?, unit: Int?) {
    // Files are numbered as they are met.
    if number == owners.count {
      let file = name.string
      owners.append((scheme.duty(forFile: file), scheme.ownUnit(ofFile: file)))
    }
    return owners[number]
  }

  /// Whether a sheet may speak of a unit: an inspection group of its own units, a unit of itself.
  private mutating func mayReport(_ unit: Int32, _ entry: Entry, _ context: Context) -> Bool {
    if let own = context.ownUnit {
      if own == Int(unit) { return true }
      faults.append(.notItself(context.source.place, scheme.units[Int(unit)].name, scheme.units[own].name))
      return false
    }
    guard hasGroups else { return true }
    let department = Int(departments.number(of: entry[.department]))
    guard department >= 0, scheme.departments[department].scoresItsGroup,
      scheme.units[Int(unit)].group != scheme.departments[department].name
    else { return true }
    faults.append(.notItsGroup(context.source.place, scheme.units[Int(unit)].name, scheme.departments[department].name))
    return false
  }

  /// Keeps a cell that rightly says nothing, because its item does not apply to the unit or is not assessed; true where
  /// that is all there is to do.
  private mutating func takeWhatDoesNotApply(_ entry: inout Entry, _ rule: RuleTerms, _ context: Context) -> Bool {
    guard rule.table == .deductions else { return false }
    let text = entry[.quantity]
    // A figure of an item that applies to all: the way of almost every entry.
    if isForAll[Int(rule.item)], let first = text.bytes.first, first &- 0x30 < 10 { return false }
    let item = scheme.items[Int(rule.item)]
    let isWord = Vocabulary.doesNotApply.contains { text == $0 }
    // Where a period without data may be, nothing in both cells says that there is none.
    if rule.kind == .band, item.ifMissing != .error, text.isEmpty, entry[.of].isEmpty {
      entry.change = .all
      entry.score(as: .record, nil, Why(.none))
      return true
    }
    if item.method != .none, scheme.applies(item, to: scheme.units[Int(entry.unit)]) {
      guard isWord else { return false }
      faults.append(.applies(context.source.place, text.string, item.id, scheme.units[Int(entry.unit)].name))
      leaveOut(&entry)
      return true
    }
    guard text.isEmpty || isWord else {
      // What a reading leaves out may still stand in the sheets; what a unit cannot have may not.
      if item.method == .none { return false }
      faults.append(.doesNotApply(context.source.place, text.string, item.id, scheme.units[Int(entry.unit)].name))
      leaveOut(&entry)
      return true
    }
    entry.change = .all
    entry.score(as: .record, nil, Why(item.method == .none ? .notAssessed : .doesNotApply))
    return true
  }

  /// A line that says there was nothing to report, for a unit or for all.
  private mutating func takeNone(_ entry: inout Entry, _ context: Context, _ duty: Int) {
    let name = entry[.unit]
    let speaksOfAll = name.isEmpty || Vocabulary.allUnits.contains { name == $0 }
    let unit = speaksOfAll ? -1 : unit(entry, context)
    entry.period = writtenPeriod(entry, context)
    guard let unit, let period = entry.period else { return leaveOut(&entry) }
    entry.unit = unit
    let quantity = entry[.quantity]
    if !quantity.isEmpty, !(quantity == "0"), quantity != noneWords[duty] {
      faults.append(.noneWithNumber(context.source.place, quantity.string))
      return leaveOut(&entry)
    }
    completeness.note(duty, unit: entry.unit, rule: -1, period: period, none: context.source)
    if isAfterAsOf(period) {
      leftOut += 1
      return leaveOut(&entry)
    }
    entry.quantity = .zero
    entry.change = .all
    entry.score(as: .record, nil, Why(.none))
  }

  private mutating func unit(_ entry: Entry, _ context: Context) -> Int32? {
    let number = units.number(of: entry[.unit])
    if number >= 0 { return number }
    let name = entry[.unit].string
    let isNamedAbove = Cells(parsing: entry[.why])?[.unit] == 0
    let complaint = Complaint(file: context.file, row: isNamedAbove ? 0 : context.source.row, value: name)
    guard complaints.insert(complaint).inserted else { return nil }
    faults.append(
      name.isEmpty
        ? .noUnit(context.source.place)
        : .unknownUnit(
          context.source.place, name, Nearest.remedy(name, among: scheme.units.map(\.name), of: "units.csv")))
    return nil
  }

  private mutating func rule(_ entry: Entry, _ context: Context) -> Int16? {
    let name = entry[.rule]
    let place = context.source.place
    if let duty = context.duty, scheme.duties[duty].isSelf { return ownRule(name, duty, place) }
    let department = Int(departments.number(of: entry[.department]))
    guard department >= 0 else {
      faults.append(.unknownDepartment(place, entry[.department].string, scheme.departments.map(\.name)))
      return nil
    }
    let own = context.duty.map { rules.ofDuty[$0] } ?? rules.ofDepartment[department]
    let number = own.number(of: name)
    if number >= 0 { return Int16(truncatingIfNeeded: number) }
    if name.isEmpty {
      faults.append(.noRule(place))
    } else if rules.ofDepartment[department].number(of: name) >= 0 {
      faults.append(.notInSheet(place, name.string))
    } else if rules.all.number(of: name) >= 0 {
      faults.append(.notPermitted(place, name.string, scheme.departments[department].name))
    } else {
      let names = context.duty.map { scheme.duties[$0].rules } ?? scheme.departments[department].rules
      let known = (0..<names.count).map { names.name(at: $0).string }
      let tables = Phrase.message(Message("name-of.rule"))
      faults.append(.unknownRule(place, name.string, Nearest.remedy(name.string, among: known, of: tables)))
    }
    return nil
  }

  /// The rule under which a unit speaks of itself.
  private mutating func ownRule(_ name: Text, _ duty: Int, _ place: Place) -> Int16? {
    let number = rules.ofDuty[duty].number(of: name)
    if number >= 0 { return Int16(truncatingIfNeeded: number) }
    faults.append(name.isEmpty ? .noRule(place) : .notInSheet(place, name.string))
    return nil
  }

  /// The entry's period as its rule needs it.
  private mutating func period(_ entry: Entry, _ rule: RuleTerms, _ context: Context) -> Period? {
    guard let period = writtenPeriod(entry, context) else { return nil }
    guard rule.table == .deductions else { return period }
    let place = context.source.place
    if rule.kind.behaviour.needsInterval, !period.isInterval {
      faults.append(.noInterval(place, entry[.period].string, scheme.ruleID(entry.rule).string))
      return nil
    }
    // A day is never too long, and most findings have one.
    if period.form == .day { return period }
    let isSummed = rule.kind == .band || rule.kind == .quota
    if period.isInterval, !isSummed { return period }
    // What is summed by parts of the year must lie in one of them.
    let span = spans[Int(entry.rule)]
    if Period(span, containing: period.start).end < period.end(asOf: scheme.settings.asOf) {
      faults.append(.tooLong(place, "\(period)", scheme.ruleID(entry.rule).string, span))
      return nil
    }
    return period
  }

  /// The period that a row gives, or the year for a yearly sheet that gives none.
  private mutating func writtenPeriod(_ entry: Entry, _ context: Context) -> Period? {
    let text = entry[.period]
    if text.isEmpty {
      let every = context.duty.flatMap { scheme.duties[$0].every } ?? .year
      if every == .year { return scheme.settings.undated }
      faults.append(.noPeriod(context.source.place))
      return nil
    }
    guard let period = Period(parsing: text) else {
      faults.append(
        text.string.split(separator: "/", omittingEmptySubsequences: false).count != 2
          ? .badPeriod(context.source.place, text.string) : .badInterval(context.source.place, text))
      return nil
    }
    let (first, last) = (scheme.settings.period.start, scheme.settings.lastDay)
    let isInside =
      period.isInterval
      ? period.start <= last && (period.form == .open || period.end >= first)
      : period.start >= first && period.end <= last
    guard isInside else {
      faults.append(.outsideYear(context.source.place, text.string, first, last))
      return nil
    }
    return period
  }

  private mutating func quantity(_ entry: Entry, _ rule: RuleTerms, _ context: Context) -> Amount? {
    let text = entry[.quantity]
    if rule.table == .vetoes, isMeasure(entry, context) {
      // A table has a cell for every unit, and hardly any has a veto.
      if text.isEmpty || Vocabulary.noVeto.contains(where: { text == $0 }) { return .zero }
      if Vocabulary.veto.contains(where: { text == $0 }) { return Amount(1) }
      faults.append(.notAVeto(context.source.place, text.string))
      return nil
    }
    if let duty = context.duty, !noneWords[duty].isEmpty, text == noneWords[duty] { return .zero }
    do throws(NumberTrouble) {
      // Nine digits are more cases than any country has, and leave room for every product and sum.
      let quantity = try Amount(parsing: text, digits: 9)
      if quantity < .zero { faults.append(.negative(context.source.place, text.string)) }
      return quantity
    } catch {
      faults.append(
        Self.areNumbers(text)
          ? .severalNumbers(context.source.place, text.string) : .notANumber(context.source.place, text.string, error))
      return nil
    }
  }

  /// Whether a text is several numbers with spaces between them.
  private static func areNumbers(_ text: Text) -> Bool {
    let parts = text.string.split { $0.isWhitespace }
    return parts.count > 1
      && parts.allSatisfy { part in
        do throws(NumberTrouble) {
          _ = try Amount(parsing: String(part))
          return true
        } catch { return false }
      }
  }

  /// What the figure is a part of, or the marks that a form prints; nil where there is nothing of the kind.
  private mutating func denominator(_ entry: Entry, _ rule: RuleTerms, _ context: Context) -> Amount? {
    let text = entry[.of]
    if text.isEmpty, !rule.hasRate { return nil }
    do throws(NumberTrouble) { return try Amount(parsing: text, digits: 9) } catch {
      faults.append(.notADenominator(context.source.place, text.string, error))
      return nil
    }
  }

  /// Holds scores against marks, parts against wholes, and rounds of inspections against what they must say.
  private mutating func checkFigures(_ entry: Entry, _ rule: RuleTerms, _ context: Context) {
    let isPlain = !rule.isAward && rule.kind != .score && !rule.hasRate && context.ownUnit == nil
    guard let quantity = entry.quantity, !isPlain else { return }
    let place = context.source.place
    if rule.isAward, entry[.matter].isEmpty { faults.append(.noRound(place, entry[.rule].string)) }
    guard rule.table == .deductions else { return }
    let item = scheme.items[Int(rule.item)]
    if rule.kind == .score {
      if quantity > rule.most { faults.append(.aboveMarks(place, quantity, rule.most, item)) }
      if let of = entry.of, of != item.marks, of != item.printed { faults.append(.marksDiffer(place, of, item)) }
    } else if rule.kind == .band, let of = entry.of {
      if of.ticks % Amount.one != 0 { faults.append(.notWhole(place, of, scheme.unitOfCounting(entry.rule), in: .of)) }
      if quantity > of { faults.append(.partAboveWhole(place, quantity, of)) }
      if of == .zero, item.ifMissing == .error { faults.append(.noData(place, item.id)) }
    } else if rule.hasRate, entry.of == .zero {
      faults.append(.noData(place, item.id))
    } else if context.ownUnit != nil, quantity > item.marks {
      faults.append(.aboveMarks(place, quantity, item.marks, item))
    }
  }

  /// A span counts when it has ended; an interval when it has begun, and runs no further than the as-of date.
  private func isAfterAsOf(_ period: Period) -> Bool {
    (period.isInterval ? period.start : period.end) > scheme.settings.asOf
  }

  private mutating func checkTwice(_ entry: Entry, _ rule: RuleTerms, _ context: Context) {
    if rule.isAward {
      if let before = twice.round(entry, at: context.source, &files) {
        faults.append(.twoValues(context.source.place, before))
      }
      return
    }
    // A unit has one score of an item, in whatever form it comes.
    if rule.kind == .score || isMeasure(entry, context) {
      if let before = twice.cell(entry, at: context.source, &files) {
        faults.append(.twoValues(context.source.place, before))
      }
      return
    }
    let oncePer = rule.oncePer
    guard !entry.names(oncePer) else {
      if let quantity = entry.quantity, quantity > Amount(1) {
        warn("one-case", entry, context, "counts as one case, not as \(quantity): it names \(keyName(oncePer))")
      }
      return
    }
    // Equal rows would each count.
    if let before = twice.row(entry, at: context.source, &files) {
      faults.append(.rowTwice(context.source.place, before))
    }
    guard oncePer != .row, entry.quantity != .zero else { return }
    warn("no-key", entry, context, "counts by itself: it does not name \(keyName(oncePer))")
  }

  private mutating func isMeasure(_ entry: Entry, _ context: Context) -> Bool {
    if let duty = context.duty { return scheme.duties[duty].shape != .list }
    let cells = entry[.why]
    if cells != lastCells.text {
      lastCells = (Arena.permanent.keep(cells), Cells(parsing: cells)?.isMeasure ?? false)
    }
    return lastCells.isMeasure
  }

  private mutating func warn(_ code: String, _ entry: Entry, _ context: Context, _ what: String) {
    warnings.append(
      Warning(
        code, unit: scheme.unitName(entry.unit).string, item: scheme.itemID(entry.item).string,
        source: "\(context.source)", what))
  }

  private func keyName(_ oncePer: OncePer) -> String {
    switch oncePer {
    case .row: "its row"
    case .all: "the unit"
    case .household: "a household"
    case .party: "a person"
    case .matter: "a matter"
    case .matterAndParty: "a matter and a person"
    case .matterOrParty: "a matter or a person"
    }
  }

  private mutating func refuse(_ entry: inout Entry, _ fault: Fault) {
    faults.append(fault)
    leaveOut(&entry)
  }

  private mutating func leaveOut(_ entry: inout Entry) {
    entry.isLeftOut = true
  }
}
