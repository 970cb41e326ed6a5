import Store

/// Puts the cells of one row side by side where there is room for all of them.
public struct RowPen {
  /// Where the next cell begins; before it stands the separator of the last one.
  @usableFromInline var end: UnsafeMutablePointer<UInt8>

  /// A pen that starts a row at a place.
  init(at place: UnsafeMutablePointer<UInt8>) {
    end = place
  }

  /// How many bytes a cell takes at most, with its separator: each byte may be a quote, which takes two.
  @inlinable @inline(__always)
  public static func most(_ text: Text) -> Int { 2 * text.count + 3 }

  /// How many bytes the cells of a row take at most.
  @inlinable @inline(__always)
  public static func most(_ row: Row) -> Int { 2 * row.line.count + 2 * row.count }

  /// Adds a cell that is known to need no quotes.
  @inlinable @inline(__always)
  public mutating func plain(_ text: Text) {
    end = text.copied(to: end)
    endCell()
  }

  /// Adds a cell that is one digit.
  @inlinable @inline(__always)
  public mutating func plain(digit: UInt8) {
    end[0] = UInt8(ascii: "0") &+ digit
    end += 1
    endCell()
  }

  /// Adds a cell.
  public mutating func cell(_ text: Text) {
    end = needsQuotes(text) ? quote(text, nil, at: end) : text.copied(to: end)
    endCell()
  }

  /// Adds some cells of a row that was read, side by side where the row lies there as it would be written.
  @inlinable @inline(__always)
  public mutating func cells(_ row: Row, _ columns: ClosedRange<Int>, isAsWritten: Bool) {
    guard isAsWritten else { return cellByCell(row, columns) }
    plain(row.run(columns))
  }

  @usableFromInline
  mutating func cellByCell(_ row: Row, _ columns: ClosedRange<Int>) {
    for column in columns { cell(row[column]) }
  }

  @inlinable @inline(__always)
  mutating func endCell() {
    end[0] = UInt8(ascii: ",")
    end += 1
  }

  /// Ends the row, which has two cells or more, and gives where it ends.
  func endRow() -> UnsafeMutablePointer<UInt8> {
    end[-1] = UInt8(ascii: "\n")
    return end
  }
}
