import Accounts
import CSV
import Commands
import Faults
import Ledger
import Scoring
import Store

/// The tables of the office's workbook, from the report and from the files of the output.
struct WorkbookTables {
  private let report: Report
  private let folder: String
  private let language: Language

  init(_ report: Report, folder: String, _ language: Language) {
    self.report = report
    self.folder = folder
    self.language = language
  }

  /// The table of a sheet; nil where the output does not have it.
  ///
  /// Throws a `Fault` where a file cannot be read.
  func table(_ page: WorkbookPage) throws -> WorkbookTable? {
    switch page {
    case .ranking: try ranking()
    case .scores: try scores()
    case .ledger: try ledger()
    case .bonus: try bonus()
    case .rejects: try list(page.file, leavingOut: [["what", "remedy"], ["问题", "改法"]])
    case .warnings: try list(page.file, leavingOut: [["what"], ["提示"]])
    }
  }

  private func ranking() throws -> WorkbookTable {
    let rows = report.explanations.map { RankingFile.row($0.standing.unit, report.scheme, status: report.status) }
    // Words that have a translation, such as yes and no, are shown in it; the headings are when they are written.
    let shown = Headings.shown([RankingFile.header] + rows, in: language).dropFirst()
    return try WorkbookTable(
      [RankingFile.header] + shown, figures: ["rank", "group_rank", "total", "percent"], fixed: 2,
      ColumnLayout(widest: 40, headingLines: 1),
      leavesOutBlankColumns: true)
  }

  private func scores() throws -> WorkbookTable {
    var view = SheetView(report.scheme)
    try view.read(try Input(path: "\(folder)/\(WorkbookPage.ledger.file)"))
    let rows = view.rows
    return try WorkbookTable(
      rows, figures: Set(rows[0]).subtracting(["unit", "veto"]), fixed: 1, ColumnLayout(widest: 20, headingLines: 7))
  }

  // MARK: The ledger

  /// The sixteen columns of all entries but the last as they stand, and in words what their ids and codes mean.
  private func ledger() throws -> WorkbookTable {
    let (scheme, language) = (report.scheme, language)
    let path = "\(folder)/\(WorkbookPage.ledger.file)"
    return try WorkbookTable(
      Column.allCases.map(\.name) + ["name", "rule_name", "reason"], figures: ["quantity", "of", "points"], fixed: 1,
      ColumnLayout(widest: 26, headingLines: 2)
    ) { take in
      try Self.rows(of: path, from: 1) { cells in
        guard cells[Column.kind.rawValue] != Kind.control.name else { return }
        let item = scheme.itemIDs.number(of: cells[Column.item.rawValue])
        let rule = scheme.ruleIDs.number(of: cells[Column.rule.rawValue])
        let names = [
          item.flatMap { $0 < scheme.items.count ? scheme.items[$0].name : nil } ?? "",
          rule.map { scheme.name(of: Int16(truncatingIfNeeded: $0)) } ?? "",
        ]
        let reason = cells[Column.why.rawValue].withText { Reason($0, scheme) }
        try take(cells + names + [reason?.words(in: language) ?? ""])
      }
    }
  }

  /// The rows of a CSV file one after the other, from the one at a position on.
  private static func rows(of path: String, from first: Int = 0, _ take: ([String]) throws -> Void) throws {
    var reader = RowReader(try Input(path: path))
    while try reader.fill() {
      for row in reader.rows where row.number > first {
        try take((0..<row.count).map { row[$0].string })
      }
    }
  }

  // MARK: Merit, and what was said on the way

  private func bonus() throws -> WorkbookTable {
    let header = [
      "unit", "item", "rule", "rule_name", "period", "quantity", "points", "reason", "matter", "party", "department",
      "approver", "note", "clause", "source",
    ]
    let rows = report.explanations.flatMap { explanation in
      explanation.accounts.flatMap { account -> [[String]] in
        guard case .category = account.subject else { return [] }
        return account.lines.map { line in
          [
            explanation.name, account.id, line.rule, line.ruleName, line.period, line.quantity,
            line.points?.description ?? "", line.reason?.words(in: language) ?? "", line.matter, line.party,
            line.department, line.approver, line.note, line.clause, line.source?.description ?? "",
          ]
        }
      }
    }
    return try WorkbookTable(
      [header] + rows, figures: ["quantity", "points"], fixed: 1, ColumnLayout(widest: 26, headingLines: 2))
  }

  /// A list that says things in every language; of the columns in words those of the language are kept.
  private func list(_ file: String, leavingOut words: [[String]]) throws -> WorkbookTable? {
    let path = "\(folder)/\(file)"
    guard Input.size(ofFile: path) != nil else { return nil }
    var table: [[String]] = []
    try Self.rows(of: path) { table.append($0) }
    guard let header = table.first else { return nil }
    let other = zip(Language.allCases, words).filter { $0.0 != language }.flatMap(\.1)
    let kept = header.indices.filter { !other.contains(header[$0]) }
    return try WorkbookTable(
      table.map { row in kept.map { row[$0] } }, figures: [], fixed: 0, ColumnLayout(widest: 60, headingLines: 1))
  }
}
