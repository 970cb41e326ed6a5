import CSV
import Faults

/// A rule table as it stands in its file: headings, rows, and where each cell is.
struct RawTable {
  struct RawRow {
    /// The row's number in the file.
    var number: Int
    /// The cells in the order of `TableName.columns`; empty where the file has no such column.
    var cells: [String]
  }
  let name: TableName
  let path: String
  var rows: [RawRow]
  /// Where each column of `TableName.columns` stands in the file, from 1; 0 where it does not.
  let places: [Int]

  func place(_ row: RawRow?, _ column: String? = nil) -> Place {
    guard let row else { return Place(path) }
    guard let column, let index = name.columns.firstIndex(of: column) else { return Place(path, row: row.number) }
    return Place(path, row: row.number, column: places[index], heading: column)
  }
}

extension RawTable {
  /// Reads one table; all its faults go to `faults`.
  static func read(_ name: TableName, path: String, faults: inout [Fault]) -> RawTable? {
    do throws(Fault) {
      var reader = RowReader(try Input(path: path))
      return try parse(name, path, &reader, &faults)
    } catch {
      faults.append(error)
      return nil
    }
  }

  private static func parse(
    _ name: TableName, _ path: String, _ reader: inout RowReader, _ faults: inout [Fault]
  ) throws(Fault) -> RawTable? {
    var table: RawTable?
    var read: [RawRow] = []
    var width = 0
    while try reader.fill() {
      for index in 0..<reader.count {
        let row = reader[index]
        let cells = (0..<row.count).map { row[$0].string }
        // A spreadsheet leaves rows of nothing behind.
        if cells.allSatisfy(\.isEmpty) { continue }
        guard let found = table else {
          table = header(name, path, cells, row.number, &faults)
          if table == nil { return nil }
          width = cells.count
          continue
        }
        guard cells.count == width else {
          faults.append(.ragged(Place(path, row: row.number), width, cells.count))
          continue
        }
        for (column, cell) in cells.enumerated() where !cell.isEmpty && !found.places.contains(column + 1) {
          faults.append(.strayCell(Place(path, row: row.number, column: column + 1), cell))
        }
        read.append(RawRow(number: row.number, cells: found.places.map { $0 == 0 ? "" : cells[$0 - 1] }))
      }
    }
    if table == nil { faults.append(.emptyTable(Place(path), name.columns)) }
    table?.rows = read
    return table
  }

  private static func header(
    _ name: TableName, _ path: String, _ cells: [String], _ number: Int, _ faults: inout [Fault]
  ) -> RawTable? {
    let known = name.columns
    var places = [Int](repeating: 0, count: known.count)
    let before = faults.count
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let place = Place(path, row: number, column: index + 1)
      let heading = known.contains(cell) ? cell : chineseHeadings[cell] ?? cell
      guard let column = known.firstIndex(of: heading) else {
        faults.append(.unknownColumn(place, cell, known))
        continue
      }
      if places[column] > 0 { faults.append(.columnTwice(place, cell)) }
      places[column] = index + 1
    }
    if places[0] == 0, faults.count == before { faults.append(.noKeyColumn(Place(path, row: number), known[0])) }
    return faults.count > before ? nil : RawTable(name: name, path: path, rows: [], places: places)
  }
}

extension Fault {
  static func strayCell(_ place: Place, _ cell: String) -> Fault {
    Fault("stray-cell", at: place, value: cell, ["cell": "\(cell)"])
  }

  static func emptyTable(_ place: Place, _ columns: [String]) -> Fault {
    Fault("empty-table", at: place, ["header": "\(columns.joined(separator: ","))"])
  }

  static func unknownColumn(_ place: Place, _ cell: String, _ known: [String]) -> Fault {
    Fault("unknown-column", at: place, value: cell, ["column": "\(cell)", "known": .all(known)])
  }

  static func columnTwice(_ place: Place, _ cell: String) -> Fault {
    Fault("column-twice", at: place, value: cell, ["column": "\(cell)"])
  }

  static func noKeyColumn(_ place: Place, _ key: String) -> Fault {
    Fault("no-key-column", at: place, value: key, ["column": "\(key)"])
  }
}
