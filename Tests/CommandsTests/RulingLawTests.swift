import Faults
import Ledger
import Scoring
import Support
import Testing

/// What must hold whatever is decided after complaints, tried on small random years.
@Suite struct RulingLawTests {
  /// A withdrawn finding counts as if nobody had handed it in, a changed one as if it had been handed in so.
  @Test func aRulingCountsAsIfTheSheetHadSaidSo() {
    let wrong = breach(of: "a ruling counts as if the sheet had said so", cases: 1_000) { random in
      let (year, rulings, corrected) = Self.complaints(&random)
      let (ruled, plain) = (try Chain(year, rulings: rulings).fused().totals, try Chain(corrected).fused().totals)
      return ruled == plain ? nil : "\(ruled), and with corrected sheets \(plain), by \(rulings) of \(year)"
    }
    #expect(wrong == nil)
  }

  /// What a ruling is about stays in the ledger as it was handed in, without points and with the ruling's number.
  @Test func whatWasRuledOnStays() {
    let wrong = breach(of: "what was ruled on stays", cases: 1_000) { random in
      let (year, rulings, _) = Self.complaints(&random)
      let chain = Chain(year, rulings: rulings)
      let ledger = try chain.fused().ledger()
      if ledger != (try chain.apart()) { return "one process and seven differ by \(rulings) of \(year)" }
      let records = try rows(of: ledger).filter { $0[Column.kind.rawValue] == "record" }
      for ruling in rulings {
        guard let finding = year.findings.first(where: { $0.source == ruling.source }) else { continue }
        let code = ruling.decision == .withdraw ? "withdrawn" : "changed"
        let isKept = records.contains { row in
          row[Column.source.rawValue] == ruling.source && row[Column.why.rawValue] == "\(code):\(ruling.number)"
            && row[Column.quantity.rawValue] == finding.quantity && row[Column.points.rawValue].isEmpty
        }
        if !isKept, finding.isInTime(year) { return "\(finding) is lost by \(ruling) of \(year)" }
      }
      return nil
    }
    #expect(wrong == nil)
  }

  /// A year, rulings about some of its findings, and the year with sheets that say what was decided.
  private static func complaints(_ random: inout Randomness) -> (SmallYear, [Ruling], corrected: SmallYear) {
    let year = SmallYear(&random)
    var corrected = year
    corrected.findings = []
    var rulings: [Ruling] = []
    for finding in year.findings {
      var counted = finding
      guard random.once(in: 3) else {
        corrected.findings.append(counted)
        continue
      }
      let place = Place("rulings.tsv", row: rulings.count + 2, column: 1)
      var ruling = Ruling(
        source: finding.source, decision: .withdraw, number: "〔2024〕\(rulings.count)号", approver: "组", place: place,
        quantityPlace: place)
      if random.once(in: 2) {
        let quantity = random.number(0...3)
        ruling.decision = .change(to: Amount(quantity))
        counted.quantity = "\(quantity)"
        corrected.findings.append(counted)
      }
      rulings.append(ruling)
    }
    return (year, rulings, corrected)
  }
}

extension SmallYear.Finding {
  /// Whether the finding is of a day that counts.
  fileprivate func isInTime(_ year: SmallYear) -> Bool {
    guard let period = Period(parsing: period) else { return false }
    return (period.isInterval ? period.start : period.end) <= year.parts.settings.asOf
  }
}
