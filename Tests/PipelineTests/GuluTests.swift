import Foundation
import Scoring
import Testing

/// The committed year of Gulu, against totals worked out by hand from the document and the sheets.
@Suite struct GuluTests {
  /// What each village keeps of each item, clause by clause; an item that is not listed keeps its full marks.
  private static let worked: [(unit: String, items: [String: String], total: String)] = [
    (
      "吉星村",
      [
        // 三(一)(1): 王甲 and 李乙 missed, 王甲 again in June is the same person; two papers missing: 4 x 0.5.
        "G-1.1": "3",
        // 三(一)(2): one cadre; no meeting in February and August, the second one in March covers neither: 3 x 0.5.
        "G-1.2": "8.5",
        // 三(二)(1): one household.
        "G-2.1": "4.5",
        // 三(二)(2): one dangerous house of a key household 1, one plan not finished 0.5.
        "G-2.2": "6.5",
        // 三(二)(5): 王户 lapsed exactly three months and is exempt; 李户 lapsed a day longer and has another member
        // without insurance, one household 0.5; no register 0.5.
        "G-2.5": "2",
        // 三(二)(7): two who fell back 2 x 2, three not supported 3 x 0.5: 5.5 of 5 marks.
        "G-2.7": "0",
        // 三(三)(1): 赵户 taken in on day 16 costs 1 and is also 应纳未纳 2; 孙户 on day 15 costs nothing.
        "G-3.1": "17",
        // 三(五)(1): one notice missing 0.5, its time and contents are not charged as well; another notice 0.1; assets that
        // do not match 0.5 once a year.
        "G-5.1": "3.9",
        // 五(一): one innovation, used in the district 0.2 and then in the city 0.5: the higher one.
        "G-B1": "0.5",
        // 五(二): two deeds, one of them praised twice.
        "G-B2": "1",
      ], "85.9"
    ),
    (
      "银花村",
      [
        // 三(一)(3): 周户 twice and 吴户: two households.
        "G-1.3": "4",
        // 三(二)(3): four clauses at 0.5, two at 0.2.
        "G-2.3": "0.6",
        // 三(二)(5): 周户 without subsidy, two members of 吴户 without insurance: two households.
        "G-2.5": "2",
        // 三(四)(1): one case takes all four marks, two more are swallowed.
        "G-4.1": "0",
        // 三(四)(2): four cases at 1 of 3 marks.
        "G-4.2": "0",
        // 五(四): by date 乙某 in 柑橘产业 counts; the same case with 甲某 and the same person in 电商直播 do not.
        "G-B4": "0.4",
      ], "89"
    ),
    (
      "草坪村",
      [
        // 三(一)(2): no meeting in December; the second one in April does not cover it.
        "G-1.2": "9.5",
        // 三(二)(1): two pupils of one household.
        "G-2.1": "4.5",
        // 三(二)(2): two ordinary households at 0.2.
        "G-2.2": "7.6",
        // 三(二)(4): two cases at 0.2.
        "G-2.4": "0.6",
        // 三(二)(6): two and one at 0.5.
        "G-2.6": "3.5",
        // 三(二)(7): one at 0.2.
        "G-2.7": "4.8",
        // 三(三)(1): two rounds of checks (one of them reported twice), no measure, no check of an applicant, no leaflet,
        // awareness, and two failures of 一户一策: 8 x 1.
        "G-3.1": "12",
        // 五(三): 1 for the collective (its 0.5 in the district is the same matter), 2, and 0.5: 3.5, at most 3.
        "G-B3": "3",
      ], "91.5"
    ),
  ]

  @Test(arguments: worked.indices) func comesOutAsWorkedByHand(_ index: Int) throws {
    let (unit, items, total) = Self.worked[index]
    try expectScores(of: unit, in: "gulu-2024", items, total: total)
    let ranking = try Table("output/gulu-2024/7-rank.csv")
    #expect(ranking.rows.first { $0["unit"] == unit }?["total"] == total)
  }

  /// 100 marks less 0.5 for a cadre, and 100 less 0.1 + 0.2 + 0.2 for a notice, a household and a loan, are the same.
  @Test func aTrueTieSharesAPlace() throws {
    let ranking = try Table("output/gulu-2024/7-rank.csv").rows
    let tied = ranking.filter { $0["total"] == "99.5" }
    #expect(tied.map { $0["unit"] } == ["同德村", "百步梯村"])
    #expect(tied.map { $0["rank"] } == ["3", "3"])
    #expect(ranking[4]["rank"] == "5")
  }

  /// The most that can be had: every item, and the caps of the five categories.
  @Test func theBestVillageReachesWhatTheCapsAllow() throws {
    let best = try Table("output/gulu-2024/7-rank.csv").rows[0]
    #expect(best["unit"] == "兴盛村" && best["total"] == "109.5")
  }
}
