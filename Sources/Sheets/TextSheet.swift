import CSV
import Faults
import Ledger
import Scoring
import Store

extension SheetReader {
  /// Reads a whole sheet that comes as text; each entry goes to `write` as it is met.
  ///
  /// What is not CSV is a fault too, and the last one. Throws a `Fault` for what cannot be read at all, and what `write` throws.
  public mutating func read(
    _ input: consuming Input, encoding: Encoding = .auto, block: Int = RowReader.usualBlock,
    write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) {
    let file = input.name
    do throws(Fault) {
      let encoding = try input.decode(encoding)
      let delimiter = delimiter(of: try input.peek())
      var rows = RowReader(input, delimiter: delimiter, block: block)
      while !isOver, try rows.fill() {
        lookAhead(rows)
        for row in rows.rows { try take(row, in: file, write: write) }
        forgetRows()
      }
      finish(in: file)
      if encoding != .utf8 { notices.append(.readAs(Place(file), encoding)) }
    } catch {
      if error.status == .inputOutput { throw error }
      faults.append(error)
    }
  }

  /// What parts the cells: found from the first line that has a heading of units or items between two of them.
  private func delimiter(of start: [UInt8]) -> UInt8 {
    let lines = start.split(separator: UInt8(ascii: "\n")).prefix(2 * Self.mostTitleRows)
    let headings = scheme.columns.filter { $0.field == .unit || $0.field == .item }.map(\.heading)
    // Headings as they stand first, since almost all are.
    for spelled in [{ $0 }, scheme.folding.folded] {
      let known = Set(headings.map(spelled))
      for line in lines {
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
          let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
          if cells.count > 1, cells.contains(where: { known.contains(spelled(Self.bare($0))) }) { return delimiter }
        }
      }
    }
    return UInt8(ascii: ",")
  }

  /// A cell without the byte order mark, quotes and return that may stand around it.
  private static func bare(_ cell: ArraySlice<UInt8>) -> String {
    var rest = cell.starts(with: [0xEF, 0xBB, 0xBF]) ? cell.dropFirst(3) : cell
    if rest.last == 0x0D { rest = rest.dropLast() }
    if rest.count > 1, rest.first == UInt8(ascii: "\""), rest.last == UInt8(ascii: "\"") {
      rest = rest.dropFirst().dropLast()
    }
    return String(decoding: rest, as: UTF8.self)
  }
}

extension Notice {
  fileprivate static func readAs(_ place: Place, _ encoding: Encoding) -> Notice {
    Notice("read-as", at: place, ["encoding": "\(encoding.rawValue)"])
  }
}
