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

  /// Whether stages hand on values or write and read a ledger each, every ledger has the same bytes.
  @Test func aWrittenLedgerIsReadAsItWas() {
    let wrong = breach(of: "stages that write and read their ledgers give the same bytes") { random in
      let year = SmallYear(&random)
      let apart = try Chain(year).ledgersApart()
      let batch = random.number(1...12)
      for (fused, apart) in zip(try Chain(year).ledgersInOneChain(batch: batch), apart) where fused != apart {
        let (fused, apart) = (String(decoding: fused, as: UTF8.self), String(decoding: apart, as: UTF8.self))
        return "\(fused)\n\(apart)\nof \(year) by \(batch)"
      }
      return nil
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
