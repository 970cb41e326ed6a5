/// How large the parts of a workbook may be before it is refused, so that a small file cannot fill the memory or never end.
public struct WorkbookLimits: Sendable {
  /// Bytes of a workbook that comes through a pipe and has to be held in memory.
  public var piped = 1 << 28
  /// Files in the archive.
  public var entries = 10_000
  /// Bytes of a sheet, or of the list of texts, once it is unpacked.
  public var sheet = 1 << 32
  /// Bytes of any other part, all of which may be kept.
  public var part = 1 << 26
  /// Bytes that are unpacked in all, since many sheets may be one part.
  public var total = 1 << 35
  /// How many times larger a part may become when it is unpacked; a list of much the same texts reaches 80, a bomb 1,000.
  public var ratio = 500
  /// Bytes up to which nobody asks how much larger a part becomes.
  public var freely = 1 << 22
  /// Bytes of one tag, with all that stands in it.
  public var tag = 1 << 20
  /// Elements inside each other.
  public var depth = 64
  /// Bytes of all texts that the sheets share.
  public var sharedTexts = 1 << 28
  /// Merged cells of a sheet.
  public var merged = 100_000
  /// Rows of a sheet: what Excel has.
  public var rows = 1 << 20

  /// The usual limits.
  public init() {}
}
