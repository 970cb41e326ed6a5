import Scoring
import Store

/// What stands below the figures of a sheet, known by the word that its row begins with.
enum Footer {
  /// The sum of each column, or of its part since the last one.
  case total(ColumnSums.Total)
  /// The mean of each column.
  case mean
  /// A signature, a date, a note: words alone.
  case words

  /// What is summed up; nil for what is no sum.
  var total: ColumnSums.Total? {
    if case .total(let total) = self { total } else { nil }
  }

  /// Whether there are no figures in it.
  var isWords: Bool {
    if case .words = self { true } else { false }
  }

  /// What a row begins that has this cell in front; nil where it is no footer.
  static func of(_ cell: Text) -> Footer? {
    // An explanation may be long; its word stands in front.
    let text = Folding.plain.folded(String(cell.string.prefix(64)))
    let word = text.firstIndex { ":：".contains($0) }.map { String(text[..<$0]) } ?? text
    if Vocabulary.total.contains(word) { return .total(.all) }
    if Vocabulary.partTotal.contains(word) { return .total(.part) }
    if Vocabulary.mean.contains(word) { return .mean }
    if Vocabulary.signature.contains(word) { return .words }
    return word.count < text.count && Vocabulary.remark.contains(word) ? .words : nil
  }

  /// The same of a row: its key cell decides, or the first that is filled in where the key cell is blank or `isIgnored` says
  /// that nothing stands in that column.
  static func of(_ row: Row, key: Int, isIgnored: (Int) -> Bool = { _ in false }) -> Footer? {
    let keyCell = key < row.count ? row[key] : .empty
    if let footer = of(keyCell) { return footer }
    guard let first = (0..<row.count).first(where: { !row[$0].isEmpty }) else { return nil }
    return keyCell.isEmpty || isIgnored(first) ? of(row[first]) : nil
  }
}
