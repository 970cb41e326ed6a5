import Scoring

/// A sheet as a department gets it to fill in, before it is written as CSV or as a workbook.
///
/// What is filled in comes back through `SheetReader`: headings, names and words are those that it knows.
public struct BlankSheet: Sendable {
  /// What stands in the columns below each other, and what there is to know about it.
  public struct Column: Sendable {
    /// The heading, one of `columns.csv` or the name of a rule.
    public var heading: String
    /// What the column means.
    public var meaning: String
    /// Whether it is made of words and dates, which a spreadsheet must not take for figures.
    public var isText: Bool
  }

  /// What may be filled in.
  public enum Content: Sendable {
    /// One of these names.
    case choice([String])
    /// A number from 0 on, whole where cases are counted, and up to a limit where there is one.
    case figure(isWhole: Bool, most: Amount?)
  }

  /// Where something may be filled in, and what.
  public struct Entry: Sendable {
    /// The column, from 0.
    public var column: Int
    /// The rows, the first below the header being 0.
    public var rows: Range<Int>
    /// What may stand there.
    public var content: Content
  }

  /// The file's name without its ending.
  public var name: String
  /// What stands above the header, cell by cell.
  public var above: [[String]] = []
  /// The columns, from left to right.
  public var columns: [Column] = []
  /// What is printed below the header already.
  public var rows: [[String]] = []
  /// How many rows in all there are to fill in.
  public var depth: Int
  /// What may be filled in where.
  public var entries: [Entry] = []
  /// What whoever fills it in must know.
  public var instructions: [Instruction] = []

  /// A sheet with a name, of which nothing is known yet.
  init(_ name: String, depth: Int = 0) {
    self.name = name
    self.depth = depth
  }

  /// A part of the instructions: lines of text, or a table with a header.
  public struct Instruction: Sendable {
    /// What it is about.
    public var title: String
    /// Its rows; a line of text is a row of one cell.
    public var rows: [[String]]
    /// Whether the first row is a header.
    public var isTable: Bool
  }
}

extension BlankSheet {
  /// The cells from the first row to the last, each row as wide as the header.
  public var lines: [[String]] {
    (above + [columns.map(\.heading)] + rows).map { row in
      row + [String](repeating: "", count: columns.count - min(row.count, columns.count))
    }
  }
}
