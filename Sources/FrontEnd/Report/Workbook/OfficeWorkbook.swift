import Accounts
import CSV
import Commands
import Faults
import Ledger
import Scoring
import WorkbookWriter

/// The office's workbook: ranking, scores, the whole ledger, merit, what was refused and what should be looked at, a sheet each.
struct OfficeWorkbook {
  private let report: Report
  private let tables: WorkbookTables
  private let language: Language

  /// The workbook of a report on an output folder.
  init(_ report: Report, of folder: String, _ language: Language) {
    self.report = report
    self.language = language
    tables = WorkbookTables(report, folder: folder, language)
  }

  /// The bytes of the workbook under a name for messages, and what there is to say about it.
  ///
  /// Throws a `Fault` where a file of the output cannot be read, or where the workbook cannot be made.
  func made(named name: String) throws -> (bytes: [UInt8], notices: [Message]) {
    let book = try NewWorkbook(name: name, isRowByRow: true)
    var notes = WorkbookNotes(report, language)
    var notices: [Message] = []
    for page in WorkbookPage.allCases {
      guard let table = try tables.table(page) else {
        notes.leaveOut(page, since: Message("workbook.no-file"))
        continue
      }
      guard table.fits else {
        // Half a table would be taken for the whole.
        let reason = Message(
          "workbook.too-long", ["count": "\(table.count)", "most": "\(NewSheet.mostRows - 1)", "file": "\(page.file)"])
        notes.leaveOut(page, since: reason)
        notices.append(
          Message(
            "workbook.left-out", ["file": "\(name)", "sheet": "\(page.name(in: language))", "reason": .message(reason)])
        )
        continue
      }
      let sheet = try book.sheet(named: page.name(in: language))
      try table.write(to: sheet, title: title, language)
      highlight(page, table, in: sheet)
    }
    notes.write(to: try book.sheet(named: say("workbook.notes")))
    return (try book.finish(), notices)
  }

  /// What stands above each printed page.
  private var title: String {
    let settings = report.scheme.settings
    let status = Headings.shown([["status"], [report.status]], in: language).last?.first ?? report.status
    let words = [settings.title, say("workbook.as-of", ["day": "\(settings.asOf)"]), status, report.approval]
    return words.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  // MARK: What catches the eye

  private func highlight(_ page: WorkbookPage, _ table: WorkbookTable, in sheet: NewSheet) {
    let whole = 0..<table.header.count
    func isFilled(_ heading: String) -> String? {
      table.column(heading).map { NewSheet.cell(row: 1, column: $0, isColumnFixed: true) + "<>\"\"" }
    }
    switch page {
    case .ranking:
      if let veto = isFilled("veto") { sheet.highlight(.formula(veto, .bad), rows: table.body, columns: whole) }
      markEnds(table, in: sheet)
    case .scores:
      for (number, item) in report.scheme.items.enumerated() where item.marks > .zero {
        guard let most = SpreadsheetFigure.number("\(item.marks)") else { continue }
        for units in unitsAssessed(by: item) {
          let rows = units.lowerBound + 1..<units.upperBound + 1
          sheet.highlight(.shortfall(from: most), rows: rows, columns: number + 1..<number + 2)
        }
      }
      if let veto = isFilled("veto") { sheet.highlight(.formula(veto, .bad), rows: table.body, columns: 0..<1) }
      markEnds(table, in: sheet)
    case .ledger:
      guard let why = table.column("why") else { return }
      let first = NewSheet.cell(row: 1, column: why, isColumnFixed: true)
      let codes = [Why.Code.none, .kept, .fullMarks].map { "\(first)=\"\($0.text)\"" }
      let quiet = "OR(\(codes.joined(separator: ",")))"
      sheet.highlight(.formula(quiet, .quiet), rows: table.body, columns: whole)
    case .bonus:
      guard let points = table.column("points") else { return }
      let isTaken = NewSheet.cell(row: 1, column: points, isColumnFixed: true) + "<0"
      sheet.highlight(.formula(isTaken, .bad), rows: table.body, columns: whole)
    case .rejects, .warnings: break
    }
  }

  /// The units that an item applies to, as ranges of their numbers: nobody else has lost its marks.
  private func unitsAssessed(by item: Item) -> [Range<Int>] {
    let units = report.scheme.units
    var ranges: [Range<Int>] = []
    for number in units.indices where report.scheme.applies(item, to: units[number]) {
      if let last = ranges.last, last.upperBound == number {
        ranges[ranges.count - 1] = last.lowerBound..<number + 1
      } else {
        ranges.append(number..<number + 1)
      }
    }
    return ranges
  }

  private func markEnds(_ table: WorkbookTable, in sheet: NewSheet) {
    guard let total = table.column("total"), table.count > 1 else { return }
    for end in [Highlight.lowest, .highest] { sheet.highlight(end, rows: table.body, columns: total..<total + 1) }
  }

  private func say(_ key: String, _ parts: KeyValuePairs<String, Phrase> = [:]) -> String {
    Message(key, parts).what(in: language)
  }
}

/// The sheets of the office's workbook, in their order.
enum WorkbookPage: String, CaseIterable {
  case ranking, scores, ledger, bonus, rejects, warnings

  /// The name of the sheet.
  func name(in language: Language) -> String { Message("workbook.\(rawValue)").what(in: language) }

  /// The file of the output that has the same.
  var file: String {
    switch self {
    case .ranking: "7-rank.csv"
    case .scores: "scores.csv"
    case .ledger, .bonus: "6-veto.csv"
    case .rejects: "rejects.csv"
    case .warnings: "warnings.csv"
    }
  }
}
