import Foundation
import Testing

/// `kaohe explain` of the highest and the lowest unit of each scheme, against every point found by reading the document beside
/// the sheets: `Worked/Explained`.
@Suite struct WorkedExplanationTests {
  private static let folder = "Tests/PipelineTests/Worked/Explained"
  private static let standings = (try? Table("\(folder)/standing.csv").rows) ?? []

  @Test func bothEndsOfEachDocumentAreThere() {
    #expect(Set(Self.standings.map { $0["scheme"] }).count == 4 && Self.standings.count >= 8)
  }

  @Test(arguments: standings) func isExplainedAsWorkedByHand(_ standing: [String: String]) throws {
    let scheme = try #require(standing["scheme"])
    let unit = try #require(standing["unit"])
    let outcome = try Project.shell(
      "kaohe explain output/\(scheme)/6-veto.csv --scheme pipelines/\(scheme) --unit \(unit) --csv")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let rows = Table(text: outcome.output).rows
    for column in ["rank", "total", "above", "below"] {
      #expect(rows.allSatisfy { $0[column] == standing[column] }, "\(unit) \(column)")
    }
    // Without what says that there was nothing, and what is kept.
    let found = rows.filter { !["", "0"].contains($0["points"]) || $0["kind"] == "veto" }.map(Self.line)
    let worked = try Table("\(Self.folder)/\(scheme).csv").rows.filter { $0["unit"] == unit }.map(Self.line)
    #expect(!worked.isEmpty)
    #expect(found.sorted() == worked.sorted())
  }

  /// A line as both sides know it: of a code without the id behind it, of a clause without our own remarks.
  private static func line(_ row: [String: String]) -> String {
    let clause = row["clause"]?.split(separator: ";").first ?? ""
    let why = row["why"]?.split(separator: ":").first ?? ""
    let rest = ["item", "points", "sheet", "row", "column"].map { row[$0] ?? "" }
    return (rest + [String(clause), String(why)]).joined(separator: " ")
  }
}
