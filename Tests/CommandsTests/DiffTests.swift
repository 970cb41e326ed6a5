import Accounts
import CSV
import Scoring
import Support
import Testing

@testable import Commands
@testable import FrontEnd

@Suite struct ComparisonLawTests {
  private func outcome(_ year: SmallYear) throws -> Outcome {
    let bytes = try Chain(year).fused().ledger()
    let scheme = Scheme(year.parts)
    return try LastLedger(Input(name: "last", bytes: bytes), scheme: scheme, units: scheme.units.indices, tool: "test")
      .outcome
  }

  /// What a random office might make of its rules for the next year: other marks, prices and limits.
  private func nextYear(_ year: SmallYear, _ random: inout Randomness) -> SmallYear {
    var next = year
    for index in next.parts.items.indices where random.once(in: 2) {
      next.parts.items[index].marks = Amount(random.number(1...4))
    }
    for index in next.parts.deductions.indices where random.once(in: 2) {
      next.parts.deductions[index].terms.points = Amount(random.number(1...3))
    }
    for index in next.parts.caps.indices where random.once(in: 2) { next.parts.caps[index].atMost = Amount(1) }
    if next.parts.items.count > 1, random.once(in: 3) { next.parts.items[1].id = "I-9" }
    return next
  }

  /// The strands of each item sum to its change and the items to that of the ranked total, and what the rules and the findings
  /// did sums to each.
  @Test func thePartsSumToTheChange() {
    let wrong = breach(of: "the parts of a comparison sum to the change", cases: 10_000) { random in
      let year = SmallYear(&random)
      var next = nextYear(year, &random)
      let rescored = next
      next.findings = next.findings.filter { _ in !random.once(in: 3) }
      let (old, new) = (try outcome(year), try outcome(next))
      let isRescored = random.once(in: 2)
      let comparison = try Comparison(old: old, new: new, rescored: isRescored ? try outcome(rescored) : nil)
      for unit in comparison.units {
        let totals = [old, new].map { outcome in
          outcome.ranking.first { outcome.scheme.units[$0.unit].name == unit.new }?.total
        }
        guard unit.total.old == totals[0], unit.total.new == totals[1] else { return "\(unit) of \(year) and \(next)" }
        let shifts = unit.items.flatMap { $0.strands.map(\.change) } + unit.items.map(\.score) + [unit.total]
        let strands = unit.items.flatMap { $0.strands.map(\.change.difference.ticks) }.reduce(0, +)
        if strands != unit.total.difference.ticks { return "\(strands) for \(unit.total) of \(year) and \(next)" }
        for shift in shifts where isRescored {
          guard let rules = shift.byRules, let findings = shift.byFindings,
            rules.ticks + findings.ticks == shift.difference.ticks
          else { return "\(shift) of \(year) and \(next)" }
        }
      }
      return nil
    }
    #expect(wrong == nil)
  }

  /// The rows of a machine sum to what the row of the total says.
  @Test func theRowsSumToTheTotal() {
    let wrong = breach(of: "the rows of a comparison sum to its totals", cases: 5_000) { random in
      let year = SmallYear(&random)
      let rows = DiffRows(try Comparison(old: outcome(year), new: outcome(nextYear(year, &random)))).rows
      var sums: [String: Int64] = [:]
      for row in rows.dropFirst() where row[5] != "rank" {
        let ticks = try Amount(parsing: row[10]).ticks
        sums[row[0], default: 0] += row[5] == "total" ? -ticks : ticks
      }
      return sums.allSatisfy { $0.value == 0 } && sums.count == year.parts.units.count ? nil : "\(rows) of \(year)"
    }
    #expect(wrong == nil)
  }
}
