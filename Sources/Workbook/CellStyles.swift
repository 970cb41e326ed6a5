import Faults
import Store

/// The number formats of a workbook's cells, by the number of their style: `styles.xml`.
struct CellStyles {
  private let formats: [NumberFormat]

  /// A workbook's styles; without the part all cells are General.
  init(_ part: String?, in archive: Archive) throws(Fault) {
    let handler = Handler()
    if let part, archive.has(part) { try PartReader.read(archive.open(part), handler) }
    formats = handler.numbers.map { handler.codes[$0].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: $0) }
  }

  /// The format of a style; that of a style that is not there is General.
  subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .number }

  private final class Handler: PartHandler {
    var codes: [Int: String] = [:]
    /// For each style the number of its format.
    var numbers: [Int] = []
    private var isInCells = false

    func start(_ name: Text, _ attributes: Attributes, depth: Int) {
      if depth == 2 { isInCells = name == "cellXfs" }
      guard depth == 3 else { return }
      let number = attributes["numFmtId"].flatMap { Int($0.string) } ?? 0
      if name == "numFmt" { codes[number] = attributes["formatCode"]?.string ?? "" }
      if isInCells, name == "xf" { numbers.append(number) }
    }

    func text(_ piece: Text) {}

    func end(_ name: Text, depth: Int) -> Bool { false }
  }
}
