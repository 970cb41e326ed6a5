import Store
import Testing

@testable import Scoring

@Suite struct CoverageTests {
  /// Two villages, and one item with two rules that a table reports by quarters; the second item is only for 甲村.
  private func scheme(_ shape: SheetShape = .wide, due: Due? = nil, asOf: String = "2024-06-30") throws -> Scheme {
    var parts = try Small.parts(units: 2, marks: ["10", "5"], asOf: asOf)
    parts.units[0] = Unit(name: "甲村", aliases: [], group: "", flags: ["f"])
    parts.items[1].appliesIf = "f"
    parts.deductions = [
      Small.rule("A", try Sample.rule(.each)), Small.rule("B", try Sample.rule(.each)),
      Small.rule("C", item: 1, try Sample.rule(.each)),
    ]
    var duty = SheetDuty(
      name: "表", department: "办", shape: shape, every: .quarter, none: "无", rules: parts.ruleNames,
      ruleNumbers: [0, 1, 2])
    duty.due = due
    parts.duties = [duty]
    return Scheme(parts)
  }

  private typealias Figure = (unit: Int, rule: Int, period: String, quantity: String)

  private func coverage(_ scheme: Scheme, _ figures: [Figure], handedIn: [String: Day] = [:]) throws -> Coverage {
    var coverage = Coverage(scheme, handedIn: handedIn)
    for (row, figure) in figures.enumerated() {
      let entry = try Small.entry(
        unit: Int32(figure.unit), rule: Int16(figure.rule), period: figure.period, quantity: figure.quantity)
      coverage.note(entry, Origin(source: Small.source(row + 2), file: 0, duty: 0))
    }
    return coverage
  }

  private func told(_ coverage: Coverage) -> [String] {
    coverage.lines.map { line in
      "\(line.item) \(line.period) \(line.status) \(line.reported) \(line.zero) \(line.missing)"
    }
  }

  /// An item is there when every rule of it has a figure, and reported when one of them is not zero.
  @Test func aTableOwesEachFigureOfEachUnitThatItConcerns() throws {
    let figures: [Figure] = [
      (0, 0, "2024-Q1", "0"), (0, 1, "2024-Q1", "2"), (0, 2, "2024-Q1", "0"), (1, 0, "2024-Q1", "0"),
      (1, 1, "2024-Q1", "0"), (0, 0, "2024-Q2", "1"), (0, 1, "2024-Q2", "0"), (1, 0, "2024-Q2", "3"),
    ]
    #expect(
      try told(coverage(scheme(), figures)) == [
        "0 2024-Q1 reported 1 1 0", "0 2024-Q2 missing 1 0 1", "0 2024-Q3 notDue 0 0 0", "0 2024-Q4 notDue 0 0 0",
        "1 2024-Q1 zero 0 1 0", "1 2024-Q2 missing 0 0 1", "1 2024-Q3 notDue 0 0 0", "1 2024-Q4 notDue 0 0 0",
      ])
  }

  /// Whatever a list says of a quarter, it says of everything else that there was nothing.
  @Test func aListSpeaksOfAllUnitsAndItems() throws {
    let figures: [Figure] = [(1, 0, "2024-02-10", "1"), (0, 2, "2023-12-01/2024-03-05", "1")]
    let found = try told(coverage(scheme(.list, asOf: "2024-09-30"), figures))
    #expect(found.prefix(3) == ["0 2024-Q1 reported 1 1 0", "0 2024-Q2 missing 0 0 2", "0 2024-Q3 missing 0 0 2"])
    #expect(found.dropFirst(4).prefix(2) == ["1 2024-Q1 reported 1 0 0", "1 2024-Q2 missing 0 0 1"])
  }

  @Test func aSheetIsLateAfterItsDay() throws {
    let figures: [Figure] = [(0, 0, "2024-02-10", "1")]
    for (day, status) in [("2024-04-05", CoverageLine.Status.reported), ("2024-04-06", .late)] {
      let handedIn = ["t.csv": try Small.period(day).start]
      let coverage = try coverage(scheme(.list, due: .after(days: 5)), figures, handedIn: handedIn)
      let line = try #require(coverage.lines.first)
      #expect(line.status == status)
      #expect(line.due?.description == "2024-04-05")
      #expect(line.handedIn?.description == day)
      #expect(coverage.late.map(\.code) == (status == .late ? ["late"] : []))
    }
  }

  /// A file of which nobody noted the day is not late.
  @Test func withoutADayNothingIsLate() throws {
    let coverage = try coverage(scheme(.list, due: .after(days: 5)), [(0, 0, "2024-02-10", "1")])
    #expect(coverage.lines.first?.handedIn == nil)
    #expect(coverage.late.isEmpty)
  }

  @Test func aSheetIsDueOnADayOrSoManyDaysAfterEachPeriod() throws {
    let (month, quarter) = (try Small.period("2024-02"), try Small.period("2024-Q4"))
    #expect(Due("5")?.day(of: month).description == "2024-03-05")
    #expect(Due("10")?.day(of: quarter).description == "2025-01-10")
    #expect(Due("2024-06-20")?.day(of: quarter).description == "2024-06-20")
    for text in ["", "0", "05", "+5", "367", "2024-02-30", "next week", "五"] { #expect(Due(text) == nil, "\(text)") }
  }
}
