import Commands
import WorkbookWriter

/// How the columns of a table are laid out; widths are in narrow letters.
struct ColumnLayout {
  /// The widest that a column may be; longer texts go on in another line.
  var widest: Int
  /// How many lines a heading may take.
  var headingLines: Int
}

/// What is known of a column before it is written: how wide its texts are, and how many places its figures have.
struct ColumnMeasure {
  let isFigure: Bool
  private let layout: ColumnLayout
  private var widest = 0
  private var places = 0
  private static let least = 6
  /// Room at the sides of a text.
  private static let sides = 3
  /// Room beside a heading; one of several lines leaves room for the mark of a filter in the last.
  private var besideHeading: Int { layout.headingLines == 1 ? 4 : 2 }

  init(isFigure: Bool, _ layout: ColumnLayout) {
    self.isFigure = isFigure
    self.layout = layout
  }

  /// Takes a cell into account.
  mutating func add(_ cell: String) {
    widest = max(widest, TextTable.width(cell))
    guard isFigure, SpreadsheetFigure.number(cell) != nil, let point = cell.firstIndex(of: ".") else { return }
    places = max(places, cell.distance(from: point, to: cell.endIndex) - 1)
  }

  /// How wide the column is below a heading.
  func width(below heading: String) -> Int {
    let ofHeading = (TextTable.width(heading) + layout.headingLines - 1) / layout.headingLines + besideHeading
    return max(min(widest + Self.sides, layout.widest), ofHeading, Self.least)
  }

  /// How many lines a heading takes at that width.
  func lines(ofHeading heading: String) -> Int {
    let room = max(1, width(below: heading) - besideHeading)
    return (TextTable.width(heading) + room - 1) / room
  }

  /// How many lines a cell takes below a heading.
  func lines(of cell: String, below heading: String) -> Int {
    guard isWrapped else { return 1 }
    let room = max(1, width(below: heading) - Self.sides)
    return max(1, (TextTable.width(cell) + room - 1) / room)
  }

  private var isWrapped: Bool { widest + Self.sides > layout.widest }

  /// How its figures and its texts look: all places of the most precise figure are shown.
  var formats: (figure: CellFormat, words: CellFormat) {
    var (figure, words) = (CellFormat(), CellFormat())
    figure.number = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
    words.number = CellFormat.text
    words.isWrapped = isWrapped
    (words.isFramed, words.isHalfway, words.isIndented) = (true, true, true)
    (figure.isFramed, figure.isHalfway) = (true, true)
    return (figure, words)
  }
}
