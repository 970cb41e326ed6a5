import Store
import Support
import Testing

@testable import Scoring

@Suite struct RepetitionTests {
  /// Three units and two rules, of which the second counts each household once.
  private static let scheme: Scheme? = try? {
    var parts = try Small.parts(units: 3)
    parts.departments = [Department(name: "办", aliases: [], rules: names)]
    var each = RuleTerms(.deductions)
    each.kind = .each
    each.points = try Small.amount("0.5")
    each.oncePer = .row
    var once = each
    once.oncePer = .household
    parts.deductions = [Small.rule("R-1", each), Small.rule("R-2", once)]
    parts.ruleNames = names
    return Scheme(parts)
  }()

  private static var names: Names {
    let names = Names()
    names.add("R-1", number: 0)
    names.add("R-2", number: 1)
    return names
  }

  /// A row of a list, now and then with a name or a number that is refused.
  private static func entry(_ row: Int, _ random: inout Randomness) throws -> Entry {
    let words: [Column: String] = [
      .unit: random.once(in: 40) ? "无此村" : random.one(of: ["甲村", "乙村", "丙村"]),
      .rule: random.once(in: 5) ? "R-2" : "R-1",
      .period: "2024-0\(random.number(1...9))-0\(random.number(1...9))",
      .quantity: random.once(in: 40) ? "两" : "1",
      .party: random.once(in: 2) ? "户\(random.number(1...3))" : "",
      .department: "办",
      .note: random.once(in: 2) ? "查" : "",
      .source: "t.csv:\(row):2",
    ]
    return try Small.entry(unit: -1, row: row, words)
  }

  /// What is left out and what is said of it, with the rows.
  private static func outcome(of entries: [Entry], _ take: (inout Normalize, inout [Entry]) -> Void) -> [String] {
    guard let scheme else { return [] }
    var (stage, entries) = (Normalize(scheme, .oneSheet), entries)
    take(&stage, &entries)
    return entries.indices.filter { entries[$0].isLeftOut }.map { "\($0)" }
      + stage.faults.map { "\($0.place) \($0.code) \($0.message)" } + stage.warnings.map { "\($0.source) \($0.code)" }
  }

  /// Rows that are looked up side by side at the end of their batch are refused as they are one by one, in the same order.
  @Test func batchesRefuseWhatSingleRowsDo() throws {
    try #require(Self.scheme != nil)
    let breach = breach(of: "a batch repeats what its rows repeat", cases: 100) { random in
      let entries = try (0..<random.number(1...500)).map { try Self.entry($0 + 2, &random) }
      let size = random.number(1...400)
      let alone = Self.outcome(of: entries) { stage, entries in
        for index in entries.indices { stage.take(&entries[index]) }
      }
      let together = Self.outcome(of: entries) { stage, entries in
        for first in stride(from: 0, to: entries.count, by: size) {
          var some = Array(entries[first..<min(first + size, entries.count)])
          var batch = some.mutableSpan
          stage.takeAll(&batch)
          entries.replaceSubrange(first..<(first + some.count), with: some)
        }
      }
      return alone == together ? nil : "\(entries.count) rows, \(size) at a time: \(alone) and \(together)"
    }
    #expect(breach == nil)
  }

  /// Of three equal rows the first counts, and both others name it.
  @Test func theFirstOfEqualRowsCounts() throws {
    let scheme = try #require(Self.scheme)
    let words: [Column: String] = [
      .unit: "甲村", .rule: "R-1", .period: "2024-03-01", .quantity: "1", .department: "办",
    ]
    var entries = try (2...4).map { row in
      try Small.entry(unit: -1, row: row, words.merging([.source: "t.csv:\(row):2"]) { $1 })
    }
    var stage = Normalize(scheme, .oneSheet)
    var batch = entries.mutableSpan
    stage.takeAll(&batch)
    #expect(entries.map(\.isLeftOut) == [false, true, true])
    #expect(stage.faults.map { "\($0.code) \($0.place.row)" } == ["row-twice 3", "row-twice 4"])
  }
}
