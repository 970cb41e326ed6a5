import Accounts
import Faults
import Scoring

/// An explanation as CSV: a row an entry.
enum ExplanationRows {
  static let header = [
    "unit", "rank", "total", "above", "below", "item", "name", "section", "marks", "score", "part", "kind", "rule",
    "rule_name", "period", "quantity", "of", "price", "counts", "points", "why", "words", "说明", "matter", "party",
    "department", "approver", "note", "clause", "sheet", "row", "column",
  ]

  /// The rows of all accounts, or of the one with an id.
  ///
  /// `above` and `below` say by how much the units on the places next to it differ from the unit.
  static func rows(_ explanation: Explanation, only id: String?) -> [[String]] {
    let standing = explanation.standing
    let head = [
      explanation.name, "\(standing.unit.place)", "\(standing.unit.total)",
      standing.above?.distance.description ?? "", standing.below?.distance.description ?? "",
    ]
    return explanation.accounts.filter { id == nil || $0.id == id }.flatMap { account in
      let own = head + [account.id, account.name, account.section, account.marks?.description ?? "", "\(account.sum)"]
      return account.lines.map { own + cells($0) }
    }
  }

  private static func cells(_ line: Line) -> [String] {
    let rule = [line.part.rawValue, line.kind.name, line.rule, line.ruleName]
    let figures = [
      line.period, line.quantity, line.of, line.price?.description ?? "", line.counts, line.points?.description ?? "",
    ]
    let reason = [line.reason?.text ?? ""] + Language.allCases.map { line.reason?.words(in: $0) ?? "" }
    let words = [line.matter, line.party, line.department, line.approver, line.note, line.clause]
    let source = line.source.map { [$0.file, "\($0.row)", "\($0.column)"] } ?? ["", "", ""]
    return rule + figures + reason + words + source
  }
}
