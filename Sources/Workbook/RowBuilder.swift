import CSV
import Faults
import Store

/// Puts the cells of one row of a sheet together, and pauses behind each row with something in it.
final class RowBuilder: PartHandler {
  /// The file and sheet, as messages and sources call them.
  private let place: String
  private let archive: Archive
  private let part: String
  private let width: Int
  private let value: CellValue
  private let limits = Limits()
  private var cursor: SheetCursor
  private var batch = RowBatch()
  private var isInRows = false
  /// What is wrong with cells of the row.
  private(set) var faults: [Fault] = []

  // The cell that is being read.
  private var kind = CellValue.Kind.number
  private var style = 0
  private var hasFormula = false
  private var isValue = false
  private var isInline = false
  private let raw = Scratch()
  private var rawCount = 0
  private var rich = RichText()

  init(_ archive: Archive, _ part: String, place: String, width: Int, value: CellValue) {
    self.archive = archive
    self.part = part
    self.place = place
    self.width = width
    self.value = value
    cursor = SheetCursor(archive, part)
  }

  /// The row at which the reading pauses.
  var row: Row { batch[0] }

  func start(_ name: Text, _ attributes: Attributes, depth: Int) throws(Fault) {
    guard isInRows else {
      if depth == 2, name == "sheetData" { isInRows = true }
      return
    }
    switch depth {
    case 3 where name == "row":
      try cursor.enterRow(attributes)
      batch.restart(at: cursor.row)
      faults = []
    case 4 where name == "c": try enterCell(attributes)
    case 5: enterValue(name)
    default: if isInline { rich.start(name) }
    }
  }

  private func enterCell(_ attributes: Attributes) throws(Fault) {
    try cursor.enterCell(attributes)
    guard let kind = CellValue.Kind(attributes["t"]) else { throw broken() }
    self.kind = kind
    style = attributes["s"].flatMap(SharedNumber.read) ?? 0
    hasFormula = false
    isInline = false
    raw.begin()
    rawCount = 0
    rich.begin()
  }

  private func enterValue(_ name: Text) {
    isValue = name == "v"
    isInline = name == "is"
    if name == "f" { hasFormula = true }
  }

  func text(_ piece: Text) throws(Fault) {
    if isValue {
      raw.add(piece)
      rawCount += piece.count
    } else if isInline {
      _ = rich.add(piece)
    }
    guard max(rawCount, rich.count) <= limits.field else { throw .cellTooLong(here, limits) }
  }

  func end(_ name: Text, depth: Int) throws(Fault) -> Bool {
    guard isInRows else { return false }
    switch depth {
    case 2: isInRows = false
    case 3: return endRow()
    case 4: if name == "c" { try endCell() }
    case 5: isValue = false
    default: if isInline { rich.end(name) }
    }
    return false
  }

  private func endCell() throws(Fault) {
    let own = rich.count > 0 ? rich.finish() : kind == .ownText ? rich.unescaped(raw.text) : raw.text
    if own.isEmpty {
      if hasFormula, kind != .ownText { faults.append(.notCalculated(here)) }
      return
    }
    let text: Text
    do throws(CellValue.Trouble) {
      text = try value.read(own, rich.count > 0 ? .ownText : kind, style: style)
    } catch {
      guard error != .broken else { throw broken() }
      faults.append(.unreadable(error, own.string, here))
      return
    }
    try add(text)
  }

  /// Adds what a cell says, with blanks before it for the cells that are not there.
  private func add(_ text: Text) throws(Fault) {
    if text.isEmpty { return }
    guard cursor.column <= limits.columns else { throw .tooManyColumns(here, limits) }
    while batch.openCells < cursor.column - 1 { batch.addCell(nil, 0) }
    batch.addCell(text.start, text.count)
    guard batch.openBytes <= limits.row else { throw .rowTooLong(Place(place, row: cursor.row), limits) }
  }

  /// Ends the row; whether there is something to take.
  private func endRow() -> Bool {
    guard batch.openCells > 0 || !faults.isEmpty else { return false }
    while batch.openCells < width { batch.addCell(nil, 0) }
    batch.endRow()
    return true
  }

  private var here: Place { Place(place, row: cursor.row, column: cursor.column) }

  private func broken() -> Fault { .brokenPart(archive.name, part, "cell \(cursor.row):\(cursor.column)") }
}

extension Fault {
  /// That a cell holds what cannot be taken without guessing.
  fileprivate static func unreadable(_ trouble: CellValue.Trouble, _ text: String, _ place: Place) -> Fault {
    let key =
      switch trouble {
      case .broken: "broken-workbook"
      case .error: "cell-error"
      case .ruined: "ruined-number.workbook"
      case .time: "time-of-day"
      case .withoutYear: "no-year"
      case .noDay: "no-day"
      }
    return Fault(key, at: place, value: text, ["cell": "\(text)"])
  }

  fileprivate static func notCalculated(_ place: Place) -> Fault { Fault("not-calculated", at: place) }
}
