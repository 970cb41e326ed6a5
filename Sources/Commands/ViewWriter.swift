import CSV
import Faults

/// Writes the rows of a view: as they are for another tool, or for people who open them in a spreadsheet.
///
/// For people, headings are in their language, and no cell is run or changed when it is opened.
package struct ViewWriter: ~Copyable {
  private var rows: RowWriter
  private let isForSpreadsheet: Bool
  private var header: [String] = []

  /// Starts writing to an output.
  package init(_ output: consuming Output, forSpreadsheet: Bool) throws(Fault) {
    isForSpreadsheet = forSpreadsheet
    rows = forSpreadsheet ? try RowWriter(forSpreadsheet: output) : RowWriter(output)
  }

  /// Writes a row; the first one is the header.
  package mutating func row(_ cells: [String]) throws(Fault) {
    guard isForSpreadsheet else { return try rows.row(cells) }
    guard !header.isEmpty else {
      header = cells
      return try rows.row(Headings.shown([cells]).last ?? cells)
    }
    try rows.row(Headings.shown([header, cells]).last ?? cells)
  }

  /// Lets rows for another tool be written cell by cell; rows for people are not, for which it gives false.
  package mutating func plainly(_ write: (inout RowWriter) throws(Fault) -> Void) throws(Fault) -> Bool {
    if isForSpreadsheet { return false }
    try write(&rows)
    return true
  }

  /// Writes what is left and gives a file its name.
  package mutating func finish() throws(Fault) {
    try rows.finish()
  }
}
