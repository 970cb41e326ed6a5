import Accounts
import Faults
import Scoring
import Store
import Support
import Testing

@testable import Pages

/// What stands on the pages of a report.
@Suite struct PageTests {
  /// A report on two villages; one item, and a finding of the first with any words.
  private func report(unit: String = "甲村", note: String = "", publication: PublicationRule? = nil) throws -> Report {
    var parts = Scheme.Parts()
    parts.settings.title = "考核 \(unit)"
    parts.settings.percentOf = Amount(10)
    parts.units = [unit, "乙村"].map { Unit(name: $0, aliases: [], group: "", flags: []) }
    parts.sections = [Section(id: "I", name: "工作 \(unit)", marks: nil, clause: "一")]
    parts.items = [
      Item(id: "I-1", section: "I", name: "台账 \(unit)", marks: Amount(10), department: "办", clause: "一")
    ]
    parts.departments = [Department(name: "办", aliases: [], rules: Names())]
    parts.publications = publication.map { [$0] } ?? []
    let scheme = Scheme(parts)
    let entries = [
      entry(.base, scheme, unit, points: 100_000, [.item: "I-1", .of: "10", .why: "full-marks"]),
      entry(.base, scheme, "乙村", points: 100_000, [.item: "I-1", .of: "10", .why: "full-marks"]),
      entry(
        .deduction, scheme, unit, points: -5_000,
        [.item: "I-1", .why: "counted", .party: note, .note: note, .source: "\(note).csv:2:2"]),
    ]
    var rank = Rank(scheme)
    var lines = Explanations(scheme, of: scheme.units.indices)
    for var entry in entries {
      try lines.take(entry)
      rank.take(&entry)
    }
    rank.close()
    return Report(
      Outcome(scheme, ranking: rank.ranking().units, lines: lines), status: "final rulings=2", approval: "批〔1〕号")
  }

  private func entry(_ kind: Kind, _ scheme: Scheme, _ unit: String, points: Int64, _ words: [Column: String]) -> Entry
  {
    var entry = Entry(kind, row: Row.lasting(Column.allCases.map { words[$0] ?? "" }))
    entry.unit = Int32(scheme.unitNames.number(of: unit) ?? -1)
    entry.item = 0
    entry.points = Amount(ticks: points)
    return entry
  }

  /// All pages of a report.
  private func pages(_ report: Report) throws -> [String] {
    let pages = try Pages(report)
    let sheets = report.explanations.map { report.sheet(of: $0, Discretion(report.scheme)) }
    return try [pages.office(), pages.list()] + sheets.map { try pages.unit($0) }
  }

  /// Neither a tag nor the end of an attribute gets into a page, not even where an accent stands on its sign.
  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "'><img src=x>", "\"\u{301} onload=x y=\"", "<\u{301}b>",
    "{{title}}",
  ])
  func wordsStayWords(_ words: String) throws {
    for page in try pages(report(unit: words, note: words)) {
      for raw in ["<script>alert", "<img", "<\u{301}b", "\" onload", "\"\u{301}"] {
        // By bytes: with an accent on it, a sign is another character to Swift.
        #expect(page.utf8.firstRange(of: raw.utf8) == nil, "\(raw)")
      }
      #expect(words != "{{title}}" || page.contains("{{title}}"))
    }
  }

  @Test func everyPageSaysWhatItRestsOn() throws {
    for page in try pages(report()) {
      #expect(page.hasPrefix("<!doctype html>") && page.contains("批〔1〕号") && page.contains("含 2 项裁定"))
      #expect(page.contains("rests on 2 rulings"))
    }
  }

  /// A page asks for nothing: no address stands in it but that of SVG, and the browser is told to refuse any.
  @Test func noPageAsksForAnything() throws {
    for page in try pages(report()) {
      #expect(!page.contains("http") || page.contains("http-equiv"))
      #expect(!page.contains("://") && page.contains("default-src 'none'"))
    }
  }

  @Test func everyTagIsFilledIn() throws {
    for page in try pages(report()) { #expect(!page.contains("{{") && !page.contains("}}")) }
  }

  /// Whoever reads a public page learns what was lost, but not which household, and no department's remark.
  @Test func aPublicPageHasNoPrivateWords() throws {
    let rule = PublicationRule(
      file: .office, audience: "全镇", isPublic: true, permission: .free, time: nil, clause: "二")
    #expect(try Pages(report(note: "王户")).office().contains("王户"))
    #expect(try !Pages(report(note: "王户", publication: rule)).office().contains("王户/"))
    #expect(try !Pages(report(note: "王户")).list().contains("王户"))
  }
}

/// What is drawn: exact figures, and lengths in proportion.
@Suite struct PictureTests {
  @Test func theLongestBarFillsItsRoom() {
    let view = BarsView(
      [Bar("甲", value: Amount(4), of: Amount(10)), Bar("乙", value: Amount(1), of: Amount(8))], width: .half)
    #expect(view.bars.map(\.length) == [view.room, view.room / 4] && view.bars.map(\.percent) == ["40", "12.5"])
    #expect(view.bars.map(\.value) == ["4", "1"] && view.height == 48)
  }

  @Test func nothingLostIsNoBar() {
    #expect(BarsView([Bar("甲", value: .zero, of: .zero)], width: .wide).bars.map(\.length) == [0])
  }

  @Test(arguments: [("台账", 2, "台账"), ("台账管理", 2, "台账…"), ("ab台账", 2, "ab台…"), ("", 1, "")])
  func labelsAreShortened(_ text: String, _ most: Int, _ shown: String) {
    #expect(text.shortened(to: most) == shown)
  }
}
