import CSV
import Faults
import Store

/// A rule table as it stands in its file: headings, rows, and where each cell is.
///
/// Whoever builds a scheme owns its tables, and changes cells of them before they are read: for the readings and the as-of day.
final class RawTable {
  let name: TableName
  let path: String
  /// The columns that such a table may have.
  let columns: [String]
  /// Where each of `columns` stands in the file, from 1; 0 where it does not.
  let places: [Int]
  /// For each cell of a row in the file whether its column has a heading.
  private let isNamed: [Bool]
  /// For each of `columns` its place among the cells that are kept of a row; -1 where the file has no such column.
  private let offsets: [Int]
  private let width: Int
  // A table has one owner, so that no change has to be checked against another.
  /// The rows' numbers in the file.
  @exclusivity(unchecked) private var numbers: [Int32] = []
  /// The cells of the file's columns, row by row, as texts of `arena`: a country's table has many.
  @exclusivity(unchecked) private var cells: [Text] = []
  /// Cells that were set in columns that the file does not have.
  @exclusivity(unchecked) private var added: [Cell: Text] = [:]
  private let arena = Arena()
  /// The keys with the places of their rows; nil until somebody has found that each row has its own, and where a key was
  /// changed since.
  var keys: Names?

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// A table without rows; for each of its columns the place in the file, and for each place whether a column stands there.
  private init(_ name: TableName, path: String, places: [Int], isNamed: [Bool]) {
    self.name = name
    self.path = path
    self.places = places
    self.isNamed = isNamed
    columns = name.columns
    offsets = places.map { place in place == 0 ? -1 : isNamed.prefix(place - 1).count { $0 } }
    width = isNamed.count { $0 }
  }

  /// How many rows there are.
  var count: Int { numbers.count }

  /// A cell by the places of its row and of its column in `columns`; empty where the file has no such column.
  ///
  /// Valid as long as the table.
  subscript(row: Int, column: Int) -> Text {
    if offsets[column] >= 0 { return cells[row * width + offsets[column]] }
    return added.isEmpty ? .empty : added[Cell(row: row, column: column)] ?? .empty
  }

  /// The place in `columns` of a column that has cells; nil for any other.
  func columnWithCells(_ column: String) -> Int? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    return offsets[place] >= 0 || added.keys.contains { $0.column == place } ? place : nil
  }

  /// Gives a cell another text.
  func change(row: Int, column: Int, to text: String) {
    let text = arena.keep(text)
    if offsets[column] >= 0 {
      cells[row * width + offsets[column]] = text
    } else {
      added[Cell(row: row, column: column)] = text
    }
    if column == 0 { keys = nil }
  }

  /// The first row whose key is a text.
  func row(withKey key: String) -> Int? { numbers.indices.first { self[$0, 0].string == key } }

  /// The number of a row in the file.
  func number(ofRow row: Int) -> Int { Int(numbers[row]) }

  /// Where a row stands, or one of its cells.
  func place(_ row: Int, _ column: String? = nil) -> Place {
    guard let column, let index = columns.firstIndex(of: column) else { return Place(path, row: number(ofRow: row)) }
    return Place(path, row: number(ofRow: row), column: places[index], heading: column)
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
    while try reader.fill() {
      for row in reader.rows {
        // A spreadsheet leaves rows of nothing behind.
        if (0..<row.count).allSatisfy({ row[$0].isEmpty }) { continue }
        if let table {
          table.add(row, &faults)
        } else {
          table = header(name, path, row, &faults)
          if table == nil { return nil }
          table?.makeRoom(like: reader.rows)
        }
      }
    }
    if table == nil { faults.append(.emptyTable(Place(path), name.columns)) }
    return table
  }

  /// Asks once for the room of all rows, if they go on as the first of them: a country's are many, and growing copies them.
  private func makeRoom(like rows: [Row]) {
    guard let size = Input.size(ofFile: path), size > RowReader.usualBlock else { return }
    let inUse = rows.count { row in (0..<row.count).contains { !row[$0].isEmpty } }
    // No row is shorter than its separators and a key.
    let expected = min(inUse * (size / RowReader.usualBlock + 1), size / (width + 1) + 1)
    numbers = .table(room: expected)
    cells = .table(room: expected * width)
  }

  private func add(_ row: Row, _ faults: inout [Fault]) {
    guard row.count == isNamed.count else {
      return faults.append(.ragged(Place(path, row: row.number), isNamed.count, row.count))
    }
    numbers.append(Int32(truncatingIfNeeded: row.number))
    for column in isNamed.indices {
      if isNamed[column] {
        cells.append(arena.keep(row[column]))
      } else if !row[column].isEmpty {
        faults.append(.strayCell(Place(path, row: row.number, column: column + 1), row[column].string))
      }
    }
  }

  private static func header(
    _ name: TableName, _ path: String, _ row: Row, _ faults: inout [Fault]
  ) -> RawTable? {
    let known = name.columns
    var places = [Int](repeating: 0, count: known.count)
    var isNamed = [Bool](repeating: false, count: row.count)
    let before = faults.count
    for index in 0..<row.count where !row[index].isEmpty {
      let cell = row[index].string
      let place = Place(path, row: row.number, column: index + 1)
      let heading = known.contains(cell) ? cell : chineseHeadings[cell] ?? cell
      guard let column = known.firstIndex(of: heading) else {
        faults.append(.unknownColumn(place, cell, known))
        continue
      }
      if places[column] > 0 { faults.append(.columnTwice(place, cell)) }
      places[column] = index + 1
      isNamed[index] = true
    }
    if places[0] == 0, faults.count == before { faults.append(.noKeyColumn(Place(path, row: row.number), known[0])) }
    return faults.count > before ? nil : RawTable(name, path: path, places: places, isNamed: isNamed)
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
