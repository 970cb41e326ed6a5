import Accounts
import Commands
import Faults
import Scoring
import WorkbookWriter

/// The last sheet of the office's workbook: what it is of, and how to read it.
struct WorkbookNotes {
  private var lines: [(String, String)]
  private let language: Language
  private static let width = 90

  init(_ report: Report, _ language: Language) {
    self.language = language
    let settings = report.scheme.settings
    let status = Headings.shown([["status"], [report.status]], in: language).last?.first ?? report.status
    lines = [
      ("title", settings.title), ("as_of", "\(settings.asOf)"), ("status", status),
      ("readings", report.scheme.readings),
      ("approved", report.approval),
    ].filter { !$0.1.isEmpty }.map { (Message("workbook.note.\($0.0)").what(in: language), $0.1) }
    for about in ["figures", "colours", "ledger"] {
      lines.append(
        (
          Message("workbook.about.\(about)").what(in: language),
          Message("workbook.about.\(about).more").what(in: language)
        ))
    }
  }

  /// Says why a sheet is not there.
  mutating func leaveOut(_ page: WorkbookPage, since reason: Message) {
    lines.append((page.name(in: language), reason.what(in: language)))
  }

  /// Writes them.
  func write(to sheet: NewSheet) {
    var (label, text) = (CellFormat(), CellFormat())
    (label.isBold, label.isHalfway, label.number) = (true, true, CellFormat.text)
    (text.isWrapped, text.number) = (true, CellFormat.text)
    for (row, line) in lines.enumerated() {
      let count = (TextTable.width(line.1) + Self.width - 1) / (Self.width - 2)
      sheet.setHeight(ofRow: row, halfPoints: 31 * max(1, count))
      sheet.write(line.0, row: row, column: 0, label)
      sheet.write(line.1, row: row, column: 1, text)
    }
    sheet.setColumn(0, width: (lines.map { TextTable.width($0.0) }.max() ?? 0) + 2)
    sheet.setColumn(1, width: Self.width)
    sheet.print(isLandscape: true)
  }
}
