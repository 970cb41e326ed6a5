import Store

/// What `ingest` left about the cells of an entry, taken apart once for the rows of a sheet, which have the same.
struct SheetCells {
  private var last: (text: Text, cells: Cells?) = (.empty, nil)
  private var isRate = false
  private var isMeasure = false

  /// The columns of the sheet in which the parts of an entry stood; nil where nothing is known of them.
  mutating func cells(of entry: Entry) -> Cells? {
    let text = entry[.why]
    if text != last.text {
      last = (Arena.permanent.keep(text), Cells(parsing: text))
      isRate = last.cells?.isRate ?? false
      isMeasure = last.cells?.isMeasure ?? false
    }
    return last.cells
  }

  /// Whether an entry is a cell whose heading names its rule.
  @inline(__always)
  mutating func areOfMeasure(_ entry: Entry) -> Bool {
    if entry[.why] != last.text { _ = cells(of: entry) }
    return isMeasure
  }

  /// The same of an entry whose figure is a rate; nil for almost every other.
  @inline(__always)
  mutating func ofRate(_ entry: Entry) -> Cells? {
    if entry[.why] != last.text { _ = cells(of: entry) }
    return isRate ? last.cells : nil
  }
}
