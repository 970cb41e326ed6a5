import Scoring
import Testing

/// What the tests of the kinds share.
enum Sample {
  static func rule(
    _ kind: RuleKind, points: String = "0.5", oncePer: OncePer = .row, quota: Int = 0, limit: Int = 0,
    unit: LimitUnit = .day, isFreeAtLimit: Bool = true
  ) throws -> RuleTerms {
    var rule = RuleTerms(.deductions)
    rule.item = 0
    rule.kind = kind
    rule.points = try Amount(parsing: points)
    rule.oncePer = oncePer
    rule.quota = Amount(quota)
    rule.limit = Amount(limit)
    rule.limitUnit = unit
    rule.isFreeAtLimit = isFreeAtLimit
    rule.most = Amount(100)
    return rule
  }

  static func entry(_ quantity: String, _ period: String = "2024-03-15") throws -> Entry {
    var entry = Entry(.reported)
    entry.quantity = try Amount(parsing: quantity)
    entry.period = Period(parsing: period)
    return entry
  }

  /// Scores an entry as of the end of 2024.
  static func scored(_ entry: Entry, by rule: RuleTerms, asOf: String = "2024-12-31") throws -> Entry {
    var entry = entry
    let day = try #require(Period(parsing: asOf)).end
    #expect(rule.kind.behaviour.score(&entry, by: rule, asOf: day))
    return entry
  }
}

@Suite struct RuleKindTests {
  /// Every kind is named in the tables as its case is, and says what it needs.
  @Test(arguments: RuleKind.allCases) func everyKindSaysWhatItNeeds(_ kind: RuleKind) {
    #expect(kind == .record || !kind.behaviour.neededCells.isEmpty)
    #expect(kind.behaviour.needsInterval == (kind == .over))
  }
}
