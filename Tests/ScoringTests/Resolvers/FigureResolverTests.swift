import Faults
import Testing

@testable import Scoring

/// Figures whose meaning depends on their rule: rates, scores, and columns of rates.
@Suite struct FigureResolverTests {
  private static let rate: Int16 = 0
  private static let score: Int16 = 1
  private static let each: Int16 = 2

  private func scheme() throws -> Scheme {
    var parts = try Small.parts(units: 2)
    var rate = try Sample.rule(.band)
    rate.period = .quarter
    parts.deductions = [
      Small.rule("R-1", rate), Small.rule("R-2", try Sample.rule(.score)), Small.rule("R-3", try Sample.rule(.each)),
    ]
    parts.deductions[1].terms.most = Amount(10)
    for (number, name) in ["R-1", "R-2", "R-3"].enumerated() { parts.ruleNames.add(name, number: number) }
    parts.departments = [Department(name: "办", aliases: [], rules: parts.ruleNames)]
    return Scheme(parts)
  }

  /// What becomes of the figures of some rows: quantity of whole, or the code of the fault.
  private func told(
    _ rows: [(quantity: String, of: String)], rule: Int16, cells: String = "cells:1:2:3:4:5:0", unit: String? = nil
  ) throws -> [String] {
    var normalize = Normalize(try scheme())
    return try rows.enumerated().map { number, row in
      var entry = try Small.entry(
        unit: -1, item: -1, rule: -1, row: number + 2,
        [
          .unit: unit ?? (number == 0 ? "甲村" : "乙村"), .rule: "R-\(rule + 1)", .period: "2024-0\(number + 1)-15",
          .quantity: row.quantity, .of: row.of, .department: "办", .why: cells,
        ])
      let before = normalize.faults.count
      normalize.take(&entry)
      let faults = normalize.faults.dropFirst(before).map(\.message.key)
      if !faults.isEmpty { return faults.joined(separator: " ") }
      return "\(entry.quantity?.description ?? "-")/\(entry.of?.description ?? "-")"
    }
  }

  @Test func aPercentageStandsAloneUnderARate() throws {
    #expect(try told([("90%", "")], rule: Self.rate) == ["90/100"])
    #expect(try told([("90.5％", "")], rule: Self.rate) == ["90.5/100"])
    #expect(try told([("90%", "50")], rule: Self.rate) == ["percentage.rate"])
    #expect(try told([("90%", "")], rule: Self.each) == ["percentage"])
    #expect(try told([("101%", "")], rule: Self.rate) == ["part-above-whole"])
  }

  /// 90 % of nobody knows how many and 40 of 50 have no rate together.
  @Test func aPercentageIsNotAddedToAnotherSurveyOfTheQuarter() throws {
    #expect(try told([("90%", ""), ("40", "50")], rule: Self.rate, unit: "甲村") == ["90/100", "percentage.pooled"])
    #expect(try told([("40", "50"), ("90%", "")], rule: Self.rate, unit: "甲村") == ["40/50", "percentage.pooled"])
    #expect(try told([("90%", ""), ("40", "50")], rule: Self.rate) == ["90/100", "40/50"])
    #expect(try told([("30", "50"), ("40", "50")], rule: Self.rate, unit: "甲村") == ["30/50", "40/50"])
  }

  @Test func aColumnOfRatesIsWrittenInOneWay() throws {
    let cells = "cells:1:2:3:4:%:0"
    #expect(try told([("0.905", ""), ("1", "")], rule: Self.rate, cells: cells) == ["90.5/100", "100/100"])
    #expect(try told([("90.5", ""), ("90%", "")], rule: Self.rate, cells: cells) == ["90.5/100", "90/100"])
    #expect(try told([("0", ""), ("90.5", "")], rule: Self.rate, cells: cells) == ["0/100", "90.5/100"])
    #expect(try told([("0.905", ""), ("90", "")], rule: Self.rate, cells: cells) == ["90.5/100", "mixed-rates"])
    #expect(try told([("90", ""), ("0.905", "")], rule: Self.rate, cells: cells) == ["90/100", "mixed-rates"])
    #expect(try told([("0.905123", "")], rule: Self.rate, cells: cells) == ["90.5123/100"])
    #expect(try told([("-0.5", "")], rule: Self.rate, cells: cells) == ["negative"])
    #expect(try told([("", "")], rule: Self.rate, cells: cells) == ["blank"])
  }

  @Test func scoresAreCountedInMarksAndNeverNegative() throws {
    #expect(try told([("9.5分", "10分")], rule: Self.score) == ["9.5/10"])
    #expect(try told([("-0.5", "")], rule: Self.score) == ["negative.score"])
    #expect(try told([("扣0.5", "")], rule: Self.score) == ["signed.score"])
    #expect(try told([("3分", "")], rule: Self.each) == ["not-a-number"])
    #expect(try told([("3例", "")], rule: Self.each) == ["3/-"])
    #expect(try told([("扣3", "")], rule: Self.each) == ["signed"])
  }

  @Test func namesThatNobodyListsAreLookedThrough() throws {
    let code = { (column: Column, text: String) throws -> String in
      var normalize = Normalize(try scheme())
      var entry = try Small.entry(
        unit: -1, item: -1, rule: -1,
        [.unit: "甲村", .rule: "R-3", .period: "2024-01-15", .quantity: "1", .department: "办", column: text])
      normalize.take(&entry)
      return normalize.faults.map { "\($0.code) \($0.place.heading)" }.joined()
    }
    #expect(try code(.party, "王\u{200B}户/") == "hidden-character party")
    #expect(try code(.party, "/1.23E+17") == "ruined-number party")
    #expect(try code(.matter, "510221199001010000") == "ruined-number matter")
    #expect(try code(.approver, "\u{FFFD}") == "lost-characters approver")
    for name in ["王户/王甲", "510221199001011234", "2024-0001", "阿依·买买提", "第一批（补）", "A+B"] {
      #expect(try code(.matter, name) == "")
    }
  }
}
