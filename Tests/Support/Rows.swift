import Store

extension Row {
  /// A row of cells that live as long as the process, for tests that need no file.
  public static func lasting(_ cells: [String], number: Int = 1) -> Row {
    let joined = cells.joined(separator: "\u{1F}") + "\n"
    let text = joined.withText { Arena.permanent.keep($0) }
    let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: cells.count + 1)
    // The row before ended one byte before the first, so that the count wraps to 0.
    ends[0] = .max
    var end: UInt32 = 0
    for (index, cell) in cells.enumerated() {
      end += UInt32(cell.utf8.count)
      ends[index + 1] = end
      end += 1
    }
    return Row(base: text.start, ends: ends + 1, count: cells.count, number: number, form: .plain)
  }
}
