import Faults
import Scoring
import Store
import Testing

@testable import Accounts

@Suite struct LineTests {
  private func line(_ entry: Entry) throws -> Line {
    var files = SourceFiles()
    return try Line(entry, Books.scheme, &files)
  }

  @Test func saysWhatAFindingCostsAndWhere() throws {
    let line = try line(Books.finding(row: 7, points: -5_000))
    #expect(line.price == Amount(ticks: 5_000) && line.counts == "户" && line.part == .findings)
    #expect(line.source == Place("t.csv", row: 7, column: 2))
    #expect(line.reason?.text == "counted")
  }

  /// The same rule and source; what is taken back has no price of its own.
  @Test func whatTakesBackHasNoPrice() throws {
    let line = try line(Books.finding(.reversal, row: 7, points: 5_000, why: "excluded-by:I-1.b"))
    #expect(line.price == nil && line.isAnswer && line.part == .findings)
    #expect(line.reason?.words(in: .english) == "does not count beside I-1.b")
    #expect(line.reason?.words(in: .chinese) == "已按 I-1.b 计，不再计")
  }

  @Test(arguments: [
    (Kind.limit, "K-1", "over-cap:K-1", Part.caps), (.limit, "V-1", "total-zero", .veto),
    (.limit, "C-1.a", "shared", .bonus), (.reversal, "C-1.a", "repeat", .bonus), (.bonus, "C-1.a", "counted", .bonus),
    (.award, "C-1.a", "cancelled", .bonus), (.rescale, "", "rescaled", .rescaling), (.limit, "", "swallowed", .caps),
    (.score, "I-1.a", "counted", .findings), (.base, "", "direct-score", .base), (.veto, "V-1", "counted", .veto),
  ]) func everyEntryBelongsToAPart(_ kind: Kind, _ rule: String, _ why: String, _ part: Part) throws {
    #expect(try line(Books.entry(kind, points: 0, why: why, [.rule: rule])).part == part)
  }

  @Test(arguments: Why.Code.allCases) func everyCodeHasWords(_ code: Why.Code) throws {
    let reason = try #require(Reason("\(code.text):R-1".withText { Arena.permanent.keep($0) }))
    #expect(reason.code == code && reason.named == "R-1")
    for language in Language.allCases { #expect(!reason.words(in: language).contains("why.")) }
  }

  @Test func aCodeThatNoStageWritesIsRefused() {
    #expect(throws: Fault.self) { try line(Books.entry(.deduction, points: -1, why: "counte")) }
  }
}
