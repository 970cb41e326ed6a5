import CSV
import Faults

/// A table of cells with tabs between them that the assessment office keeps beside the departments' sheets.
///
/// Its first row has the headings, in English or Chinese; blank rows say nothing. Any encoding that sheets may have is read.
struct OfficeTable {
  /// A row with the cell under each heading.
  struct Record {
    /// The row in the file.
    let place: Place
    private let cells: [String: (text: String, column: Int)]

    fileprivate init(place: Place, cells: [String: (text: String, column: Int)]) {
      self.place = place
      self.cells = cells
    }

    /// The cell under a heading, without the spaces around it.
    subscript(heading: String) -> String { cells[heading]?.text ?? "" }

    /// Where the cell under a heading stands.
    func place(_ heading: String) -> Place {
      Place(place.file, row: place.row, column: cells[heading]?.column ?? 0, heading: heading)
    }
  }

  /// The rows in their order.
  private(set) var records: [Record] = []
  /// Headings that are missing, doubled or unknown, and rows with too few or too many cells.
  private(set) var faults: [Fault] = []
  private var columns: [String] = []

  /// Reads the whole table; `headings` gives for each column its English heading and the Chinese ones.
  ///
  /// Throws a `Fault` for what is no text or no such table.
  init(_ input: consuming Input, headings: KeyValuePairs<String, [String]>) throws(Fault) {
    _ = try input.decode(.auto)
    var rows = RowReader(input, delimiter: UInt8(ascii: "\t"))
    while try rows.fill() {
      for row in rows.rows {
        let cells = (0..<row.count).map { trimmed(row[$0].string) }
        if cells.allSatisfy(\.isEmpty) { continue }
        let place = rows.place(row: row.number)
        if columns.isEmpty {
          try readHeader(cells, headings, place)
          // Without its columns no row can be read.
          guard faults.isEmpty else { return }
        } else {
          add(cells, place)
        }
      }
    }
    if columns.isEmpty { throw .noOfficeTable(rows.place(row: 0), headings.map(\.key)) }
  }

  private mutating func readHeader(
    _ cells: [String], _ headings: KeyValuePairs<String, [String]>, _ place: Place
  ) throws(Fault) {
    columns = cells.map { cell in headings.first { $0.key == cell || $0.value.contains(cell) }?.key ?? "" }
    let known = headings.map(\.key)
    guard columns.contains(where: { !$0.isEmpty }) else { throw .noOfficeTable(place, known) }
    for (index, column) in columns.enumerated() {
      let here = Place(place.file, row: place.row, column: index + 1)
      if column.isEmpty, !cells[index].isEmpty { faults.append(.unknownOfficeColumn(here, cells[index], known)) }
      if !column.isEmpty, columns[..<index].contains(column) { faults.append(.officeColumnTwice(here, cells[index])) }
    }
    for heading in known where !columns.contains(heading) {
      faults.append(.officeColumnMissing(place, heading, headings.first { $0.key == heading }?.value.first ?? ""))
    }
  }

  private mutating func add(_ cells: [String], _ place: Place) {
    guard cells.count == columns.count else {
      return faults.append(.raggedOfficeRow(place, columns.count, cells.count))
    }
    var found: [String: (text: String, column: Int)] = [:]
    for (index, column) in columns.enumerated() where !column.isEmpty { found[column] = (cells[index], index + 1) }
    records.append(Record(place: place, cells: found))
  }
}

/// A cell without the spaces around it.
private func trimmed(_ cell: String) -> String {
  let rest = cell.drop(while: \.isWhitespace)
  return String(rest.reversed().drop(while: \.isWhitespace).reversed())
}

extension Fault {
  fileprivate static func noOfficeTable(_ place: Place, _ known: [String]) -> Fault {
    Fault("no-header.office", at: place, ["known": .all(known)])
  }

  fileprivate static func unknownOfficeColumn(_ place: Place, _ heading: String, _ known: [String]) -> Fault {
    Fault("unknown-column.office", at: place, value: heading, ["heading": "\(heading)", "known": .all(known)])
  }

  fileprivate static func officeColumnTwice(_ place: Place, _ heading: String) -> Fault {
    Fault("column-twice.office", at: place, value: heading, ["heading": "\(heading)"])
  }

  fileprivate static func officeColumnMissing(_ place: Place, _ heading: String, _ chinese: String) -> Fault {
    Fault("missing-column.office", at: place, value: heading, ["heading": "\(heading)", "chinese": "\(chinese)"])
  }

  fileprivate static func raggedOfficeRow(_ place: Place, _ width: Int, _ count: Int) -> Fault {
    Fault("ragged.office", at: place, ["width": "\(width)", "count": "\(count)"])
  }
}
