import Foundation
import Testing

/// What a person at a terminal sees while something takes long, and that nobody else does.
@Suite struct TerminalTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-terminal-\(UUID().uuidString)")
  /// Makes every read of a tool take so long that it has something to show.
  private static let slowly = "strace -qq -o /dev/null -e trace=read -e inject=read:delay_enter=60000"

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var list = "村名,日期,问题,数量,户主,姓名,事项编号,起,止,备注\n"
    for number in 0..<40_000 { list += "吉星村,2024-03-12,干部不熟悉政策,,,干部\(number),,,,\n" }
    try list.write(to: folder.appending(path: "list.csv"), atomically: true, encoding: .utf8)
  }

  /// What a command sends to a terminal that is its standard error, with the signs spelled out.
  private func seen(_ command: String, _ terminal: String = "", environment: [String: String] = [:]) throws -> String {
    let variables = ["KAOHE_SCHEME": Project.root.appending(path: "pipelines/gulu-2024").path, "TERM": "xterm"]
    let script = Project.root.appending(path: "Tests/PipelineTests/Terminal/on-terminal.py").path
    let outcome = try Project.shell(
      "python3 \(script) \(terminal) '\(command)'", in: folder,
      environment: variables.merging(environment) { _, new in new })
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.output
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  /// Each count stands in place of the one before, and the last is taken away.
  @Test func aLongReadShowsHowFarItIs() throws {
    defer { clean() }
    let seen = try seen("\(Self.slowly) ingest --department 经发办 list.csv")
    #expect(seen.contains(#/(<escape>\[Kingest: \d+ entries read<return>)+<escape>\[K\n$/#), "\(seen)")
  }

  /// No line is mixed with another: the first tool shows, the others read from pipes.
  @Test func aChainShowsItsFirstTool() throws {
    defer { clean() }
    let chain = "ingest --department 经发办 list.csv | normalize --one-sheet | deduct | cap | bonus | veto"
    let seen = try seen("\(Self.slowly) \(chain)")
    #expect(seen.contains("<escape>[Kingest: ") && !seen.contains("normalize: "), "\(seen)")
    #expect(seen.hasSuffix("<escape>[K<escape>[Kcap: 1 warning; --warnings FILE lists them\n\n"), "\(seen)")
  }

  @Test func aFaultTakesThePlaceOfTheProgress() throws {
    defer { clean() }
    let seen = try seen("echo 吉星村,2024-03-12 >>list.csv; \(Self.slowly) ingest --department 经发办 list.csv")
    #expect(seen.contains(" entries read<return>"))
    let last = seen.split(separator: "<escape>[K").last ?? ""
    #expect(last.hasPrefix("ingest: list.csv:40002:") && last.filter { $0 == "\n" }.count == 2, "\(last)")
  }

  /// A tool that is soon done, one whose output is on the terminal, and a terminal that cannot take a line away show nothing.
  @Test func whereItWouldDisturbNothingIsShown() throws {
    defer { clean() }
    #expect(try seen("head -n 99 list.csv >few.csv; ingest --department 经发办 few.csv") == "\n")
    let both = try seen("\(Self.slowly) ingest --department 经发办 list.csv", "--output-too")
    #expect(both.contains(",reported,") && !both.contains("entries read") && !both.contains("<escape>"))
    let dumb = try seen("\(Self.slowly) ingest --department 经发办 list.csv", environment: ["TERM": "dumb"])
    #expect(dumb == "\n")
  }

  /// There is no colour to switch off.
  @Test func nothingIsColoured() throws {
    defer { clean() }
    let root = Project.root.path
    let explain = "kaohe explain \(root)/output/gulu-2024/6-veto.csv --unit 吉星村"
    let seen = try seen("\(explain); kaohe table list.csv | head -n 3; ingest none.csv", "--output-too")
    #expect(seen.contains("rank 14 of 15") && !seen.contains(#/<escape>\[[\d;]*m/#), "\(seen.suffix(300))")
  }
}
