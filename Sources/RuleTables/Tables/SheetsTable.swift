import Scoring
import Store

extension SchemeBuilder {
  /// The duty list of `sheets.csv`.
  func readDuties(_ parts: Scheme.Parts) -> [SheetDuty] {
    set.rows(.sheets).map { row in
      let department = department(row)
      row.unsupported("counts", allowed: ["this", "to-date"])
      let tokens = row.list("items")
      if tokens.isEmpty { _ = row.required("items") }
      let wanted = nameableRows.indices.filter { number in
        tokens.contains { covers($0, nameableRows[number].key) } && isReportable(number, by: department, parts)
      }
      for token in tokens where !wanted.contains(where: { covers(token, nameableRows[$0].key) }) {
        row.fault(
          "nothing-to-report", "items", ["department": "\(row.text("department"))", "token": "\(token)"])
      }
      checkNames(row, wanted)
      var duty = SheetDuty(
        name: row.key, department: department, shape: row.choice("shape", SheetShape.self, otherwise: .list),
        every: row.choice("every", Span.self), none: row.text("nil"), rules: ruleNames { wanted.contains($0) },
        ruleNumbers: wanted.map { Int16(truncatingIfNeeded: $0) })
      duty.aliases = row.list("aliases")
      duty.due = due(row)
      duty.isToDate = row.text("counts") == "to-date"
      if duty.isToDate { checkToDate(row, duty, parts) }
      return duty
    }
  }

  /// The last day for handing it in; nil for a blank cell.
  private func due(_ row: TableRow) -> Due? {
    let text = row.text("due")
    if text.isEmpty { return nil }
    if let due = Due(text) { return due }
    row.fault("bad-due", "due", ["text": "\(text)"])
    return nil
  }

  /// Counts to date need a table with a figure for each month or quarter, and rules that count.
  private func checkToDate(_ row: TableRow, _ duty: SheetDuty, _ parts: Scheme.Parts) {
    guard duty.shape == .wide, !duty.isSelf else { return row.fault("unsupported.to-date-shape", "counts") }
    for number in duty.ruleNumbers {
      let rule = Int(number)
      let id = nameableRows[rule].key
      let kind = parts.deductions.indices.contains(rule) ? parts.deductions[rule].terms.kind : nil
      guard let kind, kind.behaviour.addsUp else {
        row.fault("unsupported.to-date-rule", "counts", ["rule": "\(id)"])
        continue
      }
      if parts.columns.span(ofRule: id, otherwise: duty.every) == nil {
        row.fault("unsupported.to-date-period", "counts", ["rule": "\(id)"])
      }
    }
  }

  /// A name in a sheet must mean one rule.
  private func checkNames(_ duty: TableRow, _ wanted: [Int]) {
    var owners: [String: String] = [:]
    for number in wanted {
      let row = nameableRows[number]
      for name in Set([row.key, row.text("name")] + row.list("aliases")) where !name.isEmpty {
        if let owner = owners[name] {
          row.fault("name-twice.sheet", "name", ["sheet": "\(duty.key)", "name": "\(name)", "owner": "\(owner)"])
        }
        owners[name] = row.key
      }
      if row.text("name") == duty.text("nil") {
        row.fault("name-twice.none", "name", ["name": "\(row.text("name"))", "sheet": "\(duty.key)"])
      }
    }
  }
}
