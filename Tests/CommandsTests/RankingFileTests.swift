import CSV
import Foundation
import Ledger
import Scoring
import Store
import Testing

@testable import Commands

@Suite struct RankingFileTests {
  /// More units than are looked at side by side, some of them with names that need quotes; groups, grades and vetoes.
  private func scheme(units: Int, groups: Bool) -> Scheme {
    var parts = Scheme.Parts()
    parts.settings.percentOf = Amount(90)
    parts.units = (0..<units).map { number in
      let name = number % 7 == 0 ? "第\(number)村, \"旧\"" : "第\(number)村"
      return Unit(name: name, aliases: [], group: groups && number % 3 > 0 ? "组,\(number % 3)" : "", flags: [])
    }
    parts.vetoes = [
      VetoRule(
        id: "V-1", item: -1, name: "否决,一", effects: [.listedLast], department: "办", needsApprover: false, clause: "六"),
      VetoRule(
        id: "V-2", item: -1, name: "否决二", effects: [.noAward], department: "办", needsApprover: false, clause: "六"),
    ]
    parts.grades = [
      GradeRule(
        id: "R-A", name: "好", size: .count(30), isOfEligible: false, rounding: .down, ties: .include, consequence: "表扬",
        clause: "八")
    ]
    parts.bottoms = [
      BottomRule(id: "R-L", name: "末位", count: 3, ties: .include, consequence: "约谈,\n通报", clause: "八")
    ]
    return Scheme(parts)
  }

  /// Totals from -5 up, which up to a hundred units share; every tenth unit has one veto, every twentieth two.
  private func ranking(_ scheme: Scheme) -> [RankedUnit] {
    var rank = Rank(scheme)
    func add(_ kind: Kind, _ unit: Int, rule: Int, points: Int64?) {
      var entry = Entry(kind, row: Row.lasting(Column.allCases.map { _ in "" }))
      (entry.unit, entry.rule, entry.points) = (Int32(unit), Int16(rule), points.map { Amount(ticks: $0) })
      rank.take(&entry)
    }
    for unit in scheme.units.indices {
      add(.base, unit, rule: -1, points: unit < 100 ? 777_700 : Int64(unit % 9) * 12_500 - 50_000)
      if unit % 10 == 0 { add(.veto, unit, rule: 0, points: nil) }
      if unit % 20 == 0 { add(.veto, unit, rule: 1, points: nil) }
    }
    rank.close()
    return rank.ranking().units
  }

  /// What is written cell by cell, by several threads if there are many units, is what is shown elsewhere as rows of texts.
  @Test(arguments: [(150, true, 1), (150, false, 1), (40_000, true, 3), (40_000, false, 1), (40_000, true, 100)])
  func writesTheRowsThatAreShownElsewhere(_ units: Int, _ groups: Bool, _ threads: Int) throws {
    let scheme = scheme(units: units, groups: groups)
    let units = ranking(scheme)
    let path = FileManager.default.temporaryDirectory.appending(path: "kaohe-ranking-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try RankingFile(path)
    let control = Control(scheme)
    try file.write(units, scheme, control, threads: threads)
    try file.finish()
    let written = try rows(of: [UInt8](try #require(FileManager.default.contents(atPath: path))))
    #expect(written == [RankingFile.header] + units.map { RankingFile.row($0, scheme, status: control.status) })
    #expect(Set(written.map { $0[8] }) == ["veto", "", "否决,一", "否决,一 否决二"])
    #expect(Set(written.map { $0[9] }).isSuperset(of: ["", "表扬", "约谈,\n通报"]))
  }
}
