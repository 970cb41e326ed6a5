import CSV
import Faults
import Ledger
import Scoring
import Store
import Support
import Testing

/// What must hold whatever the rules are and whatever is reported under them, tried on small random years.
///
/// The stages pass entries on as values; that their processes write the same bytes is the last law.
@Suite struct SmallYearLawTests {
  /// Any tool that adds up a column of CSV gets the ranking's totals, and the ranking is in their order.
  @Test func aTotalIsTheSumOfItsEntries() {
    let wrong = breach(of: "a total is the sum of its entries") { random in
      let year = SmallYear(&random)
      let outcome = try Chain(year).fused()
      var sums: [String: Int] = [:]
      // Nothing in the first columns needs quotes.
      for line in String(decoding: try outcome.ledger(), as: UTF8.self).split(separator: "\n").dropFirst() {
        let cells = line.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false)
        if cells[4] != "control" { sums[String(cells[0]), default: 0] += ticks(cells[7]) }
      }
      let isSame = sums.count == outcome.totals.count && outcome.totals.allSatisfy { sums[$0] == ticks($1.description) }
      let order = outcome.ranking.filter { !$0.effects.contains(.listedLast) }
      let isInOrder = zip(order, order.dropFirst()).allSatisfy { above, below in
        above.total == below.total ? above.place == below.place : above.total > below.total && above.place < below.place
      }
      if isSame, isInOrder { return nil }
      return "\(sums) in the ledger, \(outcome.ranking) in the ranking of \(year)"
    }
    #expect(wrong == nil)
  }

  /// What is reported up to the as-of date is in the last ledger once, in the department's own words and with what became
  /// of it; what is taken back is taken back once and whole.
  @Test func nothingDisappears() {
    let wrong = breach(of: "nothing disappears") { random in
      let year = SmallYear(&random)
      var left: [String: SmallYear.Finding] = [:]
      for finding in year.findings where finding.counts(asOf: year.parts.settings.asOf) {
        left[finding.source] = finding
      }
      var points: [String: String] = [:]
      let rows = try rows(of: Chain(year).fused().ledger())
      for row in rows.dropFirst() where !row[Column.source.rawValue].isEmpty && row[Column.kind.rawValue] != "reversal"
      {
        let source = row[Column.source.rawValue]
        guard let finding = left.removeValue(forKey: source) else { return "\(row) was never reported in \(year)" }
        let words = [Column.unit, .rule, .period, .matter, .party, .department, .note].map { row[$0.rawValue] }
        if words != finding.words { return "\(finding) became \(row) in \(year)" }
        let isOpen = row[Column.kind.rawValue] == "reported" || row[Column.why.rawValue].isEmpty
        if isOpen { return "nobody says what became of \(row) in \(year)" }
        points[source] = row[Column.points.rawValue]
      }
      if !left.isEmpty { return "\(left.keys) disappeared in \(year)" }
      for row in rows where row[Column.kind.rawValue] == "reversal" {
        guard let taken = points.removeValue(forKey: row[Column.source.rawValue]),
          ticks(taken) == -ticks(row[Column.points.rawValue])
        else { return "\(row) takes back what does not stand in \(year)" }
      }
      return nil
    }
    #expect(wrong == nil)
  }

  @Test func theOrderOfFilesDoesNotMatter() {
    let wrong = breach(of: "the order of files and rows changes no total") { random in
      let year = SmallYear(&random)
      let totals = try Chain(year).fused().totals
      var other = year
      let files = [1, 2, 3].shuffled(using: &random)
      other.findings = files.flatMap { file in year.findings.filter { $0.file == file } }
      let byFiles = try Chain(other).fused().totals
      if byFiles != totals { return "\(totals), and with the files \(files): \(byFiles), of \(year)" }
      let byRows = try Chain(year).fused { $0.shuffle(using: &random) }.totals
      return byRows == totals ? nil : "\(totals), and shuffled between the stages: \(byRows), of \(year)"
    }
    #expect(wrong == nil)
  }

  @Test func addingAUnitChangesNoOthersTotal() {
    let wrong = breach(of: "adding a unit changes no other's total") { random in
      let year = SmallYear(&random)
      let larger = year.withOneMore(&random)
      let (before, after) = (try Chain(year).fused().totals, try Chain(larger).fused().totals)
      let isSame = before.allSatisfy { after[$0.key] == $0.value } && after.count == before.count + 1
      return isSame ? nil : "\(before), and with one more: \(after), of \(larger)"
    }
    #expect(wrong == nil)
  }

  /// Whether stages hand on values or write and read a ledger each, the last ledger has the same bytes.
  @Test func aWrittenLedgerIsReadAsItWas() {
    let wrong = breach(of: "stages that write and read their ledgers give the same bytes") { random in
      let year = SmallYear(&random)
      let (fused, apart) = (try Chain(year).fused().ledger(), try Chain(year).apart())
      if fused == apart { return nil }
      return "\(String(decoding: fused, as: UTF8.self))\n\(String(decoding: apart, as: UTF8.self))\nof \(year)"
    }
    #expect(wrong == nil)
  }
}

extension SmallYear.Finding {
  fileprivate func counts(asOf day: Day) -> Bool {
    guard let period = Period(parsing: period) else { return false }
    return (period.isInterval ? period.start : period.end) <= day
  }

  /// What stands in a ledger word for word.
  fileprivate var words: [String] { [unit, rule, period, matter, party, SmallYear.department, note] }
}

/// The ten-thousandths in a cell, without any help of the number type.
private func ticks(_ text: some StringProtocol) -> Int {
  let parts = text.drop { $0 == "-" }.split(separator: ".")
  guard let whole = parts.first else { return 0 }
  let places = (parts.count > 1 ? parts[1] : "") + "0000"
  return (Int(whole + places.prefix(4)) ?? 0) * (text.hasPrefix("-") ? -1 : 1)
}

private func rows(of ledger: [UInt8]) throws(Fault) -> [[String]] {
  var rows: [[String]] = []
  var reader = RowReader(Input(name: "last", bytes: ledger))
  while try reader.fill() {
    for index in 0..<reader.count {
      let row = reader[index]
      rows.append((0..<row.count).map { row[$0].string })
    }
  }
  return rows
}

/// The stages over one year.
struct Chain {
  private let scheme: Scheme
  private let findings: [SmallYear.Finding]

  init(_ year: SmallYear) {
    scheme = Scheme(year.parts)
    findings = year.findings
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
    _ = try pass(Normalize(scheme, checksOneSheet: true, refusing: []))
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

  /// All stages, each as its process drives it; gives the last ledger.
  func apart() throws -> [UInt8] {
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
    }
    try pass(Normalize(scheme, checksOneSheet: true, refusing: []), .normalize)
    try pass(Deduct(scheme), .deduct)
    try pass(Cap(scheme), .cap)
    try pass(Bonus(scheme), .bonus)
    try pass(Veto(scheme), .veto)
    return bytes
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
      words.source = keep(finding.source)
      try writer.write(words)
    }
    try writer.finish(control(.ingest))
    withExtendedLifetime(arena) {}
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
