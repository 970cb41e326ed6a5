/// One row of a batch: its cells as they lie side by side, without quotes, one separator byte between them.
///
/// Valid as long as the batch it was read in.
public struct Row {
  /// The batch's bytes.
  @usableFromInline let base: UnsafePointer<UInt8>
  /// Where each cell ends, counted from `base`; the element before the first is where the row before ended.
  @usableFromInline let ends: UnsafePointer<UInt32>
  @usableFromInline let cells: Int32
  @usableFromInline let row: Int32
  /// How its cells lie there.
  public let form: Form

  /// How the cells of a row lie in its batch.
  public enum Form: UInt8, Sendable {
    /// As in the file, without any quotes.
    case plain
    /// As in the file; cells in quotes have them still, and none inside.
    case quoted
    /// Taken out of their quotes.
    case unquoted
  }

  /// A view of one row of a batch; the batch that makes it vouches for the pointers.
  @inlinable
  public init(base: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, count: Int, number: Int, form: Form) {
    self.base = base
    self.ends = ends
    // A row has at most some thousands of cells, and no sheet two thousand million rows.
    cells = Int32(truncatingIfNeeded: count)
    row = Int32(truncatingIfNeeded: number)
    self.form = form
  }

  /// A row of cells that live as long as the process.
  public static func lasting(_ cells: [String], number: Int = 1) -> Row {
    let joined = cells.joined(separator: ",") + "\n"
    let text = Arena.permanent.keep(joined)
    let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: cells.count + 1)
    // The row before ended one byte before the first, so that the count wraps to 0.
    ends[0] = .max
    var end: UInt32 = 0
    for (index, cell) in cells.enumerated() {
      end += UInt32(truncatingIfNeeded: cell.utf8.count)
      ends[index + 1] = end
      end += 1
    }
    return Row(base: text.start, ends: ends + 1, count: cells.count, number: number, form: .unquoted)
  }

  /// How many cells the row has.
  @inlinable public var count: Int { Int(cells) }

  /// The row's number as a spreadsheet shows it: the header is 1, blank lines count.
  @inlinable public var number: Int { Int(row) }

  /// The cell at an index from 0 to `count - 1`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Text {
    let cell = written(index)
    guard form == .quoted, cell.count >= 2, cell.start[0] == UInt8(ascii: "\"") else { return cell }
    return Text(start: cell.start + 1, count: cell.count &- 2)
  }

  /// A cell as it lies there, with its quotes if it has them.
  @inlinable @inline(__always)
  public func written(_ index: Int) -> Text {
    assert(index >= 0 && index < count)
    // The element before the first end exists in every batch, and wraps to 0 for the first row.
    let from = Int(ends[index &- 1] &+ 1)
    return Text(start: base + from, count: Int(ends[index]) &- from)
  }

  /// Some cells as they lie there, with the separators between them.
  @inlinable
  public func run(_ columns: ClosedRange<Int>) -> Text {
    let (first, last) = (written(columns.lowerBound), written(columns.upperBound))
    return Text(start: first.start, count: last.start + last.count - first.start)
  }

  /// All cells with a separator between them and a line feed at the end.
  @inlinable public var line: Text {
    let from = Int(ends[-1] &+ 1)
    return Text(start: base + from, count: Int(ends[count &- 1]) &+ 1 &- from)
  }
}
