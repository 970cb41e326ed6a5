import CSV
import Scoring
import Store

/// The digest of a scheme's tables: two runs with the same digest go by the same rules.
struct Digest {
  private var digest = SHA256()
  /// Cells that the digest has not taken yet.
  private let waiting = Scratch()

  /// SHA-256 over all cells that count, numbers in their shortest form, so that 0.50 and 0.5 are the same table.
  ///
  /// A blank cell is left out and any other has its column's name before it, so that a column that a later release knows does
  /// not make an old output one of other tables.
  static func of(_ set: TableSet) -> String {
    var digest = Digest()
    for name in TableName.allCases where name != .readings {
      if let table = set.tables[name] { digest.add(table) }
    }
    digest.catchUp()
    return digest.digest.hexadecimal
  }

  private mutating func add(_ table: RawTable) {
    let counted = table.columns.indices.filter { !TableName.explaining.contains(table.columns[$0]) }
    table.name.rawValue.withText { add($0) }
    for row in 0..<table.count {
      add(.empty)
      for column in counted {
        let cell = table[row, column]
        if cell.isEmpty { continue }
        table.columns[column].withText { add($0) }
        addCanonical(cell)
      }
      if waiting.text.count > 1 << 16 { catchUp() }
    }
  }

  private func addCanonical(_ cell: Text) {
    do throws(NumberTrouble) { try Amount(parsing: cell).description.withText { add($0) } } catch { add(cell) }
  }

  /// A cell with its length before it, so that cells cannot run into each other.
  private func add(_ cell: Text) {
    waiting.add(cell.count)
    waiting.add(UInt8(ascii: ":"))
    waiting.add(cell)
  }

  private mutating func catchUp() {
    digest.add(waiting.text)
    waiting.begin()
  }
}
