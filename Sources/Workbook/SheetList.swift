import Faults
import Store

/// The sheets of a workbook and what holds for all of them: `workbook.xml`.
struct SheetList {
  /// One sheet.
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// Its number in the workbook's relations.
    var relation: String
  }
  let sheets: [Sheet]
  /// Whether days are counted from 1904.
  let countsFrom1904: Bool

  /// Reads the list.
  ///
  /// Throws a `Fault` where the part is that of another kind of document.
  init(_ part: String, in archive: Archive) throws(Fault) {
    let handler = Handler()
    try PartReader.read(archive.open(part), handler)
    guard handler.root == "workbook" else { throw .otherKind(archive.name, .document) }
    sheets = handler.sheets
    countsFrom1904 = handler.countsFrom1904
  }

  private final class Handler: PartHandler {
    var root = ""
    var sheets: [Sheet] = []
    var countsFrom1904 = false

    func start(_ name: Text, _ attributes: Attributes, depth: Int) {
      if depth == 1 { root = name.string }
      if depth == 2, name == "workbookPr" { countsFrom1904 = attributes.isOn("date1904") }
      guard depth == 3, name == "sheet", let title = attributes["name"], let id = attributes.prefixed("id") else {
        return
      }
      let isVisible = attributes["state"].map { $0 == "visible" } ?? true
      sheets.append(Sheet(name: title.string, isHidden: !isVisible, relation: id.string))
    }

    func text(_ piece: Text) {}

    func end(_ name: Text, depth: Int) -> Bool { false }
  }
}
