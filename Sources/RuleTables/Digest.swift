import CSV
import Scoring

/// The digest of a scheme's tables: two runs with the same digest go by the same rules.
enum Digest {
  /// SHA-256 over all cells that count, numbers in their shortest form, so that 0.50 and 0.5 are the same table.
  ///
  /// A blank cell is left out and any other has its column's name before it, so that a column that a later release knows does
  /// not make an old output one of other tables.
  static func of(_ set: TableSet) -> String {
    var bytes: [UInt8] = []
    for name in TableName.allCases where name != .readings {
      guard let table = set.tables[name] else { continue }
      add(name.rawValue, to: &bytes)
      let counted = table.columns.indices.filter { !TableName.explaining.contains(table.columns[$0]) }
      for row in 0..<table.count {
        add("", to: &bytes)
        for column in counted {
          let cell = table[row, column]
          if cell.isEmpty { continue }
          add(table.columns[column], to: &bytes)
          add(canonical(cell), to: &bytes)
        }
      }
    }
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.hexadecimal
  }

  private static func canonical(_ cell: String) -> String {
    do throws(NumberTrouble) { return try Amount(parsing: cell).description } catch { return cell }
  }

  /// A cell with its length before it, so that cells cannot run into each other.
  private static func add(_ cell: String, to bytes: inout [UInt8]) {
    bytes += "\(cell.utf8.count):".utf8
    bytes += cell.utf8
  }
}
