import Faults
import Store

/// The rows of one sheet of a workbook, from top to bottom; blank ones are left out.
///
/// Each row is as wide as the sheet. A cell's text is what the cell shows, as far as that is what it holds: a number by its
/// decimal digits, a percentage with its sign, a day as 2024-02-29 or 2024-02.
public struct WorkbookRows: ~Copyable {
  /// The file and sheet, as messages and sources call them: `book.xlsx!sheet`.
  public let file: String
  /// How many rows and columns with something in them are not shown.
  public let hidden: (rows: Int, columns: Int)
  private let reader: PartReader
  private let builder: RowBuilder
  private var mergedByRow: MergedRangesByRow
  /// The merged cells that the row lies in.
  public private(set) var merged: [MergedRange] = []

  init(
    _ part: String, in archive: Archive, file: String, texts: SharedTexts, styles: CellStyles, countsFrom1904: Bool
  ) throws(Fault) {
    let survey = try SheetSurvey(part, in: archive)
    let value = CellValue(texts: texts, styles: styles, countsFrom1904: countsFrom1904)
    let builder = RowBuilder(archive, part, place: file, width: survey.width, value: value)
    reader = try PartReader(archive.open(part, most: archive.limits.sheet), builder)
    self.builder = builder
    self.file = file
    hidden = survey.hidden
    mergedByRow = MergedRangesByRow(survey.merged)
  }

  /// Reads on to the next row; false behind the last one.
  ///
  /// Throws a `Fault` for what is wrong with the workbook itself.
  public mutating func next() throws(Fault) -> Bool {
    guard try reader.advance() else { return false }
    merged = mergedByRow.inRow(row.number)
    return true
  }

  /// The row that was read, valid until the next one is.
  public var row: Row { builder.row }

  /// What is wrong with cells of the row, so that it says nothing.
  public var faults: [Fault] { builder.faults }
}
