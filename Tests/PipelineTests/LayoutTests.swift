import Foundation
import Scoring
import Testing

/// The order of the stages is said in several places; it must be the same in all of them.
@Suite struct LayoutTests {
  private let stages = StageName.allCases.map(\.rawValue)

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Project.root.appending(path: path), encoding: .utf8)
  }

  @Test func thePackageListsTheStages() throws {
    let list = stages.map { "\"\($0)\"" }.joined(separator: ", ")
    #expect(try text("Package.swift").contains("let stages = [\(list)]"))
  }

  @Test(arguments: Project.folders(in: Project.root.appending(path: "pipelines")).map(\.lastPathComponent))
  func everyPipelineChainsTheStages(_ scheme: String) throws {
    let words = try text("pipelines/\(scheme)/run").split { " \n".contains($0) }.map(String.init)
    let used = words.filter { stages.contains($0) }
    #expect(used == stages)
    for (number, stage) in stages.enumerated() {
      #expect(try text("pipelines/\(scheme)/run").contains("$work/\(number + 1)-\(stage).csv"))
    }
  }

  @Test func theReadmeTablesTheStages() throws {
    let sections = try text("README.md").components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("The stages") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.compactMap { row in stages.first { row.hasPrefix("| `\($0)` ") } }
    #expect(named == stages)
  }

  @Test func nothingElseStandsAtTheTop() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Project.root.path)
    // Package.resolved is written by every build and kept out of the project.
    let others = found.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }.sorted()
    #expect(others == ["Package.swift", "README.md", "Sources", "Tests", "input", "output", "pipelines"])
  }

  /// No figure, name or id of a document stands in the code.
  @Test func theCodeKnowsNoDocument() throws {
    let schemes = Project.folders(in: Project.root.appending(path: "pipelines")).map(\.lastPathComponent)
    let names = schemes.map { String($0.prefix { $0 != "-" }) } + ["古路", "童市", "长寿", "長壽", "东源"]
    let sources = FileManager.default.enumerator(atPath: Project.root.appending(path: "Sources").path)
    for case let file as String in sources ?? .init() where file.hasSuffix(".swift") {
      let code = try text("Sources/\(file)").lowercased()
      for name in names { #expect(!code.contains(name), "\(file) names \(name)") }
    }
  }
}
