import Store

/// How an entry says that it stood in a sheet which a later one corrects: `superseded:FILE` in its `why` column.
public enum Superseded {
  private static let beginning = Text("superseded:")

  /// What stands in the `why` column of an entry whose sheet a file corrects.
  public static func why(by file: String) -> String { "\(beginning)\(file)" }

  /// Whether a `why` column says so.
  @inline(__always)
  public static func isWritten(in why: Text) -> Bool {
    why.count > beginning.count && why[0..<beginning.count] == beginning
  }
}
