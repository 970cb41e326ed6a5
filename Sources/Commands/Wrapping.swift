/// Lines of Chinese with words of other scripts, as wide as a terminal shows them.
enum Wrapping {
  private static let lineWidth = 80

  /// A text that begins at a column, in lines that fit; all but the first begin at `indent`.
  static func wrapped(_ text: String, from column: Int = 0, indent: Int) -> String {
    var lines: [String] = [""]
    var width = column
    for piece in pieces(text) {
      let pieceWidth = TextTable.width(piece)
      if width > indent, width + pieceWidth > lineWidth {
        lines.append("")
        width = indent
      }
      lines[lines.count - 1] += piece
      width += pieceWidth
    }
    return lines.map(TextTable.trimmed).joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// The parts of a text that are not broken: words with the space behind them, what stands in brackets, and single Chinese
  /// characters.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var depth = 0
    for character in text {
      let isInside = depth > 0
      if "[<".contains(character) { depth += 1 }
      if "]>".contains(character) { depth -= 1 }
      if let last = pieces.last?.last, isInside || sticks(character, to: last) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  /// Whether no line may end between two characters.
  private static func sticks(_ character: Character, to before: Character) -> Bool {
    if " ，。；：、）”？".contains(character) || "（“".contains(before) { return true }
    return before != " " && before.isASCII && character.isASCII
  }
}
