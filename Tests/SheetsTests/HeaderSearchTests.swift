import Testing

@testable import Sheets

@Suite struct HeaderSearchTests {
  private let sheets = SmallSheets()
  private let entries = ["甲村 饮水未达标 1 ", "甲村 饮水未帮扶 2 "]

  /// The entries without their places.
  private func entries(_ header: String, _ row: String = "甲村,1,2\n") throws -> [String] {
    let outcome = try sheets.read(header + row)
    #expect(outcome.faults.isEmpty)
    return outcome.entries.map { String($0.prefix { $0 != "@" }) }
  }

  @Test(
    arguments: [
      "村名,饮水未达标,饮水未帮扶\n",
      "汇总表,,\n村名,饮水未达标,饮水未帮扶\n",
      "汇总表\n填报单位：办,,\n\n村名,饮水未达标,饮水未帮扶\n",
      "村名,饮水,\n,未达标,未帮扶\n",
      ",饮水,\n村名,未达标,未帮扶\n",
      "汇总表,,\n,饮水,\n村名,未达标,未帮扶\n",
      "村名,安全,\n,饮水,\n,未达标,未帮扶\n",
      "基本情况,安全,\n,饮水,\n村名,未达标,未帮扶\n",
      "村名,安全,\n,饮水未达标,饮水未帮扶\n",
      "村名,安全,饮水未帮扶\n,饮水未达标,\n",
    ])
  func groupsAndTitlesChangeNothing(_ header: String) throws {
    #expect(try entries(header) == entries)
  }

  /// A group ends where the next one begins, and a cell merged down belongs to no group beside it.
  @Test func aGroupReachesToTheNext() throws {
    let found = try entries("村名,饮水,,住房,备注\n,未达标,未帮扶,得分,\n", "甲村,1,2,3,说明\n")
    #expect(found == entries + ["甲村 住房得分 3 "])
  }

  /// 得分 alone is known by nobody, and 住房 and 教育 have it both.
  @Test func theSameNameUnderTwoGroupsIsTwoHeadings() throws {
    let found = try entries("村名,住房,教育\n,得分,得分\n")
    #expect(found == ["甲村 住房得分 1 ", "甲村 教育得分 2 "])
  }

  @Test func placesAreThoseOfTheFile() throws {
    let found = try sheets.read("汇总表,,\n,饮水,\n村名,未达标,未帮扶\n甲村,1,2\n")
    #expect(found.entries.map { String($0.drop { $0 != "@" }) } == ["@4:2", "@4:3"])
    #expect(found.codes == ["cells:1:2:0:2:0:0", "cells:1:3:0:3:0:0"])
  }

  // MARK: What is no part of a header

  /// Figures, dates and a name in the key column belong to the rows, and so does what a blank line parts.
  @Test(arguments: ["甲村,未达标,未帮扶\n", ",1,未帮扶\n", ",2024-03-15,\n", "\n,未达标,未帮扶\n", ",未达标\n"])
  func aRowBelowIsStrictlyPartOfIt(_ row: String) throws {
    let found = try sheets.read("村名,饮水,\n" + row + "甲村,1,2\n")
    #expect(found.entries.isEmpty)
    #expect(found.faults == ["unknown-heading 1:2", "blank-heading 1:3"])
  }

  /// A header that is understood ends with its row: what follows is for `normalize` to refuse.
  @Test func aHeaderThatIsUnderstoodTakesNoRowBelow() throws {
    #expect(try sheets.read("村名,饮水未达标\n,未达标\n").entries == [" 饮水未达标 未达标 @2:2"])
  }

  @Test func aHeaderHasAtMostThreeRows() throws {
    #expect(try sheets.read("村名,甲,\n,乙,\n,饮水,\n,未达标,未帮扶\n甲村,1,2\n").entries.isEmpty)
  }

  @Test func whatNoGroupExplainsIsNamedAsItStands() throws {
    let found = try sheets.read("村名,饮水,\n,未达,未帮扶\n甲村,1,2\n")
    #expect(found.faults == ["unknown-heading 2:2"])
  }

  /// Ten rows of titles are many; an eleventh is no header's.
  @Test func titlesHaveAnEnd() throws {
    let titles = String(repeating: "汇总表,\n", count: 10)
    #expect(try sheets.read(titles + "村名,饮水未达标\n甲村,1\n").faults.isEmpty)
    #expect(try sheets.read(titles + "汇总表,\n村名,饮水未达标\n甲村,1\n").faults == ["no-header 11:0"])
  }

  @Test func aFormMayHaveGroups() throws {
    let text = "镇街：,甲村,\n指标,分值,\n,标准分,考核分\n责任,10,9\n"
    #expect(try sheets.read(text, as: "组-甲村.csv").entries == ["甲村 I-1.s 9 @4:3"])
  }
}
