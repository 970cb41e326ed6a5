import CXlsxwriter
import Glibc

/// A sheet of a workbook that is being made; rows and columns are counted from 0.
///
/// Valid until its workbook is finished.
public struct NewSheet {
  /// Its name, as the workbook has it.
  public let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let parts: WorkbookParts

  /// A name as names of sheets may be: at most 31 characters, and none of `[]:*?/\` or an apostrophe.
  static func allowed(_ name: String) -> String {
    let plain = String(name.map { "[]:*?/\\'".contains($0) ? "-" : $0 })
    var kept = plain
    while kept.utf16.count > 31 { kept.removeLast() }
    return kept
  }

  /// Writes a text; an empty one leaves a blank cell with a format.
  public func write(_ text: String, row: Int, column: Int, _ format: CellFormat = CellFormat()) {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    let look = parts.format(format)
    parts.note(
      text.isEmpty
        ? worksheet_write_blank(sheet, row, column, look) : worksheet_write_string(sheet, row, column, text, look))
  }

  /// Writes a number, for the eye: what counts is the exact decimal elsewhere.
  public func write(_ number: Double, row: Int, column: Int, _ format: CellFormat = CellFormat()) {
    parts.note(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, parts.format(format)))
  }

  /// Makes a column so many narrow letters wide, and gives its cells a format where they have none of their own.
  public func setColumn(_ column: Int, width: Int, _ format: CellFormat = CellFormat()) {
    let column = lxw_col_t(column)
    parts.note(worksheet_set_column(sheet, column, column, Double(width), parts.format(format)))
  }

  /// Keeps the rows above a row and the columns left of a column in sight.
  public func freeze(row: Int, column: Int) {
    worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
  }

  /// Lets it be printed on A4, as wide as a page, with some rows on each.
  public func print(isLandscape: Bool, repeating rows: ClosedRange<Int>? = nil) {
    worksheet_set_paper(sheet, 9)
    if isLandscape { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    if let rows { parts.note(worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))) }
  }

  /// Puts a note to a cell, which is shown when the mouse is over it.
  public func note(_ text: String, row: Int, column: Int) {
    var options = lxw_comment_options()
    options.width = 260
    options.height = 110
    parts.note(worksheet_write_comment_opt(sheet, lxw_row_t(row), lxw_col_t(column), text, &options))
  }

  /// Allows nothing but some content in a column's rows, and says what is wrong with any other.
  public func allow(_ content: AllowedContent, rows: Range<Int>, column: Int, otherwise message: String) {
    guard !rows.isEmpty else { return }
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    let words = [strdup(message), strdup(content.formula)]
    defer { for word in words { free(word) } }
    validation.error_message = words[0]
    content.fill(&validation, formula: words[1])
    let column = lxw_col_t(column)
    parts.note(
      worksheet_data_validation_range(
        sheet, lxw_row_t(rows.lowerBound), column, lxw_row_t(rows.upperBound - 1), column, &validation))
  }
}
