import Faults
import Store

/// What must be known of a sheet before its first row is read: how wide it is, what is merged, what is hidden.
///
/// The merged cells stand behind the rows, so a sheet is gone through twice.
struct SheetSurvey {
  /// The last column with something in it; 0 for an empty sheet.
  let width: Int
  let merged: [MergedRange]
  /// Rows and columns with something in them that are not shown.
  let hidden: (rows: Int, columns: Int)

  /// Goes through a sheet.
  init(_ part: String, in archive: Archive) throws(Fault) {
    let handler = Handler(archive, part)
    try PartReader.read(archive.open(part, most: archive.limits.sheet), handler)
    width = handler.width
    merged = handler.merged
    hidden = (handler.hiddenRows, Self.count(handler.hiddenColumns, within: handler.width))
  }

  private static func count(_ ranges: [ClosedRange<Int>], within width: Int) -> Int {
    (0..<width).count { column in ranges.contains { $0.contains(column + 1) } }
  }

  /// Whether there is anything in a sheet.
  static func hasContent(_ part: String, in archive: Archive) throws(Fault) -> Bool {
    let handler = Handler(archive, part)
    handler.pausesAtContent = true
    return try PartReader(archive.open(part, most: archive.limits.sheet), handler).advance()
  }

  private final class Handler: PartHandler {
    /// How many columns a sheet can have.
    private static let mostColumns = 1 << 14
    private let limits: WorkbookLimits
    private let archive: Archive
    private let part: String
    private var cursor: SheetCursor
    private var isInRows = false
    private var isRowHidden = false
    private var hasRowContent = false
    private var isValue = false
    private var hasCellContent = false
    /// Whether the cell is a formula that may give an empty text.
    private var mayBeEmpty = false
    var pausesAtContent = false
    var width = 0
    var merged: [MergedRange] = []
    var hiddenRows = 0
    var hiddenColumns: [ClosedRange<Int>] = []

    init(_ archive: Archive, _ part: String) {
      self.archive = archive
      self.part = part
      limits = archive.limits
      cursor = SheetCursor(archive, part)
    }

    func start(_ name: Text, _ attributes: Attributes, depth: Int) throws(Fault) {
      guard isInRows else { return try startOutside(name, attributes, depth: depth) }
      switch depth {
      case 3 where name == "row":
        try cursor.enterRow(attributes)
        isRowHidden = attributes.isOn("hidden")
        hasRowContent = false
      case 4 where name == "c":
        try cursor.enterCell(attributes)
        hasCellContent = false
        mayBeEmpty = attributes["t"].map { $0 == "str" } ?? false
      default:
        isValue = name == "v" || name == "t"
        if name == "f", !mayBeEmpty { hasCellContent = true }
      }
    }

    private func startOutside(_ name: Text, _ attributes: Attributes, depth: Int) throws(Fault) {
      if depth == 2, name == "sheetData" { isInRows = true }
      guard depth == 3 else { return }
      if name == "col", hiddenColumns.count < Self.mostColumns, attributes.isOn("hidden"),
        let first = attributes["min"].flatMap(SharedNumber.read),
        let last = attributes["max"].flatMap(SharedNumber.read), first > 0, first <= last
      {
        hiddenColumns.append(first...last)
      }
      if name == "mergeCell", let range = attributes["ref"] {
        // A range of one cell is none.
        guard range.firstIndex(of: UInt8(ascii: ":")) != nil else { return }
        guard let cells = MergedRange(range) else { throw .brokenPart(archive.name, part, "mergeCell \(range)") }
        guard merged.count < limits.merged else { throw .tooLarge(archive.name, .merged(limits.merged)) }
        merged.append(cells)
      }
    }

    func text(_ piece: Text) {
      if isValue { hasCellContent = true }
    }

    func end(_ name: Text, depth: Int) -> Bool {
      isValue = false
      if depth == 2 { isInRows = false }
      guard isInRows else { return false }
      if depth == 4, hasCellContent {
        width = max(width, cursor.column)
        hasRowContent = true
        return pausesAtContent
      }
      if depth == 3, hasRowContent, isRowHidden { hiddenRows += 1 }
      return false
    }
  }
}
