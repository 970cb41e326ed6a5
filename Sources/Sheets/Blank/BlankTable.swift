import Faults
import Scoring

extension BlankSheets {
  /// A column of figures under one rule, and beside it that of what they are a part of.
  private struct Measure {
    var rule: Int16
    var heading: String
    /// Whether the figure is a rate already, which is a part of nothing.
    var isRate = false
    var whole: String?
  }

  /// A table: units down, measures across, with columns for the parts of a year where `columns.csv` has them.
  func table(_ duty: SheetDuty, _ unit: Unit?) throws(Fault) -> BlankSheet {
    let units = unit.map { [$0] } ?? units(of: duty)
    var sheet = BlankSheet(fileName(duty, unit), depth: units.count)
    sheet.above = above(duty, unit)
    sheet.columns = [column(.unit, try needed(.unit, of: duty))]
    sheet.rows = units.map { [$0.name] }
    let measures = try measures(of: duty)
    if let every = duty.every, every != .year, !measures.contains(where: { isTimed($0.heading) }) {
      add(.period, try needed(.period, of: duty), to: &sheet)
    }
    for measure in measures { add(measure, duty, units, to: &sheet) }
    let rules = duty.ruleNumbers.compactMap { scheme.terms($0) }
    if rules.contains(where: \.isAward) {
      add(.matter, try needed(.matter, with: Vocabulary.ofRound, of: duty), to: &sheet)
    }
    if rules.contains(where: \.needsApprover) { add(.approver, try needed(.approver, of: duty), to: &sheet) }
    return sheet
  }

  private func isTimed(_ heading: String) -> Bool {
    scheme.columns.contains { $0.heading == heading && $0.period != nil }
  }

  /// The measures of a duty in the order of its rules, and of a rule in that of `columns.csv`.
  private func measures(of duty: SheetDuty) throws(Fault) -> [Measure] {
    var measures: [Measure] = []
    for rule in duty.ruleNumbers {
      let id = scheme.ruleID(rule).string
      let own = scheme.columns.filter { $0.rule == id && ($0.field == .quantity || $0.field == .percent) }
      var periods: [Period?] = own.map(\.period).filter { $0 != nil }
      if periods.isEmpty { periods = [nil] }
      for (place, period) in periods.enumerated() where periods.firstIndex(of: period) == place {
        let part = own.first { $0.period == period }
        let isRate = part?.field == .percent
        let whole = scheme.columns.first { $0.rule == id && $0.field == .of && $0.period == period }?.heading
        if whole == nil, !isRate, scheme.terms(rule)?.hasRate == true { throw .noHeading(duty, .of) }
        measures.append(
          Measure(
            rule: rule, heading: part?.heading ?? scheme.name(of: rule), isRate: isRate, whole: isRate ? nil : whole))
      }
    }
    return measures
  }

  private func add(_ field: SheetField, _ heading: String, to sheet: inout BlankSheet) {
    sheet.columns.append(column(field, heading))
    for row in sheet.rows.indices { sheet.rows[row].append("") }
  }

  private func add(_ measure: Measure, _ duty: SheetDuty, _ units: [Unit], to sheet: inout BlankSheet) {
    let content: BlankSheet.Content =
      measure.isRate ? .figure(isWhole: false, most: Amount(100)) : content(of: measure.rule, duty)
    sheet.entries.append(.init(column: sheet.columns.count, rows: 0..<units.count, content: content))
    sheet.columns.append(.init(heading: measure.heading, meaning: summary(measure.rule), isText: false))
    for (row, unit) in units.enumerated() { sheet.rows[row].append(mark(measure.rule, unit)) }
    guard let whole = measure.whole else { return }
    sheet.entries.append(
      .init(column: sheet.columns.count, rows: 0..<units.count, content: .figure(isWhole: true, most: nil)))
    sheet.columns.append(column(.of, whole, isText: false))
    for row in units.indices { sheet.rows[row].append("") }
  }

  /// What stands in a cell from the beginning: that an item does not apply to a unit.
  func mark(_ rule: Int16, _ unit: Unit) -> String {
    guard let item = scheme.item(of: rule)?.number, scheme.items.indices.contains(Int(item)),
      !scheme.applies(scheme.items[Int(item)], to: unit)
    else { return "" }
    return "\(Vocabulary.doesNotApply[0])"
  }

  /// What may be filled in under a rule of a table or form.
  func content(of rule: Int16, _ duty: SheetDuty) -> BlankSheet.Content {
    guard let terms = scheme.terms(rule) else { return .figure(isWhole: false, most: nil) }
    if terms.table == .vetoes { return .choice(["\(Vocabulary.veto[1])", "\(Vocabulary.noVeto[1])"]) }
    guard terms.table == .deductions else { return .figure(isWhole: terms.countsCases, most: nil) }
    if terms.kind == .score { return .figure(isWhole: false, most: terms.most) }
    if duty.isSelf { return .figure(isWhole: false, most: scheme.items[Int(terms.item)].marks) }
    return .figure(isWhole: terms.countsCases, most: nil)
  }
}
