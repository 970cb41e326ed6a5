import CSV
import Faults
import Ledger
import Scoring
import Store
import Workbook

extension SheetReader {
  /// After how many faults the rest of a workbook's sheet is not looked at.
  private static let mostFaults = 10_000

  /// Reads one sheet of a workbook; each entry goes to `write` as it is met.
  ///
  /// What is wrong with the workbook itself is a fault too, and the last one. Throws a `Fault` for what cannot be read at all,
  /// and what `write` throws.
  public mutating func read(
    _ rows: consuming WorkbookRows, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    let (file, hidden) = (rows.file, rows.hidden)
    do throws(Fault) {
      // A sheet with faults is refused as a whole, so there is an end to listing them.
      while !isOver, faults.count < Self.mostFaults, try rows.next() {
        let row = rows.row
        guard rows.faults.isEmpty else {
          leaveOut(rows.faults)
          continue
        }
        try take(row, in: file, merged: rows.merged, write: write)
        forgetRows()
      }
      finish(in: file)
    } catch {
      if error.status == .inputOutput { throw error }
      faults.append(error)
    }
    if hidden != (0, 0) { notices.append(.hidden(Place(file), hidden)) }
  }

  /// What a sheet of a workbook is known by: the file's name, or, where the duty list does not know that, its own.
  public static func name(ofSheet sheet: String, in file: String, _ scheme: Scheme) -> String {
    scheme.duty(forFile: file) == nil && scheme.duty(forFile: sheet) != nil ? sheet : file
  }
}

extension [MergedRange] {
  /// What is wrong where the cell of one of some columns, counted from 0, was merged into another.
  ///
  /// In a column in which a blank takes the value above it, a merged cell may reach down; nowhere else may there be any.
  func fault(
    in row: Row, _ columns: some Sequence<Int>, mayReachDown: [Int] = [], _ file: String
  ) -> Fault? {
    if isEmpty { return nil }
    for column in columns {
      guard let cells = first(where: { $0.covers(row: row.number, column: column + 1) }) else { continue }
      if cells.columns.count == 1, mayReachDown.contains(column) { continue }
      return .mergedCell(row.place(in: file, at: column), cells)
    }
    return nil
  }
}

extension Fault {
  fileprivate static func mergedCell(_ place: Place, _ cells: MergedRange) -> Fault {
    let first = Place(place.file, row: cells.rows.lowerBound, column: cells.columns.lowerBound)
    return Fault("merged-cell", at: place, ["first": "\(first.row):\(first.column)"])
  }
}

extension Notice {
  /// That rows or columns were read that are not shown.
  fileprivate static func hidden(_ place: Place, _ hidden: (rows: Int, columns: Int)) -> Notice {
    Notice("hidden", at: place, ["rows": "\(hidden.rows)", "columns": "\(hidden.columns)"])
  }
}
