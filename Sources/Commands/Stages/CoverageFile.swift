import CSV
import Faults
import Scoring
import Sheets

/// Writes what was handed in, a row for each department, sheet, item and period.
func writeCoverage(_ lines: [CoverageLine], _ scheme: Scheme, to path: String) throws(Fault) {
  var rows = RowWriter(try Output(path: path))
  try rows.row([
    "department", "sheet", "item", "name", "period", "status", "reported", "zero", "missing", "due", "handed_in",
  ])
  for line in lines {
    let duty = scheme.duties[line.duty]
    let name = scheme.items.indices.contains(Int(line.item)) ? scheme.items[Int(line.item)].name : ""
    let counts = line.status == .notDue ? ["", "", ""] : [line.reported, line.zero, line.missing].map(String.init)
    try rows.row(
      [
        duty.isSelf ? "unit:self" : duty.department, duty.name, scheme.itemID(line.item).string, name, "\(line.period)",
        line.status.rawValue,
      ]
        + counts + [line.due?.description ?? "", line.handedIn?.description ?? ""])
  }
  try rows.finish()
}

extension Manifest {
  /// When each file was handed in; of one that corrects another when the first of them was, since a correction is not late.
  var firstDays: [String: Day] {
    var days: [String: Day] = [:]
    for line in lines {
      var first = line
      while let before = first.supersedes.flatMap({ self.line(of: $0) }) { first = before }
      days[line.file] = first.handedIn
    }
    return days
  }
}
