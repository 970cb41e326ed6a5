import Support
import Testing

@testable import Scoring

@Suite struct CountedOnceTests {
  /// Rules of one item, each with what it counts once and over which time, and the rules it excludes.
  private func scheme(_ rules: [(oncePer: OncePer, period: Span, excludes: [Int16])]) throws -> Scheme {
    var parts = try Small.parts()
    for (number, rule) in rules.enumerated() {
      var terms = try Sample.rule(.each, points: "1", oncePer: rule.oncePer)
      terms.period = rule.period
      var own = Small.rule("R\(number)", terms)
      own.excludes = rule.excludes
      parts.deductions.append(own)
    }
    return Scheme(parts)
  }

  private typealias Finding = (row: Int, rule: Int, day: String, party: String)

  private func outcome(_ scheme: Scheme, _ findings: [Finding]) throws -> (made: [Entry], warnings: [String]) {
    var once = CountedOnce(scheme)
    for finding in findings {
      let entry = try Small.entry(
        .deduction, rule: Int16(finding.rule), period: finding.day, row: finding.row, [.party: finding.party])
      once.note(entry, by: scheme.terms[finding.rule], points: Amount(-1))
    }
    once.close()
    var made: [Entry] = []
    once.settle(0, into: &made)
    #expect(once.faults.isEmpty)
    return (made, once.warnings.map { "\($0.code) \($0.source)" })
  }

  /// What was taken back: the row, and why.
  private func told(_ made: [Entry]) -> [String] {
    made.map { "\($0.source?.row ?? 0) \($0.told)" }
  }

  @Test func theEarliestSourceOfAHouseholdStays() throws {
    let (made, warnings) = try outcome(
      scheme([(.household, .year, [])]),
      [
        (4, 0, "2024-01-01", "李户/李乙"), (2, 0, "2024-09-01", "李户/李甲"), (3, 0, "2024-02-01", "王户"),
        (5, 0, "2024-02-01", ""),
      ])
    #expect(told(made) == ["4 reversal 1 repeat"])
    #expect(warnings == ["repeat t.csv:4:1"])
  }

  /// Of what counts once a month the same in another month counts again, and is warned of; in the same month it does not.
  @Test func whatIsFoundAgainInAnotherPeriodCountsAndIsWarnedOf() throws {
    let (made, warnings) = try outcome(
      scheme([(.party, .month, [])]),
      [
        (2, 0, "2024-01-01", "李户/李甲"), (3, 0, "2024-01-31", "李户/李甲"), (4, 0, "2024-02-01", "李户/李甲"),
        (5, 0, "2024-03-01", "王户/李甲"), (6, 0, "2024-03-09", "李户/李甲"),
      ])
    #expect(told(made) == ["3 reversal 1 repeat"])
    #expect(warnings == ["repeat t.csv:3:1", "found-again t.csv:4:1", "found-again t.csv:6:1"])
  }

  @Test func whatCountsOnceAYearIsNotFoundAgain() throws {
    let scheme = try scheme([(.party, .year, []), (.party, .month, [])])
    let (made, warnings) = try outcome(scheme, [(2, 0, "2024-01-01", "李户/李甲"), (3, 1, "2024-02-01", "李户/李甲")])
    #expect(made.isEmpty)
    #expect(warnings == ["two-clauses t.csv:3:1"])
  }

  /// A quarter begins where it does, not three months after something.
  @Test func aQuarterIsAQuarterOfTheCalendar() throws {
    let (made, _) = try outcome(
      scheme([(.party, .quarter, [])]),
      [(2, 0, "2024-03-31", "甲"), (3, 0, "2024-04-01", "甲"), (4, 0, "2024-06-30", "甲")])
    #expect(told(made) == ["4 reversal 1 repeat"])
  }

  /// Whoever is left out altogether is not charged for a gap too; the key is that of the rule that excludes.
  @Test func oneRuleExcludesAnother() throws {
    let (made, warnings) = try outcome(
      scheme([(.row, .year, []), (.household, .year, [0])]),
      [(2, 0, "2024-01-01", "李户/李甲"), (3, 1, "2024-09-01", "李户/李乙"), (4, 0, "2024-01-01", "王户/王甲")])
    #expect(told(made) == ["2 reversal 1 excluded-by"])
    #expect(made[0].why?.rule == 1)
    #expect(warnings == ["excluded t.csv:2:1"])
  }

  /// The third rule excludes the second, which therefore does not exclude the first.
  @Test func whatIsExcludedExcludesNothing() throws {
    let scheme = try scheme([(.party, .year, []), (.party, .year, [0]), (.party, .year, [1])])
    let three: [Finding] = [(2, 0, "2024-01-01", "甲"), (3, 1, "2024-01-01", "甲"), (4, 2, "2024-01-01", "甲")]
    #expect(told(try outcome(scheme, three).made) == ["3 reversal 1 excluded-by"])
    #expect(told(try outcome(scheme, Array(three.dropLast())).made) == ["2 reversal 1 excluded-by"])
  }

  /// Large points, columns far to the right, several files and periods of every form come back as they were.
  @Test func whatIsTakenBackIsWhatWasCharged() throws {
    let scheme = try scheme([(.party, .year, [])])
    let all = ["2024", "2024-Q3", "2024-05", "2024-06-07", "2024-06-07/", "2024-06-07/2024-07-08", nil]
    var once = CountedOnce(scheme)
    var expected: [String] = []
    for (number, period) in all.enumerated() {
      for (ticks, column) in [(Int64(-5_000), 2), (-1 << 30, 127), (-1 << 40, 128), (7, 4_000)] {
        let source = "\(number % 3).csv:\(expected.count + 2):\(column)"
        let entry = try Small.entry(.deduction, period: period, [.party: "甲", .source: source])
        once.note(entry, by: scheme.terms[0], points: Amount(ticks: ticks))
        expected.append("\(source) \(period ?? "2024") \(Amount(ticks: -ticks))")
      }
    }
    once.close()
    var made: [Entry] = []
    once.settle(0, into: &made)
    let told = made.map {
      "\($0.source?.description ?? "-") \($0.period?.description ?? "-") \($0.points?.description ?? "-")"
    }
    // The first of all stays.
    #expect(told.sorted() == expected.dropFirst().sorted())
  }

  @Test func ringsOfExclusionsAreFound() throws {
    #expect(!Exclusions.areInARing(try scheme([(.party, .year, [1]), (.party, .year, [])]).deductions))
    #expect(Exclusions.areInARing(try scheme([(.party, .year, [1]), (.party, .year, [0])]).deductions))
  }

  /// Whatever the order in which entries come, the same ones are taken back for the same reasons.
  @Test func theOrderOfEntriesMakesNoDifference() throws {
    let scheme = try scheme([
      (.household, .month, []), (.party, .quarter, [0]), (.row, .year, []), (.party, .year, [2]),
    ])
    let wrong = breach(of: "what counts once does not depend on the order of entries", cases: 500) { random in
      let findings: [Finding] = (0..<random.number(1...12)).map { row in
        let party = random.one(of: ["", "李户", "李户/李甲", "李户/李乙", "王户/李甲"])
        return (row + 2, random.number(0...3), "2024-0\(random.number(1...5))-10", party)
      }
      let one = try outcome(scheme, findings)
      let other = try outcome(scheme, findings.shuffled(using: &random))
      return told(one.made) == told(other.made) && one.warnings == other.warnings ? nil : "\(findings)"
    }
    #expect(wrong == nil)
  }
}
