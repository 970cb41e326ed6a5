import Store
import Testing

@testable import Scoring

@Suite struct HandedInTwiceTests {
  /// For each entry, in rows from 2 on, the row of an earlier one that it repeats.
  private func rows(
    of entries: [Entry], _ look: (inout HandedInTwice, Entry, Origin, SourceFiles) -> Source?
  ) -> [Int32?] {
    var (twice, files) = (HandedInTwice(), SourceFiles())
    return entries.enumerated().map { index, entry in
      let source = Small.source(index + 2)
      let origin = Origin(source: source, file: files.number(of: source.file))
      return look(&twice, entry, origin, files)?.row
    }
  }

  /// A round is one of a unit and a type, whatever was lost in it.
  @Test func aRoundIsHandedInOnce() throws {
    func round(_ unit: Int32, _ rule: Int16, _ name: String, _ lost: String) throws -> Entry {
      try Small.entry(unit: unit, rule: rule, quantity: lost, [.matter: name])
    }
    let entries = try [
      round(0, 0, "一", "0"), round(0, 0, "二", "0"), round(0, 1, "一", "0"), round(1, 0, "一", "0"), round(0, 0, "一", "1"),
    ]
    #expect(rows(of: entries) { $0.round($1, $2, $3) } == [nil, nil, nil, nil, 2])
  }

  /// 8 of 10 and 8 of 12 are two rows, and 8 of 10 once more is one that was handed in twice.
  @Test func rowsThatDifferInTheWholeAreTwo() throws {
    let entries = try ["10", "12", nil, "10"].map {
      try Small.entry(quantity: "8", of: $0, [.period: "2024-03-01", .note: "查"])
    }
    #expect(rows(of: entries) { $0.row($1, $2, $3) } == [nil, nil, nil, 2])
  }

  @Test(arguments: [Column.matter, .party, .department, .approver, .note, .period])
  func rowsThatDifferInAWordAreTwo(_ column: Column) throws {
    let entries = try [[:], [column: "x"], [:]].map { try Small.entry(quantity: "1", $0) }
    #expect(rows(of: entries) { $0.row($1, $2, $3) } == [nil, nil, 2])
  }

  /// The same letters, but not in the same words; a word may be longer than a short number can say.
  @Test(arguments: [1, 7, 8, 9, 4095, 4096, 5000])
  func rowsWithTheirWordsMovedAreTwo(_ count: Int) throws {
    let word = String(repeating: "x", count: count)
    let words: [[Column: String]] = [
      [.matter: word + "x"], [.matter: word, .party: "x"], [.matter: "x", .party: word], [.party: word + "x"],
      [.party: word, .note: "x"], [.matter: word + "x"],
    ]
    // A word of one letter moves into itself.
    let expected: [Int32?] = [nil, nil, count == 1 ? 3 : nil, nil, nil, 2]
    #expect(rows(of: try words.map { try Small.entry(quantity: "1", $0) }) { $0.row($1, $2, $3) } == expected)
  }
}
