import Faults
import Scoring

extension BlankSheets {
  /// A form: the unit behind its label, a row an item with its marks, a total and lines for signatures.
  func form(_ duty: SheetDuty, _ unit: Unit?) throws(Fault) -> BlankSheet {
    var sheet = BlankSheet(fileName(duty, unit))
    let label = try needed(.unit, inForm: true, of: duty)
    sheet.above = above(duty, unit) + [["\(label)：", unit?.name ?? ""]]
    sheet.columns = [column(.item, try needed(.item, inForm: true, of: duty))]
    let marks = heading(.of, inForm: true)
    if let marks {
      sheet.columns.append(BlankSheet.Column(heading: marks, meaning: words("blank-column.marks"), isText: false))
    }
    let score = try needed(heading(.quantity, inForm: true) == nil ? .value : .quantity, inForm: true, of: duty)
    sheet.columns.append(BlankSheet.Column(heading: score, meaning: words("blank-column.score"), isText: false))
    addItems(duty, unit, hasMarks: marks != nil, to: &sheet)
    for signer in scheme.columns where signer.field == .signer { sheet.rows.append(["\(signer.heading)："]) }
    sheet.depth = sheet.rows.count
    return sheet
  }

  /// The items under the lines of their sections, and the total of their marks.
  private func addItems(_ duty: SheetDuty, _ unit: Unit?, hasMarks: Bool, to sheet: inout BlankSheet) {
    var total = Amount.zero
    for section in scheme.sections {
      let items = scheme.items.indices.filter { item in
        scheme.items[item].section == section.id && scheme.scoreRules[item].map(duty.ruleNumbers.contains) == true
      }
      if !items.isEmpty { sheet.rows.append([section.name]) }
      for number in items {
        guard let rule = scheme.scoreRules[number] else { continue }
        let item = scheme.items[number]
        let printed = item.printed ?? item.marks
        total = total.adding(printed) ?? total
        let row = sheet.rows.count
        sheet.entries.append(
          .init(column: sheet.columns.count - 1, rows: row..<row + 1, content: content(of: rule, duty)))
        let name = item.number.isEmpty ? item.name : "\(item.number). \(item.name)"
        sheet.rows.append([name] + (hasMarks ? ["\(printed)"] : []) + [unit.map { mark(rule, $0) } ?? ""])
      }
    }
    sheet.rows.append([Vocabulary.totalLabel] + (hasMarks ? ["\(total)"] : []))
  }
}
