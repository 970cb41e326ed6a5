import CSV
import Faults
import Ledger
import Scoring
import Store

/// The cells of a ledger, its header first.
func rows(of ledger: [UInt8]) throws(Fault) -> [[String]] {
  var rows: [[String]] = []
  var reader = RowReader(Input(name: "last", bytes: ledger))
  while try reader.fill() {
    for row in reader.rows {
      rows.append((0..<row.count).map { row[$0].string })
    }
  }
  return rows
}

/// The stages over one year.
struct Chain {
  private let scheme: Scheme
  private let findings: [SmallYear.Finding]
  private let options: NormalizeOptions

  init(_ year: SmallYear, rulings: [Ruling] = []) {
    scheme = Scheme(year.parts)
    findings = year.findings
    var options = NormalizeOptions(checksOneSheet: true)
    options.rulings = rulings
    self.options = options
  }

  struct Outcome {
    var ranking: [RankedUnit]
    /// By the units' names.
    var totals: [String: Amount]
    /// The last ledger; written only when it is asked for.
    var ledger: () throws -> [UInt8]
  }

  /// All stages one after the other, with `between` done to the entries before each.
  func fused(between: (inout [Entry]) -> Void = { _ in }) throws -> Outcome {
    // The entries look into the memory of this reader.
    let batch = try Batch(reported(), scheme)
    var entries = batch.entries
    // What a stage makes names files that the stage keeps.
    var stages: [any Stage] = []
    func pass<Passed: Stage>(_ stage: Passed) throws -> Passed {
      var stage = stage
      between(&entries)
      for index in entries.indices { stage.take(&entries[index]) }
      entries.removeAll { $0.isLeftOut }
      stage.close()
      guard stage.faults.isEmpty else { throw Faults(stage.faults) }
      for unit in scheme.units.indices { stage.settle(unit, into: &entries) }
      stages.append(stage)
      return stage
    }
    _ = try pass(Normalize(scheme, options))
    _ = try pass(Deduct(scheme))
    _ = try pass(Cap(scheme))
    _ = try pass(Bonus(scheme))
    _ = try pass(Veto(scheme))
    let ranking = try pass(Rank(scheme)).ranking().units
    let totals = ranking.map { (scheme.units[$0.unit].name, $0.total) }
    return Outcome(ranking: ranking, totals: Dictionary(uniqueKeysWithValues: totals)) { [scheme, entries, stages] in
      var writer = try LedgerWriter(Output(inMemory: "last"), scheme: scheme)
      for entry in entries { try writer.write(entry) }
      try writer.finish(control(.veto))
      withExtendedLifetime((batch, stages)) {}
      return writer.memory
    }
  }

  /// All stages as `kaohe run` drives them, with so many entries in a batch; gives the ledger of each.
  func ledgersInOneChain(batch: Int) throws -> [[UInt8]] {
    let names = StageName.behind(.ingest).filter { $0 != .rank }
    var chain = Scoring.Chain(
      names.compactMap { $0 == .normalize ? Normalize(scheme, options) : $0.stage(scheme) })
    let ledgers = try names.map { try LedgerInMemory($0, scheme) }
    func write(_ place: Int, _ entries: [Entry]) throws(Fault) { try ledgers[place].write(entries) }
    let all = try Batch(reported(), scheme)
    for first in stride(from: 0, to: all.entries.count, by: batch) {
      var entries = Array(all.entries[first..<min(first + batch, all.entries.count)])
      try chain.pass(&entries, behind: write)
    }
    for place in names.indices {
      chain.stages[place].close()
      guard chain.stages[place].faults.isEmpty else { throw Faults(chain.stages[place].faults) }
      try chain.settle(place, units: scheme.units.indices, behind: write, warn: { _ in }, end: { _ in })
    }
    defer { withExtendedLifetime((all, chain)) {} }
    return try zip(names, ledgers).map { name, ledger in try ledger.finish(control(name)) }
  }

  /// All stages, each as its process drives it; gives the last ledger.
  func apart() throws -> [UInt8] { try ledgersApart().last ?? [] }

  /// All stages, each as its process drives it; gives the ledger of each.
  func ledgersApart() throws -> [[UInt8]] {
    var ledgers: [[UInt8]] = []
    var bytes = try reported()
    func pass<Passed: Stage>(_ stage: Passed, _ name: StageName) throws {
      var stage = stage
      var reader = LedgerReader(Input(name: "\(name)", bytes: bytes), scheme: scheme, resolves: name != .normalize)
      var writer = try LedgerWriter(Output(inMemory: "\(name)"), scheme: scheme)
      var entries: [Entry] = []
      while try reader.next(&entries) {
        for index in entries.indices {
          stage.take(&entries[index])
          try writer.write(entries[index])
        }
      }
      _ = try reader.finish(before: name)
      stage.close()
      guard stage.faults.isEmpty else { throw Faults(stage.faults) }
      var made: [Entry] = []
      for unit in scheme.units.indices { stage.settle(unit, into: &made) }
      for entry in made { try writer.write(entry) }
      try writer.finish(control(name))
      bytes = writer.memory
      ledgers.append(bytes)
    }
    try pass(Normalize(scheme, options), .normalize)
    try pass(Deduct(scheme), .deduct)
    try pass(Cap(scheme), .cap)
    try pass(Bonus(scheme), .bonus)
    try pass(Veto(scheme), .veto)
    return ledgers
  }

  private func control(_ last: StageName) -> Control {
    var control = Control(scheme)
    for stage in StageName.allCases {
      control.stages.append(stage)
      if stage == last { break }
    }
    return control
  }

  /// The ledger that `ingest` writes.
  private func reported() throws -> [UInt8] {
    let arena = Arena()
    func keep(_ text: String) -> Text { text.withText { arena.keep($0) } }
    var writer = try LedgerWriter(Output(inMemory: "reported"), scheme: scheme)
    for finding in findings {
      var words = ReportedWords()
      words.unit = keep(finding.unit)
      words.rule = keep(finding.rule)
      words.period = keep(finding.period)
      words.quantity = keep(finding.quantity)
      words.matter = keep(finding.matter)
      words.party = keep(finding.party)
      words.department = keep(SmallYear.department)
      words.note = keep(finding.note)
      words.source = Source(file: keep("s\(finding.file).csv"), row: finding.row, column: 2)
      try writer.write(words)
    }
    try writer.finish(control(.ingest))
    withExtendedLifetime(arena) {}
    return writer.memory
  }
}

/// A ledger that is written in memory.
private final class LedgerInMemory {
  private var writer: LedgerWriter

  init(_ stage: StageName, _ scheme: Scheme) throws(Fault) {
    writer = try LedgerWriter(Output(inMemory: stage.rawValue), scheme: scheme)
  }

  func write(_ entries: [Entry]) throws(Fault) {
    for entry in entries { try writer.write(entry) }
  }

  func finish(_ control: Control) throws -> [UInt8] {
    try writer.finish(control)
    return writer.memory
  }
}

/// The entries of a ledger that is read in one go, and the reader that they look into.
private final class Batch {
  private var reader: LedgerReader
  private(set) var entries: [Entry] = []

  init(_ ledger: [UInt8], _ scheme: Scheme) throws {
    reader = LedgerReader(Input(name: "reported", bytes: ledger), scheme: scheme, resolves: false)
    _ = try reader.next(&entries)
  }
}
