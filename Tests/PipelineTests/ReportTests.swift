import Foundation
import Testing

/// The reports on the outputs that are here: what stands in them, and what must not.
@Suite struct ReportTests {
  /// Every output with a last ledger and tables of its own.
  static let schemes = Project.folders(in: Project.root.appending(path: "output")).map(\.lastPathComponent)

  /// The report on an output, with everything approved, in a folder that is taken away again.
  static func withReport(on scheme: String, _ look: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Project.shell("kaohe report output/\(scheme) -o '\(folder.path)' --approved 批准一号")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try look(folder)
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The names of all units, the other names of each, and the files of their sheets.
  private func sheets(_ report: URL, _ scheme: String) throws -> [(names: [String], files: [URL])] {
    let table = try Table("pipelines/\(scheme)/units.csv")
    return zip(table.column("unit"), table.column("aliases")).map { unit, aliases in
      let files = ["csv", "html"].map { report.appending(path: "units/\(unit).\($0)") }
      return ([unit] + aliases.split(separator: " ").map(String.init), files)
    }
  }

  @Test(arguments: schemes) func noSheetNamesAnotherUnit(_ scheme: String) throws {
    try Self.withReport(on: scheme) { report in
      let sheets = try sheets(report, scheme)
      #expect(sheets.count > 5)
      for (number, sheet) in sheets.enumerated() {
        let others = sheets.indices.filter { $0 != number }.flatMap { sheets[$0].names }
        for file in sheet.files {
          let whole = try text(file)
          #expect(whole.contains(sheet.names[0]), "\(file.path)")
          // A unit's own name may hold another's: 新回龙镇 and 回龙镇.
          let text = sheet.names.reduce(whole) { $0.replacing($1, with: "") }
          for other in others { #expect(!text.contains(other), "\(file.lastPathComponent) names \(other)") }
        }
      }
    }
  }

  /// Each sheet has all points of its unit: they sum to the total of the ranking.
  @Test(arguments: schemes) func everySheetSumsToItsTotal(_ scheme: String) throws {
    try Self.withReport(on: scheme) { report in
      let list = try Table(report.appending(path: "public.csv"))
      for (unit, total) in zip(list.column("unit"), list.column("total")) {
        let points = try Table(report.appending(path: "units/\(unit).csv")).column("points")
        let sum = points.compactMap { Decimal(string: $0) }.reduce(0, +)
        #expect(sum == Decimal(string: total), "\(unit)")
      }
    }
  }

  /// No file but the office's and the units' own has anything that somebody wrote by hand.
  @Test(arguments: schemes) func noPublicFileHasPrivateWords(_ scheme: String) throws {
    let ledger = try Table("output/\(scheme)/6-veto.csv")
    let written = Set(["matter", "party", "note"].flatMap(ledger.column)).filter { $0.count > 1 }
    let controls = Set(zip(ledger.column("kind"), ledger.column("note")).filter { $0.0 == "control" }.map(\.1))
    try Self.withReport(on: scheme) { report in
      for name in ["public.csv", "public.html", "talk.csv", "parent.csv"] {
        guard let text = try? text(report.appending(path: name)) else { continue }
        let body = text.components(separatedBy: "<main>").last ?? text
        #expect(!text.contains(#/[0-9]{11}|[0-9]{17}[0-9Xx]/#), "\(name)")
        let header = text.prefix { $0 != "\n" }
        for column in ["party", "matter", "note", "approver", "department"] { #expect(!header.contains(column)) }
        for words in written.subtracting(controls) where !words.contains(#/^[0-9.]+$/#) {
          #expect(!body.contains(words), "\(name) has \(words)")
        }
      }
    }
  }

  /// What each document lets out without an approval, as read from its publication clauses.
  @Test(arguments: [
    ("gulu-2024", ["office.html", "office.xlsx", "talk.csv", "units"]),
    ("tongshi-2023", ["office.html", "office.xlsx", "public.csv", "public.html", "units"]),
    ("changshou-2023", ["office.html", "office.xlsx"]),
    ("dongyuan-2020", ["office.html", "office.xlsx", "public.csv", "public.html", "talk.csv", "units"]),
  ])
  func whatTheDocumentLetsOut(_ scheme: String, _ files: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Project.shell("kaohe report output/\(scheme) -o '\(folder.path)'")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(found.filter { $0 != "contents.csv" } == files)
  }
}

/// The pages in a real browser: they open without a complaint, and sorting, searching and the language do what they say.
@Suite struct BrowserTests {
  private func browse(_ report: URL) throws -> (facts: [String: String], outcome: CaseFolder.Outcome) {
    let outcome = try Project.shell("timeout 300 Tests/Browser/browse '\(report.path)'")
    let facts = outcome.output.split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
    return (Dictionary(facts.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }, outcome)
  }

  @Test(arguments: ReportTests.schemes) func thePagesWork(_ scheme: String) throws {
    let ranking = try Table("output/\(scheme)/7-rank.csv")
    let (units, places) = (ranking.column("unit"), ranking.column("rank"))
    try ReportTests.withReport(on: scheme) { report in
      let (facts, outcome) = try browse(report)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(facts["pages"] == "\(units.count + 2)")
      #expect(facts["ranking"] == units.joined(separator: " "))

      // Units that share a place stay in their order when the places are turned round.
      let turned = places.indices.sorted { (Int(places[$1]) ?? 0, $0) < (Int(places[$0]) ?? 0, $1) }
      #expect(facts["sorted by place, the last first"] == turned.map { units[$0] }.joined(separator: " "))
      #expect(facts["said to be"] == "descending")
      #expect(facts["sorted by what was lost"]?.split(separator: " ").count == units.count)

      let last = units[units.count - 1]
      let found = facts["search for \(last)"]?.split(separator: " ").map(String.init) ?? []
      #expect(found.contains(last) && found.count < units.count)
      #expect(facts["found"] == "\(found.count) / \(units.count)")
      #expect(
        facts["rows of the map"] == "\(found.count)" && facts["units"]?.split(separator: " ").count == found.count)
      #expect(facts["search for what is not there"] == "0" && facts["search for nothing"] == "\(units.count)")
      #expect(facts["a name opens"] == units[0])

      #expect(facts["language"] == "zh-CN" && facts["switched"] == "en")
      #expect(facts["heading of the ranking"] == "排名 Ranking" && facts["Chinese of ours that is left"] == "0")
    }
  }

  /// The browser's complaints are heard: an error in a script, a word on the console, and a page that asks for something.
  @Test(arguments: [
    "<script>nothing.there()</script>", "<script>console.error('x')</script>",
    "<img src=\"http://127.0.0.1:9/x.png\">",
  ])
  func aPageThatIsWrongIsNoticed(_ wrong: String) throws {
    try ReportTests.withReport(on: "tongshi-2023") { report in
      let page = report.appending(path: "public.html")
      let text = try String(contentsOf: page, encoding: .utf8)
      try text.replacing("</main>", with: wrong + "</main>").write(to: page, atomically: true, encoding: .utf8)
      let (_, outcome) = try browse(report)
      #expect(outcome.status == 1 && outcome.output.contains("complaint: "), "\(outcome.output)")
    }
  }
}
