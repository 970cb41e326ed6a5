import Foundation
import Testing

/// The committed outputs against totals worked out from the documents and the sheets, clause by clause: `Worked/<scheme>.md`
/// shows how, `Worked/<scheme>.csv` what came of it.
@Suite struct WorkedTotalsTests {
  private static let worked = Project.root.appending(path: "Tests/PipelineTests/Worked")
  private static let schemes = ((try? FileManager.default.contentsOfDirectory(atPath: worked.path)) ?? [])
    .filter { $0.hasSuffix(".csv") && !$0.contains("-by-") }.map { String($0.dropLast(4)) }.sorted()

  @Test func thereAreWorkedTotals() {
    #expect(Self.schemes.count >= 5)
  }

  @Test(arguments: schemes) func comesOutAsWorkedByHand(_ scheme: String) throws {
    let ranking = try Table("output/\(scheme)/7-rank.csv").rows
    let worked = try Table("Tests/PipelineTests/Worked/\(scheme).csv").rows
    #expect(ranking.count == worked.count)
    for row in worked {
      let found = try #require(ranking.first { $0["unit"] == row["unit"] })
      for column in ["rank", "total", "grade"] { #expect(found[column] == row[column], "\(scheme) \(row)") }
    }
  }

  /// A calculation that shares no code with the project, and has the document's figures in itself, gives the same.
  @Test(arguments: schemes) func aSecondCalculationAgrees(_ scheme: String) throws {
    let outcome = try Project.shell(
      "python3 -B Tests/PipelineTests/Worked/\(scheme).py input/\(scheme)", environment: [:])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let found = Dictionary(lines.dropFirst().map { ($0[0], Array($0[1...2])) }, uniquingKeysWith: { first, _ in first })
    let worked = try Table("Tests/PipelineTests/Worked/\(scheme).csv").rows
    #expect(found.count == worked.count)
    for row in worked { #expect(found[row["unit"] ?? ""] == [row["total"] ?? "", row["rank"] ?? ""], "\(row)") }
  }

  /// Every item and bonus category besides, where the second calculation names them as the project does.
  @Test(arguments: ["gulu-2024", "gulu-2025", "tongshi-2023"]) func itsItemsAgree(_ scheme: String) throws {
    let outcome = try Project.shell(
      "python3 -B Tests/PipelineTests/Worked/\(scheme).py --items input/\(scheme)", environment: [:])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let header = try #require(lines.first)
    let scores = try Table("output/\(scheme)/scores.csv")
    #expect(lines.count == scores.rows.count + 1 && header.count > 10)
    for line in lines.dropFirst() {
      let row = try #require(scores.rows.first { $0["unit"] == line[0] })
      for (id, worked) in zip(header, line).dropFirst() {
        let heading = try #require(scores.header.first { $0 == id || $0.hasPrefix(id + " ") })
        let found = row[heading] ?? ""
        #expect((found.isEmpty ? "0" : found) == worked, "\(line[0]) \(heading)")
      }
    }
  }

  /// What is published each month, as it stood at the end of that month.
  @Test func theMonthsComeOutAsWorkedByHand() throws {
    let worked = try Table("Tests/PipelineTests/Worked/tongshi-2023-by-month.csv").rows
    #expect(worked.count == 12 * 6)
    for row in worked {
      let month = try #require(row["month"])
      let found = try Table("output/tongshi-2023/by-month/\(month)/ranking.csv").rows.first {
        $0["unit"] == row["unit"]
      }
      for column in ["rank", "total"] { #expect(found?[column] == row[column], "\(row)") }
    }
  }

  /// The sheets of each document use each of its rules, so that none is right by accident.
  @Test(arguments: schemes.filter { $0 != "gulu-2025" }) func everyRuleIsUsed(_ scheme: String) throws {
    let used = Set(try Table("output/\(scheme)/6-veto.csv").rows.map { $0["rule"] ?? "" })
    for table in ["deduct", "bonus", "veto"] {
      let path = "pipelines/\(scheme)/\(table).csv"
      guard FileManager.default.fileExists(atPath: Project.root.appending(path: path).path) else { continue }
      for rule in try Table(path).rows where rule["use"] != "no" {
        #expect(used.contains(rule["rule"] ?? "?"), "\(scheme) \(rule["rule"] ?? "")")
      }
    }
  }
}
