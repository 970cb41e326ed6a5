import Foundation
import Testing

/// The laws of the ledger, on every output that is committed.
@Suite struct LedgerLawTests {
  private static let schemes = Project.folders(in: Project.root.appending(path: "output")).map(\.lastPathComponent)

  private func ledger(_ scheme: String, _ stage: String) throws -> [[String: String]] {
    try Table("output/\(scheme)/\(stage).csv").rows
  }

  @Test(arguments: schemes) func aTotalIsTheSumOfItsEntries(_ scheme: String) throws {
    var sums: [String: Decimal] = [:]
    for entry in try ledger(scheme, "6-veto") {
      if let points = Decimal(string: entry["points"] ?? ""), let unit = entry["unit"] {
        sums[unit, default: 0] += points
      }
    }
    for row in try ledger(scheme, "7-rank") {
      #expect(sums[row["unit"] ?? ""] == Decimal(string: row["total"] ?? ""), "\(row)")
    }
  }

  @Test(arguments: schemes) func nothingDisappears(_ scheme: String) throws {
    let last = try ledger(scheme, "6-veto")
    let reported = try ledger(scheme, "1-ingest").filter { $0["kind"] == "reported" }
    let sources = Set(last.filter { $0["kind"] != "reversal" }.compactMap { $0["source"] })
    for entry in reported { #expect(sources.contains(entry["source"] ?? "?"), "\(entry)") }
    #expect(!last.contains { $0["kind"] == "reported" })
    #expect(!last.contains { $0["points"] != "" && ($0["clause"] ?? "").isEmpty })
  }

  /// Every cell of the sheets that says something is the source of an entry.
  @Test(arguments: schemes) func everyCellIsFoundByItsSource(_ scheme: String) throws {
    let sources = Set(try ledger(scheme, "6-veto").compactMap { $0["source"] })
    let duties = try Table("pipelines/\(scheme)/sheets.csv").rows
    let headings = try Table("pipelines/\(scheme)/columns.csv").rows
    func fields(_ names: [String]) -> Set<String> {
      Set(headings.filter { names.contains($0["field"] ?? "") }.compactMap { $0["heading"] })
    }
    let folder = Project.root.appending(path: "input/\(scheme)")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".csv") {
      let names = duties.map { [$0["sheet"] ?? ""] + ($0["aliases"] ?? "").split(separator: " ").map(String.init) }
      let beginning = zip(duties, names).flatMap { duty, names in names.map { (duty, $0) } }
        .filter { file.hasPrefix($0.1) }.max { $0.1.count < $1.1.count }
      let shape = try #require(beginning?.0["shape"], "\(file) is no sheet")
      let lines = try Table("input/\(scheme)/\(file)").lines
      let marks = fields([shape == "form" ? "item" : "unit"])
      let header = try #require(lines.firstIndex { !marks.isDisjoint(with: $0) }, "\(file) has no header")
      // In a table and a form a figure is an entry; in a list a row is one.
      let silent = fields(
        shape == "form" ? ["item", "of", "ignore"] : ["unit", "of", "ignore", "note", "approver", "period"])
      for (number, line) in lines.enumerated().dropFirst(header + 1) {
        let place = "\(file):\(number + 1)"
        if shape == "list" {
          #expect(sources.contains { $0.hasPrefix("\(place):") }, "\(place)")
          continue
        }
        if line.contains("合计") || line.contains(where: { $0.hasSuffix("：") }) { continue }
        for (column, heading) in lines[header].enumerated() where !silent.contains(heading) && !line[column].isEmpty {
          #expect(sources.contains("\(place):\(column + 1)"), "\(place):\(column + 1)")
        }
      }
    }
  }

  @Test(arguments: schemes) func wordsOfDepartmentsNeverChange(_ scheme: String) throws {
    let first = try ledger(scheme, "1-ingest")
    let last = try ledger(scheme, "6-veto")
    var notes: [String: String] = [:]
    for entry in last where entry["kind"] != "reversal" { notes[entry["source"] ?? ""] = entry["note"] }
    for entry in first where entry["kind"] == "reported" { #expect(notes[entry["source"] ?? ""] == entry["note"]) }
  }

  @Test(arguments: schemes) func runningAgainChangesNoByte(_ scheme: String) throws {
    // A folder around it, since the pipeline leaves its lock beside the output.
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-again-\(UUID().uuidString)")
    let output = folder.appending(path: "output")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Project.shell(
      """
      cd 'pipelines/\(scheme)' && ./run && for more in publish rescore; do [ ! -x $more ] || ./$more || exit; done
      cd ../.. && diff -r 'output/\(scheme)' "$KAOHE_OUTPUT"
      """,
      environment: ["KAOHE_OUTPUT": output.path, "TZ": "Pacific/Kiritimati", "LC_ALL": "C"])
    #expect(outcome == CaseFolder.Outcome(status: 0, output: "", errors: ""))
  }
}
