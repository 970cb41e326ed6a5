/// One row of a batch: its cells as they lie side by side, without quotes, one separator byte between them.
///
/// Valid as long as the batch it was read in.
public struct Row {
  /// The batch's bytes.
  @usableFromInline let base: UnsafePointer<UInt8>
  /// Where each cell ends, counted from `base`; the element before the first is where the row before ended.
  @usableFromInline let ends: UnsafePointer<UInt32>
  /// How many cells the row has.
  public let count: Int
  /// The row's number as a spreadsheet shows it: the header is 1, blank lines count.
  public let number: Int
  /// Whether no cell holds a separator, quote or line break: then `line` is the row as it is written.
  public let isPlain: Bool

  /// A view of one row of a batch; the batch that makes it vouches for the pointers.
  @inlinable
  public init(
    base: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, count: Int, number: Int, isPlain: Bool
  ) {
    self.base = base
    self.ends = ends
    self.count = count
    self.number = number
    self.isPlain = isPlain
  }

  /// The cell at an index from 0 to `count - 1`.
  @inlinable
  public subscript(index: Int) -> Text {
    assert(index >= 0 && index < count)
    // The element before the first end exists in every batch, and wraps to 0 for the first row.
    let from = Int(ends[index &- 1] &+ 1)
    return Text(start: base + from, count: Int(ends[index]) &- from)
  }

  /// All cells with a separator between them and a line feed at the end.
  @inlinable public var line: Text {
    let from = Int(ends[-1] &+ 1)
    return Text(start: base + from, count: Int(ends[count &- 1]) &+ 1 &- from)
  }
}
