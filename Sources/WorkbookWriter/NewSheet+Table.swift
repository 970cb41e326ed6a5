import CXlsxwriter

/// What a sheet can do for a table that is read and not filled in.
extension NewSheet {
  /// How many rows a sheet has room for.
  public static let mostRows = Int(LXW_ROW_MAX)

  /// The letters of a column and the number of a row, as formulas name a cell; a column may be fixed.
  public static func cell(row: Int, column: Int, isColumnFixed: Bool = false) -> String {
    var name = [CChar](repeating: 0, count: 32)
    lxw_rowcol_to_cell_abs(&name, lxw_row_t(row), lxw_col_t(column), 0, isColumnFixed ? 1 : 0)
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Lets the rows below a header be filtered by each of the first columns.
  public func filter(header: Int, lastRow: Int, columns: Int) {
    guard columns > 0 else { return }
    parts.note(
      worksheet_autofilter(
        sheet, lxw_row_t(header), 0, lxw_row_t(max(header, lastRow)), lxw_col_t(columns - 1)))
  }

  /// Makes a row so many halves of a typographic point high; before anything is written to it.
  public func setHeight(ofRow row: Int, halfPoints: Int) {
    parts.note(worksheet_set_row(sheet, lxw_row_t(row), Double(halfPoints) / 2, nil))
  }

  /// Shows something in another colour.
  public func highlight(_ highlight: Highlight, rows: Range<Int>, columns: Range<Int>) {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    highlight.with(parts) { condition in
      parts.note(
        worksheet_conditional_format_range(
          sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound - 1),
          lxw_col_t(columns.upperBound - 1), &condition))
    }
  }

  /// Lets figures that are texts stand in some cells without a mark that something may be wrong.
  public func acceptFiguresAsText(rows: Range<Int>, columns: Int) {
    guard !rows.isEmpty, columns > 0 else { return }
    let (first, last) = (
      Self.cell(row: rows.lowerBound, column: 0), Self.cell(row: rows.upperBound - 1, column: columns - 1)
    )
    parts.note(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "\(first):\(last)"))
  }

  /// What stands for the number of a page, and for how many there are.
  public static let (page, pages) = ("&P", "&N")

  /// Prints a text above each page, and one with the page's number below it.
  ///
  /// Of a long title the end is left out: there is room for 255 characters with what says where it stands.
  public func printTitle(_ title: String, footer: String) {
    // A single & begins a code of its own.
    func plain(_ text: String) -> String { text.replacing("&", with: "&&") }
    var kept = title
    while plain(kept).unicodeScalars.count > 240 { kept.removeLast() }
    parts.note(worksheet_set_header(sheet, "&L\(plain(kept))&R&A"))
    parts.note(worksheet_set_footer(sheet, "&C\(footer)"))
  }
}
