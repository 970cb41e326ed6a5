/// How large a CSV file's parts may be before it is refused, so that a broken file cannot fill the memory.
public struct Limits: Sendable {
  /// Bytes in one cell.
  public var field = 1 << 20
  /// Bytes in one row.
  public var row = 1 << 24
  /// Cells in one row.
  public var columns = 4096

  /// The usual limits: 1 MiB a cell, 16 MiB a row, 4,096 columns.
  public init() {}
}
