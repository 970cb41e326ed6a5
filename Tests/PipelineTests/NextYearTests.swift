import Foundation
import Testing

/// The illustrative next year of Gulu and what is compared with it, against figures worked out by hand from its tables and sheets.
@Suite struct NextYearTests {
  /// What each village keeps of each item; an item that is not listed keeps its full marks.
  private static let worked: [(unit: String, items: [String: String], total: String)] = [
    (
      "吉星村",
      [
        // Two papers missing: 5 - 2 x 0.5.
        "G-1.1": "4",
        // One cadre; a meeting in every month: 8 - 0.5.
        "G-1.2": "7.5",
        // One household.
        "G-2.1": "4.5",
        // One dangerous house of a key household, which costs 1.5 now.
        "G-2.2": "6.5",
        // No register; 王户 lapsed exactly three months and is exempt.
        "G-2.5": "2.5",
        // One who fell back 2, three not supported 3 x 0.5.
        "G-2.7": "1.5",
        // 赵户 taken in on day 16 costs 1 and is also 应纳未纳 2.
        "G-3.1": "17",
        // One notice missing 0.5, another one late 0.1.
        "G-5.1": "4.4",
        // The higher level of one innovation; two deeds.
        "G-B1": "0.5", "G-B2": "1",
      ], "90.4"
    ),
    (
      "桂联村",
      [
        // 桂湾's five cadres 2.5, and no meeting in November 0.5: 8 - 3.
        "G-1.2": "5",
        // 联合's clinic in December: 1.5 - 0.5.
        "G-2.3a": "1",
        // 桂湾's winter check.
        "G-3.1": "19",
        // Nine heaps at 0.5 against 4 marks.
        "G-3.5": "0",
        // 联合's second check of one problem, and its project.
        "G-3.6": "4.5", "G-5.1": "4.5",
      ], "90.5"
    ),
  ]

  @Test(arguments: worked.indices) func comesOutAsWorkedByHand(_ index: Int) throws {
    let (unit, items, total) = Self.worked[index]
    try expectScores(of: unit, in: "gulu-2025", items, total: total)
  }

  /// Nobody can take it for a document.
  @Test func saysThatItIsIllustrative() throws {
    let title = try Table("pipelines/gulu-2025/scheme.csv").rows.first { $0["key"] == "title" }
    #expect(title?["value"]?.contains("示例") == true && title?["note"]?.contains("illustrative") == true)
  }

  /// Another tool reads the tabular layout, and shows a page on which a renamed village has both names.
  @Test func daffRendersTheTabularLayout() throws {
    let outcome = try Project.shell(
      """
      page=$(mktemp --suffix .html)
      diff=$(mktemp --suffix .csv)
      kaohe diff output/gulu-2024 output/gulu-2025 --format daff >"$diff"
      PYTHONPATH=.build/python python3 -c 'import sys; from daff import main; sys.argv[0] = "daff"; main()' \
        render --output "$page" "$diff"
      cat "$page"
      """, environment: [:])
    let page = outcome.output
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(page.contains("熊家村") && page.contains("熊家坝村") && page.contains("modify"))
    #expect(page.contains("class=\"add\"") && page.contains("class=\"remove\""))
  }
}
