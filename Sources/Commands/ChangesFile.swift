import CSV
import Faults
import Scoring

/// Writes what was changed of the sheets' cells, a row a cell; nothing without a file.
struct ChangesFile: ~Copyable {
  private var rows: RowWriter?

  /// Starts the file, if there is one.
  init(_ path: String?) throws(Fault) {
    guard let path else { return }
    var writer = RowWriter(try Output(path: path))
    try writer.row(["source", "column", "before", "after", "why"])
    rows = consume writer
  }

  /// Adds some cells.
  mutating func add(_ cells: [RepairedCell]) throws(Fault) {
    for cell in cells {
      try rows?.row([
        cell.source.description, cell.column.name, cell.before, cell.after,
        cell.repairs.map(\.rawValue).joined(separator: " "),
      ])
    }
  }

  /// Gives the file its name.
  mutating func finish() throws(Fault) { try rows?.finish() }
}
