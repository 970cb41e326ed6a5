import CSV
import Commands
import Faults
import Scoring
import Sheets
import Workbook
import WorkbookWriter

/// A blank sheet as a workbook: the sheet itself, and behind it the instructions with the names to choose from.
struct BlankWorkbook {
  private let blank: BlankSheet
  private let language: Language
  private static let widest = 40
  private static let narrowest = 10

  init(_ blank: BlankSheet, _ language: Language) {
    self.blank = blank
    self.language = language
  }

  /// Writes it to a file.
  func write(to path: String) throws(Fault) {
    var output = try Output(path: path)
    let book = try NewWorkbook(name: path)
    let sheet = try book.sheet(named: blank.name)
    let behind = try book.sheet(named: Workbook.instructions)
    let choices = writeInstructions(to: behind)
    writeCells(to: sheet)
    allowEntries(in: sheet, choices)
    try output.put(try book.finish())
    try output.finish()
  }

  // MARK: The sheet that is filled in

  /// The row of the header.
  private var header: Int { blank.above.count }

  private func writeCells(to sheet: NewSheet) {
    for (row, cells) in blank.above.enumerated() {
      var format = CellFormat()
      format.isBold = row == 0
      for (column, cell) in cells.enumerated() { sheet.write(cell, row: row, column: column, format) }
    }
    for (column, own) in blank.columns.enumerated() {
      sheet.setColumn(column, width: width(of: column), format(own))
      sheet.write(own.heading, row: header, column: column, Self.headerFormat)
      sheet.note(own.meaning, row: header, column: column)
    }
    for (row, cells) in blank.rows.enumerated() {
      for column in blank.columns.indices {
        write(column < cells.count ? cells[column] : "", row: header + 1 + row, column: column, to: sheet)
      }
    }
    let hasNames = blank.columns.count > 2
    sheet.freeze(row: header + 1, column: hasNames ? 1 : 0)
    sheet.print(isLandscape: blank.columns.count > 6, repeating: header...header)
  }

  /// Writes a cell that is printed already, or leaves its place with a line around it.
  private func write(_ cell: String, row: Int, column: Int, to sheet: NewSheet) {
    var format = format(blank.columns[column])
    format.isFramed = true
    if !blank.columns[column].isText, let figure = SpreadsheetFigure.number(cell) {
      sheet.write(figure, row: row, column: column, format)
    } else {
      sheet.write(cell, row: row, column: column, format)
    }
  }

  private func format(_ column: BlankSheet.Column) -> CellFormat {
    var format = CellFormat()
    if column.isText { format.number = CellFormat.text }
    return format
  }

  private static let headerFormat = {
    var format = CellFormat()
    (format.isBold, format.isShaded, format.isWrapped, format.isFramed) = (true, true, true, true)
    return format
  }()

  /// As wide as what stands or may be chosen in a column.
  private func width(of column: Int) -> Int {
    let printed = blank.rows.compactMap { column < $0.count ? $0[column] : nil }
    let chosen = blank.entries.filter { $0.column == column }.flatMap { entry in
      if case .choice(let names) = entry.content { names } else { [String]() }
    }
    return bounded(([blank.columns[column].heading] + printed + chosen).map(TextTable.width).max() ?? 0)
  }

  private func bounded(_ width: Int) -> Int { min(max(width + 2, Self.narrowest), Self.widest) }

  // MARK: What may be filled in

  private func allowEntries(in sheet: NewSheet, _ choices: [Int: AllowedContent]) {
    for entry in blank.entries {
      let rows = header + 1 + entry.rows.lowerBound..<header + 1 + entry.rows.upperBound
      switch entry.content {
      case .choice:
        guard let names = choices[entry.column] else { continue }
        sheet.allow(names, rows: rows, column: entry.column, otherwise: words("blank-error.choice"))
      case .figure(let isWhole, let most):
        sheet.allow(
          .number(isWhole: isWhole, from: 0, to: most.flatMap { SpreadsheetFigure.number("\($0)") }), rows: rows,
          column: entry.column,
          otherwise: most.map { words("blank-error.most", ["most": "\($0)"]) }
            ?? words(isWhole ? "blank-error.whole" : "blank-error.figure"))
      }
    }
  }

  private func words(_ key: String, _ parts: KeyValuePairs<String, Phrase> = [:]) -> String {
    Message(key, parts).what(in: language)
  }

  // MARK: The sheet of instructions

  /// Writes the instructions, and gives for columns of the blank sheet the names to choose from.
  private func writeInstructions(to sheet: NewSheet) -> [Int: AllowedContent] {
    var row = 0
    for part in blank.instructions {
      var title = CellFormat()
      title.isBold = true
      sheet.write(part.title, row: row, column: 0, title)
      row += 1
      for (number, cells) in part.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          sheet.write(cell, row: row, column: column, Self.instructionFormat(part, isHeader: number == 0))
        }
        row += 1
      }
      row += 1
    }
    let widths = [22, 36, 12, 36, 18, 20]
    for (column, width) in widths.enumerated() { sheet.setColumn(column, width: width) }
    sheet.print(isLandscape: true)
    return writeChoices(to: sheet, below: row)
  }

  private static func instructionFormat(_ part: BlankSheet.Instruction, isHeader: Bool) -> CellFormat {
    guard part.isTable else { return CellFormat() }
    if isHeader { return headerFormat }
    var format = CellFormat()
    (format.number, format.isWrapped, format.isFramed) = (CellFormat.text, true, true)
    return format
  }

  /// Writes the names to choose from, the lists side by side.
  private func writeChoices(to sheet: NewSheet, below row: Int) -> [Int: AllowedContent] {
    var places: [Int: AllowedContent] = [:]
    var title = CellFormat()
    title.isBold = true
    for entry in blank.entries {
      guard case .choice(let names) = entry.content else { continue }
      let column = places.count
      if column == 0 { sheet.write(words("blank.choices"), row: row, column: 0, title) }
      sheet.write(blank.columns[entry.column].heading, row: row + 1, column: column, Self.headerFormat)
      for (number, name) in names.enumerated() { sheet.write(name, row: row + 2 + number, column: column) }
      places[entry.column] = .oneOf(sheet: sheet.name, rows: row + 2..<row + 2 + names.count, column: column)
    }
    return places
  }
}
