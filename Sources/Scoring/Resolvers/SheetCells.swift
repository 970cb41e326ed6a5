import Store

/// What `ingest` left about the cells of an entry, taken apart once for the rows of a sheet, which have the same.
struct SheetCells {
  private var last: (text: Text, cells: Cells?) = (.empty, nil)

  /// The columns of the sheet in which the parts of an entry stood; nil where nothing is known of them.
  mutating func cells(of entry: Entry) -> Cells? {
    let text = entry[.why]
    if text != last.text { last = (Arena.permanent.keep(text), Cells(parsing: text)) }
    return last.cells
  }
}
