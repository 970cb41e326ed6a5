import Scoring
import Store

/// The word that says there is nothing to report, in whatever width, spacing and script a sheet has it.
struct NoneWord {
  private let word: Text
  private let folding: Folding
  private let ideographs: Int

  /// A word of the duty list; a blank one is never said.
  init(_ word: Text, _ folding: Folding) {
    self.word = word
    self.folding = folding
    ideographs = Self.ideographs(in: word)
  }

  /// Whether a cell says it.
  func isSaid(by cell: Text) -> Bool {
    if word.isEmpty || cell == word { return !word.isEmpty }
    // A word of more or fewer 汉字 is another one: the way of almost every row.
    guard Self.ideographs(in: cell) == ideographs, ideographs > 0 else { return false }
    return folding.folded(cell.string) == word.string
  }

  /// How many characters begin with a byte of the usual 汉字.
  private static func ideographs(in text: Text) -> Int { text.bytes.count { (0xE4...0xE9).contains($0) } }
}
