import Scoring
import Testing

@testable import Accounts

/// A report on three villages, worked by hand.
///
/// 甲村 loses 0.5 and 1.5 of 10 in the first item, of which 1 is given back; its merit of 2 counts up to 1. 乙村 loses
/// everything in the first. 丙村 loses nothing. Nobody loses anything in the second item, which a second department assesses.
@Suite struct ReportTests {
  private static let scheme: Scheme = {
    var parts = Books.parts
    parts.sections.append(Section(id: "I", name: "工作", marks: nil, clause: "一"))
    for index in parts.items.indices { parts.items[index].section = "I" }
    parts.departments = ["办", "所"].map { Department(name: $0, aliases: [], rules: .init()) }
    parts.items[1].department = "所"
    parts.bottoms = [
      BottomRule(id: "R-2", name: "排名靠后", count: 1, ties: .include, consequence: "组织谈话", clause: "六")
    ]
    return Scheme(parts)
  }()

  private var report: Report {
    get throws {
      var entries = ["甲村", "乙村", "丙村"].flatMap { unit in
        ["I-1", "I-2"].map { item in
          Books.entry(.base, points: 100_000, why: "full-marks", [.unit: unit, .item: item, .of: "10"])
        }
      }
      entries += [
        Books.finding(row: 2, points: -5_000), Books.finding(row: 3, points: -15_000),
        Books.entry(.limit, points: 10_000, why: "swallowed", [.item: "I-1"]),
        Books.entry(.bonus, points: 20_000, why: "counted", [.item: "C-1", .rule: "C-1.a"]),
        Books.entry(.limit, points: -10_000, why: "over-cap:K-1", [.item: "C-1", .rule: "K-1"]),
        Books.entry(
          .deduction, points: -100_000, why: "counted",
          [.unit: "乙村", .item: "I-1", .rule: "I-1.a", .quantity: "20", .source: "t.csv:4:2"]),
      ]
      var explanations = Explanations(Self.scheme, of: Self.scheme.units.indices)
      var rank = Rank(Self.scheme)
      for entry in entries {
        try explanations.take(entry)
        var entry = entry
        rank.take(&entry)
      }
      rank.close()
      return Report(Outcome(Self.scheme, ranking: rank.ranking().units, lines: explanations), status: "final")
    }
  }

  private func words(_ losses: [Loss]) -> [String] {
    losses.map { "\($0.name) \($0.lost)/\($0.marks) \($0.units)" }
  }

  @Test func standsInTheOrderOfTheRanking() throws {
    let explanations = try report.explanations
    #expect(
      explanations.map(\.name) == ["甲村", "丙村", "乙村"] && explanations.map { "\($0.total)" } == ["20", "20", "10"])
    #expect(explanations.map { "\($0.lost) \($0.gained) \($0.adjusted)" } == ["1 1 0", "0 0 0", "10 0 0"])
  }

  @Test func whatIsLostSumsUpBySectionDepartmentAndItem() throws {
    let report = try report
    #expect(words(report.lossesByItem) == ["台账 11/30 2", "会议 0/30 0"])
    #expect(words(report.lossesBySection) == ["工作 11/60 2"])
    #expect(words(report.lossesByDepartment) == ["办 11/30 2", "所 0/30 0"])
    #expect(report.lossesBySection[0].percent == Amount(ticks: 183_000))
  }

  @Test func theDearestItemsComeFirst() throws {
    #expect(try report.explanations.map { $0.dearest.map(\.id) } == [["I-1"], [], ["I-1"]])
  }

  @Test func theMapHasTheShareOfEachItem() throws {
    let map = HeatMap(try report)
    #expect(map.ids == ["I-1", "I-2"] && map.names == ["台账", "会议"])
    let cells = map.rows.map { $0.map { $0.map { "\($0.lost) \($0.percent)" } ?? "-" } }
    #expect(cells == [["1 10", "0 0"], ["0 0", "0 0"], ["10 100", "0 0"]])
  }

  @Test func limitsSwallowBothWays() throws {
    let swallowed = try report.swallowed
    #expect(
      swallowed.map { "\($0.unit) \($0.id) \($0.points) \($0.reason.text)" }
        == ["甲村 I-1 1 swallowed", "甲村 C-1 -1 over-cap:K-1"])
  }

  @Test func aDepartmentThatGivesEverybodyTheSameComesFirst() throws {
    let spreads = try report.spreads
    #expect(spreads.map(\.name) == ["所", "办"] && spreads.map(\.isSame) == [true, false])
    #expect(spreads[0].same.map(\.isFull) == [true])
    #expect(spreads[1].items.map { "\($0.lowest) \($0.highest) \($0.units)" } == ["0 100 3"])
  }

  @Test func theWorstAreThoseOfTheRule() throws {
    let talks = try report.talks
    #expect(talks.map { $0.units.map(\.unit) } == [[1]])
  }
}
