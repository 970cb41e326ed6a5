import Faults
import Scoring

extension BlankSheets {
  /// How many rows of a list a spreadsheet prepares for findings.
  private static let mostFindings = 1_000

  /// A list: a row a finding, with the columns that its rules need.
  func list(_ duty: SheetDuty, _ unit: Unit?) throws(Fault) -> BlankSheet {
    var sheet = BlankSheet(fileName(duty, unit), depth: Self.mostFindings)
    sheet.above = above(duty, unit)
    let rules = duty.ruleNumbers.compactMap { scheme.terms($0) }
    let all = duty.none.isEmpty ? [] : ["\(Vocabulary.allUnits[0])"]
    let units = unit.map { [$0] } ?? units(of: duty)
    add(.unit, try needed(.unit, of: duty), choice: units.map(\.name) + all, to: &sheet)
    let none = duty.none.isEmpty ? [] : [duty.none]
    add(
      .rule, try needed(.rule, with: hint(rules), of: duty),
      choice: duty.ruleNumbers.map { scheme.name(of: $0) } + none, to: &sheet)
    try addTime(duty, rules, to: &sheet)
    try addFigures(duty, rules, to: &sheet)
    try addKeys(duty, rules, to: &sheet)
    if let note = heading(.note) { sheet.columns.append(column(.note, note)) }
    return sheet
  }

  /// What the heading of the rules has in it where all of them are of one table.
  func hint(_ rules: [RuleTerms]) -> [String] {
    if rules.allSatisfy({ $0.table == .bonuses && !$0.isAward }) { return Vocabulary.ofBonus }
    return rules.allSatisfy { $0.table == .vetoes } ? Vocabulary.ofVeto : []
  }

  private func add(_ field: SheetField, _ heading: String, choice: [String], to sheet: inout BlankSheet) {
    sheet.entries.append(
      .init(column: sheet.columns.count, rows: 0..<sheet.depth, content: .choice(choice)))
    sheet.columns.append(column(field, heading))
  }

  private func add(_ field: SheetField, _ heading: String, isWhole: Bool, to sheet: inout BlankSheet) {
    sheet.entries.append(
      .init(column: sheet.columns.count, rows: 0..<sheet.depth, content: .figure(isWhole: isWhole, most: nil)))
    sheet.columns.append(column(field, heading, isText: false))
  }

  private func addTime(_ duty: SheetDuty, _ rules: [RuleTerms], to sheet: inout BlankSheet) throws(Fault) {
    if let period = heading(.period) { sheet.columns.append(column(.period, period)) }
    guard rules.contains(where: { $0.table == .deductions && $0.kind.behaviour.needsInterval }) else { return }
    sheet.columns.append(column(.periodFrom, try needed(.periodFrom, of: duty)))
    sheet.columns.append(column(.periodTo, try needed(.periodTo, of: duty)))
  }

  /// How many, or how much; a claim or veto is one.
  private func addFigures(_ duty: SheetDuty, _ rules: [RuleTerms], to sheet: inout BlankSheet) throws(Fault) {
    let isWhole = rules.allSatisfy(\.countsCases)
    let counts = rules.contains { $0.table == .deductions || ($0.table == .bonuses && $0.oncePer == .row) }
    if !isWhole, let value = heading(.value) {
      add(.value, value, isWhole: false, to: &sheet)
    } else if !isWhole || counts, let quantity = heading(.quantity) {
      add(.quantity, quantity, isWhole: isWhole, to: &sheet)
    }
    if rules.contains(where: \.hasRate) { add(.of, try needed(.of, of: duty), isWhole: false, to: &sheet) }
  }

  /// What is counted once, and who certified it.
  private func addKeys(_ duty: SheetDuty, _ rules: [RuleTerms], to sheet: inout BlankSheet) throws(Fault) {
    if rules.contains(where: { $0.table != .vetoes && $0.oncePer.namesParty }) {
      let both = [SheetField.household, .person].compactMap { field in heading(field).map { column(field, $0) } }
      let either = [heading(.party).map { column(.party, $0) }].compactMap(\.self)
      sheet.columns += both.isEmpty ? either : both
    }
    if rules.contains(where: \.isAward) {
      sheet.columns.append(column(.matter, try needed(.matter, with: Vocabulary.ofRound, of: duty)))
    } else if rules.contains(where: { $0.table != .vetoes && $0.oncePer.namesMatter }), let matter = heading(.matter) {
      sheet.columns.append(column(.matter, matter))
    }
    if rules.contains(where: \.needsApprover) {
      sheet.columns.append(column(.approver, try needed(.approver, of: duty)))
    }
  }
}

extension OncePer {
  /// Whether a row says which household or person it is about.
  fileprivate var namesParty: Bool {
    switch self {
    case .household, .party, .matterAndParty, .matterOrParty: true
    case .row, .matter, .all: false
    }
  }

  /// Whether a row says which matter it is about.
  fileprivate var namesMatter: Bool {
    switch self {
    case .matter, .matterAndParty, .matterOrParty: true
    case .row, .household, .party, .all: false
    }
  }
}
