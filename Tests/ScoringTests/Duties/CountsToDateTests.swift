import Store
import Support
import Testing

@testable import Scoring

@Suite struct CountsToDateTests {
  /// Two villages; a table by months of findings (R) and meetings (Q), one by quarters of surveys (S).
  private static func scheme(isToDate: Bool, asOf: String = "2024-12-31") throws -> Scheme {
    var parts = try Small.parts(units: 2, marks: ["10", "6", "8"], asOf: asOf)
    var quota = try Sample.rule(.quota)
    (quota.period, quota.quota) = (.month, Amount(1))
    var band = try Sample.rule(.band)
    band.period = .quarter
    parts.bands = try Bands.all(.exact)
    parts.deductions = [
      Small.rule("R", try Sample.rule(.each, oncePer: .row)), Small.rule("Q", item: 1, quota),
      Small.rule("S", item: 2, band),
    ]
    parts.deductions[2].bands = parts.bands.indices.map { Int16($0) }
    for (number, rule) in ["R", "Q", "S"].enumerated() { parts.ruleNames.add(rule, number: number) }
    parts.departments = [Department(name: "办", aliases: [], rules: parts.ruleNames)]
    parts.duties = [("月报", Span.month, [Int16(0), 1]), ("季报", .quarter, [2])].map { name, every, rules in
      var duty = SheetDuty(
        name: name, department: "办", shape: .wide, every: every, none: "", rules: parts.ruleNames, ruleNumbers: rules)
      duty.isToDate = isToDate
      return duty
    }
    return Scheme(parts)
  }

  private struct Cell {
    var unit: Int
    var rule: Int
    var period: Period
    var quantity: Int
    var of: Int?
  }

  private static func entries(_ cells: [Cell], _ scheme: Scheme) throws -> [Entry] {
    try cells.enumerated().map { number, cell in
      let sheet = cell.rule == 2 ? "季报" : "月报"
      let words: [Column: String] = [
        .unit: scheme.units[cell.unit].name, .rule: scheme.deductions[cell.rule].id, .period: "\(cell.period)",
        .quantity: "\(cell.quantity)", .of: cell.of.map { "\($0)" } ?? "", .department: "办",
        .source: "\(sheet).csv:\(number + 2):3",
      ]
      return try Small.entry(.reported, unit: -1, words)
    }
  }

  /// What `normalize` makes of some cells, in the order of the ledger.
  private static func normalized(_ cells: [Cell], _ scheme: Scheme) throws -> (entries: [Entry], stage: Normalize) {
    var stage = Normalize(scheme)
    var entries = try entries(cells, scheme)
    for index in entries.indices { stage.take(&entries[index]) }
    stage.close()
    for unit in scheme.units.indices { stage.settle(unit, into: &entries) }
    return (entries.filter { !$0.isLeftOut }, stage)
  }

  private static func totals(_ cells: [Cell], _ scheme: Scheme) throws -> [Amount] {
    var (entries, normalize) = try normalized(cells, scheme)
    func pass<Passed: Stage>(_ stage: Passed) throws -> Passed {
      var stage = stage
      for index in entries.indices { stage.take(&entries[index]) }
      stage.close()
      for unit in scheme.units.indices { stage.settle(unit, into: &entries) }
      #expect(stage.faults.isEmpty)
      return stage
    }
    #expect(normalize.faults.isEmpty, "\(normalize.faults)")
    _ = try pass(Deduct(scheme))
    _ = try pass(Cap(scheme))
    let ranked = try pass(Rank(scheme)).ranking().units.sorted { $0.unit < $1.unit }
    withExtendedLifetime(normalize) {}
    return ranked.map(\.total)
  }

  /// A year's figures by months and quarters; every survey has somebody in it.
  private static func figures(_ scheme: Scheme, _ random: inout Randomness) -> [Cell] {
    var cells: [Cell] = []
    for unit in scheme.units.indices {
      for rule in 0..<3 {
        for period in scheme.settings.year.parts(rule == 2 ? .quarter : .month) {
          let of = rule == 2 ? random.number(1...60) : nil
          cells.append(
            Cell(unit: unit, rule: rule, period: period, quantity: random.number(0...(of ?? 2)), of: of))
        }
      }
    }
    return cells
  }

  /// The same figures as sums since January.
  private static func summed(_ cells: [Cell]) -> [Cell] {
    cells.map { cell in
      let before = cells.filter {
        $0.unit == cell.unit && $0.rule == cell.rule && $0.period.start <= cell.period.start
      }
      var sum = cell
      sum.quantity = before.reduce(0) { $0 + $1.quantity }
      sum.of = cell.of.map { _ in before.reduce(0) { $0 + ($1.of ?? 0) } }
      return sum
    }
  }

  @Test func countsToDateGiveTheTotalsOfTheCountsOfEachMonth() {
    let wrong = breach(of: "counts to date give the totals of the counts of each month", cases: 300) { random in
      let asOf = "2024-\(["03", "06", "10", "12"][random.number(0...3)])"
      let (plain, toDate) = (try Self.scheme(isToDate: false, asOf: asOf), try Self.scheme(isToDate: true, asOf: asOf))
      let cells = Self.figures(plain, &random)
      let months = try Self.totals(cells, plain)
      let sums = try Self.totals(Self.summed(cells).shuffled(using: &random), toDate)
      return months == sums ? nil : "\(months) by months, \(sums) to date, of \(cells)"
    }
    #expect(wrong == nil)
  }

  /// 1, 1 and 4 to date are 1, 0 and 3: three records and three entries to be scored, which name their cells.
  @Test func eachPeriodHasItsDifference() throws {
    let scheme = try Self.scheme(isToDate: true)
    let months = scheme.settings.year.parts(.month).prefix(3)
    let cells = zip(months, [1, 1, 4]).map { Cell(unit: 1, rule: 0, period: $0, quantity: $1) }
    let (entries, stage) = try Self.normalized(cells, scheme)
    #expect(entries.map(\.kind) == [.record, .record, .record, .reported, .reported, .reported])
    #expect(entries.prefix(3).allSatisfy { $0.why == Why(.toDate) && $0.points == nil })
    let made = entries.dropFirst(3)
    #expect(made.map(\.quantity) == [Amount(1), .zero, Amount(3)])
    #expect(made.map { $0.period?.description } == ["2024-01", "2024-02", "2024-03"])
    #expect(made.map { $0.source?.description } == ["月报.csv:2:3", "月报.csv:3:3", "月报.csv:4:3"])
    #expect(made.allSatisfy { $0.unit == 1 && $0.rule == 0 && $0.item == 0 && $0.why == nil })
    withExtendedLifetime(stage) {}
  }

  @Test func aFallNamesBothCells() throws {
    let quarters = try Self.scheme(isToDate: true).settings.year.parts(.quarter)
    func faults(_ rates: [(Int, Int)]) throws -> [String] {
      let cells = zip(quarters, rates).map { Cell(unit: 0, rule: 2, period: $0, quantity: $1.0, of: $1.1) }
      let asOf = "2024-\(["03", "06", "09", "12"][rates.count - 1])"
      let stage = try Self.normalized(cells, Self.scheme(isToDate: true, asOf: asOf)).stage
      return stage.faults.filter { $0.place.file.hasPrefix("季报.csv") }.map {
        "\($0.code) \($0.place) \($0.place.heading)"
      }
    }
    #expect(try faults([(40, 50), (80, 100)]).isEmpty)
    #expect(try faults([(40, 50), (39, 100)]) == ["count-falls 季报.csv:3:3 quantity"])
    #expect(try faults([(40, 50), (41, 49)]) == ["count-falls 季报.csv:3:3 of"])
    // 11 right answers of 10 in the second quarter.
    #expect(try faults([(40, 50), (51, 60)]) == ["part-above-whole 季报.csv:3:3 quantity"])
    // Nobody was asked in the second quarter.
    #expect(try faults([(40, 50), (40, 50)]) == ["no-data 季报.csv:3:3 of"])
  }

  @Test func aCountNeedsTheOneBeforeIt() throws {
    let scheme = try Self.scheme(isToDate: true, asOf: "2024-03-31")
    let months = scheme.settings.year.parts(.month)
    let cells = [0, 2].map { Cell(unit: 0, rule: 0, period: months[$0], quantity: 1) }
    let (entries, stage) = try Self.normalized(cells, scheme)
    #expect(stage.faults.first?.code == "no-count-before")
    #expect(entries.filter { $0.kind == .reported }.map { $0.period?.description } == ["2024-01"])
  }

  @Test func aCountIsOfAWholePeriod() throws {
    let scheme = try Self.scheme(isToDate: true)
    let day = try Small.period("2024-03-15")
    let stage = try Self.normalized([Cell(unit: 0, rule: 0, period: day, quantity: 1)], scheme).stage
    #expect(stage.faults.first?.code == "no-period-to-date")
  }
}
