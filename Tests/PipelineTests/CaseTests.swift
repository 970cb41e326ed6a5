import Foundation
import Testing

/// Runs every case folder of `Tests/Cases`.
@Suite struct CaseTests {
  @Test(arguments: CaseFolder.all) func showsWhatItSays(_ folder: CaseFolder) throws {
    let outcome = try folder.run()
    if ProcessInfo.processInfo.environment["KAOHE_RECORD"] != nil {
      try folder.record(outcome)
      Issue.record("recorded \(folder.name): read the difference, then run again without KAOHE_RECORD")
      return
    }
    let expected = try folder.expected()
    #expect(outcome == expected, "\(folder.difference(outcome, expected))")
  }

  @Test func thereAreCases() {
    #expect(CaseFolder.all.count > 30)
  }
}

/// A folder with a command and what it must print.
struct CaseFolder: CustomTestStringConvertible, Sendable {
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  let url: URL
  var name: String { "\(url.deletingLastPathComponent().lastPathComponent)/\(url.lastPathComponent)" }
  var testDescription: String { name }

  static let all: [CaseFolder] = {
    let root = Project.root.appending(path: "Tests/Cases")
    let groups = Project.folders(in: root)
    let all = groups.flatMap { Project.folders(in: $0) }.map { CaseFolder(url: $0) }
    // A tool that a sanitizer watches cannot also be traced: Tests/sanitize leaves out the cases that do so.
    guard let word = ProcessInfo.processInfo.environment["KAOHE_CASES_WITHOUT"] else { return all }
    return all.filter { !((try? $0.text("cmd")) ?? "").contains(word) }
  }()

  func run() throws -> Outcome {
    let copy = FileManager.default.temporaryDirectory.appending(path: "kaohe-case-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: url, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    var environment: [String: String] = [:]
    let scheme = Project.root.appending(path: "pipelines/\(url.deletingLastPathComponent().lastPathComponent)")
    if FileManager.default.fileExists(atPath: scheme.path) { environment["KAOHE_SCHEME"] = scheme.path }
    let script = ". '\(Project.root.path)/Tests/Cases/prelude.sh'\n. ./cmd\n"
    return try Project.shell(script, in: copy, environment: environment)
  }

  func expected() throws -> Outcome {
    let status = try text("expected.status").trimmingCharacters(in: .whitespacesAndNewlines)
    return Outcome(
      status: status.isEmpty ? 0 : Int32(status) ?? -1, output: try text("expected.out"),
      errors: try text("expected.err"))
  }

  func record(_ outcome: Outcome) throws {
    try write("expected.out", outcome.output)
    try write("expected.err", outcome.errors)
    try write("expected.status", outcome.status == 0 ? "" : "\(outcome.status)\n")
  }

  /// Everything there is to see when a case fails: folder, command, status, and both streams line by line.
  func difference(_ found: Outcome, _ expected: Outcome) -> String {
    let command = (try? text("cmd")) ?? ""
    return """

      case \(url.path)
      \(command)
      status: found \(found.status), expected \(expected.status)
      \(lines("standard output", found.output, expected.output))
      \(lines("standard error", found.errors, expected.errors))
      """
  }

  private func lines(_ title: String, _ found: String, _ expected: String) -> String {
    if found == expected { return "\(title): as expected" }
    let difference = found.components(separatedBy: "\n").difference(from: expected.components(separatedBy: "\n"))
    let shown = difference.map { change in
      switch change {
      case .remove(let line, let text, _): "  - \(line + 1): \(text)"
      case .insert(let line, let text, _): "  + \(line + 1): \(text)"
      }
    }
    return "\(title): - expected, + found\n\(shown.joined(separator: "\n"))"
  }

  private func text(_ file: String) throws -> String {
    let path = url.appending(path: file)
    guard FileManager.default.fileExists(atPath: path.path) else { return "" }
    return try String(contentsOf: path, encoding: .utf8)
  }

  private func write(_ file: String, _ text: String) throws {
    let path = url.appending(path: file)
    if text.isEmpty {
      try? FileManager.default.removeItem(at: path)
    } else {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
  }
}
