import Accounts
import CSV
import Scoring
import Support
import Testing

@testable import Commands
@testable import FrontEnd

@Suite struct ExplanationLawTests {
  /// Every line once, the lines of an account its score, the accounts the total that is ranked.
  @Test func whatIsShownAddsUp() {
    let wrong = breach(of: "an explanation adds up", cases: 20_000) { random in
      let year = SmallYear(&random)
      let outcome = try Chain(year).fused()
      let scheme = Scheme(year.parts)
      let bytes = try outcome.ledger()
      let ledger = try LastLedger(
        Input(name: "last", bytes: bytes), scheme: scheme, units: scheme.units.indices, tool: "test")
      var count = 0
      for unit in scheme.units.indices {
        guard let explanation = ledger.explanation(of: unit) else { return "no unit \(unit) of \(year)" }
        let rows = ExplanationRows.rows(explanation, only: nil)
        count += rows.count
        let shown = rows.reduce(Int64(0)) { sum, row in
          (try? Amount(parsing: row[19])).map { sum + $0.ticks } ?? sum
        }
        let total = outcome.totals[scheme.units[unit].name]
        if explanation.total != total || Amount(ticks: shown) != total { return "\(explanation) of \(year)" }
      }
      // The header, the control entry and a last line break besides.
      let entries = String(decoding: bytes, as: UTF8.self).split(separator: "\n").count - 2
      return count == entries ? nil : "\(count) of \(entries) entries in \(year)"
    }
    #expect(wrong == nil)
  }
}
