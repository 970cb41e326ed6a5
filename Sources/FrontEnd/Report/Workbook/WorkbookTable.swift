import Commands
import Faults
import WorkbookWriter

/// A table on a sheet of its own: a header that stays in sight, rows that can be filtered, columns as wide as their texts.
///
/// Its rows are gone through twice, once to measure them and once to write them, so that they need not be kept.
struct WorkbookTable {
  /// Gives every row to a function, each time in the same order.
  typealias Rows = (_ take: ([String]) throws -> Void) throws -> Void

  let header: [String]
  /// The columns that hold figures, by their headings.
  let figures: Set<String>
  /// How many columns stay in sight when others are looked at.
  let fixed: Int
  let layout: ColumnLayout
  private let rows: Rows
  private var measures: [ColumnMeasure]
  /// How many rows there are, without the header.
  private(set) var count = 0

  /// Measures a table; the header is shown in the language of whoever reads it.
  init(_ header: [String], figures: Set<String>, fixed: Int, _ layout: ColumnLayout, rows: @escaping Rows) throws {
    self.header = header
    self.figures = figures
    self.fixed = fixed
    self.layout = layout
    self.rows = rows
    var measures = header.map { ColumnMeasure(isFigure: figures.contains($0), layout) }
    var count = 0
    try rows { row in
      for (column, cell) in row.enumerated() { measures[column].add(cell) }
      count += 1
    }
    self.measures = measures
    self.count = count
  }

  /// A table whose rows are there already; columns in which every cell is blank may be left out.
  init(
    _ table: [[String]], figures: Set<String>, fixed: Int, _ layout: ColumnLayout, leavesOutBlankColumns: Bool = false
  ) throws {
    let header = table.first ?? []
    let body = table.dropFirst()
    let kept = header.indices.filter { column in !leavesOutBlankColumns || body.contains { !$0[column].isEmpty } }
    try self.init(kept.map { header[$0] }, figures: figures, fixed: fixed, layout) { take in
      for row in body { try take(kept.map { row[$0] }) }
    }
  }

  /// The number of a column; nil where there is none with that heading.
  func column(_ heading: String) -> Int? { header.firstIndex(of: heading) }

  /// The rows of the sheet below the header.
  var body: Range<Int> { 1..<1 + count }

  /// Whether a sheet has room for it.
  var fits: Bool { count < NewSheet.mostRows }

  /// Writes it, and sets up how it looks, on the screen and printed.
  func write(to sheet: NewSheet, title: String, _ language: Language) throws {
    let headings = Headings.shown([header], in: language).first ?? header
    setHeight(ofRow: 0, lines: zip(headings, measures).map { $1.lines(ofHeading: $0) }, in: sheet)
    for (column, heading) in headings.enumerated() { sheet.write(heading, row: 0, column: column, Self.heading) }
    let formats = measures.map(\.formats)
    var row = 1
    try rows { cells in
      setHeight(
        ofRow: row, lines: cells.indices.map { measures[$0].lines(of: cells[$0], below: headings[$0]) }, in: sheet)
      for (column, cell) in cells.enumerated() {
        if let number = measures[column].isFigure ? SpreadsheetFigure.number(cell) : nil {
          sheet.write(number, row: row, column: column, formats[column].figure)
        } else {
          sheet.write(cell, row: row, column: column, formats[column].words)
        }
      }
      row += 1
    }
    for (column, heading) in headings.enumerated() {
      sheet.setColumn(column, width: measures[column].width(below: heading))
    }
    sheet.freeze(row: 1, column: fixed)
    sheet.filter(header: 0, lastRow: count, columns: header.count)
    sheet.acceptFiguresAsText(rows: body, columns: header.count)
    sheet.print(isLandscape: true, repeating: 0...0)
    let number: KeyValuePairs<String, Phrase> = ["page": "\(NewSheet.page)", "pages": "\(NewSheet.pages)"]
    sheet.printTitle(title, footer: Message("workbook.page", number).what(in: language))
  }

  /// Makes a row as high as its highest cell needs for its lines.
  private func setHeight(ofRow row: Int, lines: [Int], in sheet: NewSheet) {
    sheet.setHeight(ofRow: row, halfPoints: 30 * (lines.max() ?? 1) + 6)
  }

  private static let heading = {
    var format = CellFormat()
    (format.isBold, format.isShaded, format.isWrapped, format.isFramed) = (true, true, true, true)
    (format.isCentred, format.isHalfway) = (true, true)
    return format
  }()
}
