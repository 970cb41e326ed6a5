import CSV
import Foundation
import Ledger
import RuleTables
import Scoring
import Store
import Support
import Testing

@testable import Commands

/// What must hold whatever departments report, tried on many random years.
@Suite struct ChainLawTests {
  private static let scheme = try? SchemeFolder(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "pipelines/gulu-2024").path
  ).scheme()

  /// One row of a list.
  private struct Finding {
    var unit: Int
    var words: ReportedWords
  }

  private struct Outcome {
    var totals: [Amount] = []
    var sources: Set<String> = []
    var items: [[Amount]] = []
  }

  /// Random findings of every rule that needs no interval, about a few households, persons and matters.
  private func findings(_ scheme: Scheme, _ arena: Arena, _ random: inout Randomness) -> [Finding] {
    func keep(_ text: String) -> Text { text.withText { arena.keep($0) } }
    let rules =
      scheme.deductions.filter { !$0.terms.kind.behaviour.needsInterval }.map {
        ($0.id, scheme.items[Int($0.terms.item)].department)
      }
      + scheme.bonuses.map { ($0.id, "考核办") }
    return (1...Int.random(in: 1...60, using: &random)).map { number in
      let (rule, department) = rules.randomElement(using: &random) ?? ("", "")
      let unit = Int.random(in: 0..<scheme.units.count, using: &random)
      func name(_ kind: String) -> String {
        Bool.random(using: &random) ? "" : "\(kind)\(Int.random(in: 0...2, using: &random))"
      }
      var words = ReportedWords()
      words.unit = keep(scheme.units[unit].name)
      words.rule = keep(rule)
      words.period = keep("2024-\(["01", "02", "11"].randomElement(using: &random) ?? "01")")
      words.quantity = keep("\(Int.random(in: 0...4, using: &random))")
      words.party = keep(name("户"))
      words.matter = keep(name("事"))
      words.department = keep(department)
      words.note = keep("\(number)")
      words.source = Source(file: keep("s\(number % 3).csv"), row: number + 1, column: 2)
      return Finding(unit: unit, words: words)
    }
  }

  /// The whole chain, each stage as its process drives it.
  private func run(_ findings: [Finding], _ scheme: Scheme) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-law-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ stage: StageName) -> String { folder.appending(path: "\(stage).csv").path }
    var writer = try LedgerWriter(Output(path: path(.ingest)), scheme: scheme)
    for finding in findings { try writer.write(finding.words) }
    var control = Control(scheme)
    control.stages = [.ingest]
    try writer.finish(control)

    func pass<Passed: Stage>(_ stage: Passed, _ name: StageName, after: StageName) throws {
      var stage = stage
      let options = try StageOptions.parse([path(after), "--output", path(name)])
      try StageRun(name: name, scheme: scheme, options: options).pass(&stage)
    }
    try pass(Normalize(scheme, NormalizeOptions(checksOneSheet: true)), .normalize, after: .ingest)
    try pass(Deduct(scheme), .deduct, after: .normalize)
    try pass(Cap(scheme), .cap, after: .deduct)
    try pass(Bonus(scheme), .bonus, after: .cap)
    try pass(Veto(scheme), .veto, after: .bonus)
    var rank = Rank(scheme)
    _ = try StageRun(name: .rank, scheme: scheme, options: StageOptions.parse([path(.veto)])).consume(&rank)

    var outcome = Outcome()
    outcome.totals = [Amount](repeating: .zero, count: scheme.units.count)
    for ranked in rank.ranking().units { outcome.totals[ranked.unit] = ranked.total }
    outcome.items = outcome.totals.map { _ in
      [Amount](repeating: .zero, count: scheme.items.count + scheme.categories.count)
    }
    var reader = LedgerReader(try Input(path: path(.veto)), scheme: scheme, resolves: true)
    var entries: [Entry] = []
    while try reader.next(&entries) {
      for entry in entries {
        if entry.kind != .reversal { outcome.sources.insert(entry[.source].string) }
        guard entry.item >= 0, let points = entry.points else { continue }
        let before = outcome.items[Int(entry.unit)][Int(entry.item)]
        outcome.items[Int(entry.unit)][Int(entry.item)] = try #require(before.adding(points))
      }
    }
    return outcome
  }

  @Test func holdWhateverIsReported() throws {
    let scheme = try #require(Self.scheme)
    let wrong = breach(of: "the laws hold for years of a real scheme", cases: 40) { random in
      let arena = Arena()
      let findings = findings(scheme, arena, &random)
      let outcome = try run(findings, scheme)
      guard Set(findings.map { $0.words.source.description }).isSubset(of: outcome.sources) else {
        return "something disappeared"
      }
      for unit in scheme.units.indices {
        let sum = outcome.items[unit].reduce(Int64(0)) { $0 + $1.ticks }
        if sum != outcome.totals[unit].ticks { return "the total of unit \(unit) is not the sum of its items" }
        for (item, score) in zip(scheme.items, outcome.items[unit]) where score < .zero || score > item.marks {
          return "\(item.id) of unit \(unit) is \(score), not within its marks"
        }
      }
      if try run(findings.shuffled(using: &random), scheme).totals != outcome.totals { return "the order matters" }
      let without = try run(findings.filter { $0.unit != 0 }, scheme)
      return without.totals.dropFirst() == outcome.totals.dropFirst() ? nil : "unit 0 touches another"
    }
    #expect(wrong == nil)
  }
}
