import Testing

@testable import Sheets

@Suite struct SheetRowsTests {
  private let sheets = SmallSheets()
  private let table = "序号,村名,饮水未达标,饮水未帮扶\n1,甲村,1,0\n2,乙村,0,无\n3,丙村,1,2\n"
  private let list = "村名,问题,日期\n"

  // MARK: Footers

  @Test(
    arguments: [
      "审核人：张三,,,\n", ",審核人：,张三,\n", "负责人,,,\n", ",,填表人：李四,审核人：\n", "说明：以上为全年数\n", ",注：见附件,,\n", "盖章\n",
      "填表人：,张三,审核人：,李四\n", ",,,\n", "4,,,\n", "合计,,2,2\n", ",合　计,2,2\n", ",總計,2,\n", "平均,,0.67,1\n",
      ",平均分,0.6666667,0.6667\n",
    ])
  func whatStandsBelowIsNoEntry(_ footer: String) throws {
    let found = try sheets.read(table + footer)
    #expect(found.entries.count == 6)
    #expect(found.faults.isEmpty)
  }

  /// 1 + 0 + 1, and 0 + 2 of which one cell says 无: the mean of the second column is 2 / 3 or 2 / 2.
  @Test(
    arguments: [
      ("合计,,3,2\n", "total-differs 5:3"), ("平均,,0.5,1\n", "mean-differs 5:3"), ("平均,,0.67,2\n", "mean-differs 5:4"),
      ("平均,,约一,1\n", "mean-differs 5:3"), ("审核人：张三,,1,\n", "figure-in-footer 5:3"),
      ("说明：,,,2024-12-31\n", "figure-in-footer 5:4"), ("合计,,2\n", "ragged 5:0"),
    ])
  func whatIsWrongBelowIsRefused(_ footer: String, _ fault: String) throws {
    #expect(try sheets.read(table + footer).faults == [fault])
  }

  /// A word that only begins like one is a unit for `normalize` to refuse.
  @Test(arguments: ["4,注意村,1,2\n", "4,说明,1,2\n", "4,审核村,1,2\n", ",张三,审核人：,\n"])
  func anythingElseIsAnEntry(_ row: String) throws {
    #expect(try sheets.read(table + row).entries.count == 8)
  }

  // MARK: Running numbers

  @Test(
    arguments: [
      ("1,甲村,1,0\n2,乙村,1,0\n", []), ("5,甲村,1,0\n6,乙村,1,0\n", []), ("1,甲村,1,0\n,乙村,1,0\n2,丙村,1,0\n", []),
      ("1,甲村,1,0\n3,乙村,1,0\n", ["running-number 3:1"]), ("1,甲村,1,0\n1,乙村,1,0\n", ["running-number 3:1"]),
      ("3,甲村,1,0\n2,乙村,1,0\n1,丙村,1,0\n", ["running-number 3:1"]), ("一,甲村,1,0\n三,乙村,1,0\n", []),
    ] as [(String, [String])])
  func aRunningNumberIsWatched(_ rows: String, _ notices: [String]) throws {
    let found = try sheets.read("序号,村名,饮水未达标,饮水未帮扶\n" + rows)
    #expect(found.notices == notices)
    #expect(found.faults.isEmpty)
  }

  // MARK: Merged cells

  @Test func aBlankTakesTheValueAbove() throws {
    let found = try sheets.read(list + "甲村,责任,2024-03-01\n,责任,2024-03-02\n,责任,\n乙村,责任,\n", as: "办-台账.csv")
    #expect(found.entries == ["甲村 责任 1 @2:2", "甲村 责任 1 @3:2", "甲村 责任 1 @4:2", "乙村 责任 1 @5:2"])
    #expect(
      found.codes == ["cells:1:2:3:0:0:0", "cells:^1:2:3:0:0:0", "cells:^1:2:^3:0:0:0", "cells:1:2:^3:0:0:0"])
    #expect(found.faults.isEmpty)
  }

  /// A blank line, a row of totals and one that says nothing end what is merged; the first row has nothing above it.
  @Test(arguments: ["\n", ",,\n", "合计,,\n", "说明：以下,,\n"]) func aMergedCellReachesOverNeighbours(_ between: String)
    throws
  {
    let found = try sheets.read(list + ",责任,\n甲村,责任,\n" + between + ",责任,\n", as: "办-台账.csv")
    #expect(found.entries.map { String($0.prefix(2)) } == [" 责", "甲村", " 责"])
  }

  /// The problem and the number may not be merged; a table has a row a unit.
  @Test func elsewhereABlankStaysBlank() throws {
    let found = try sheets.read(list + "甲村,责任,2024-03-01\n乙村,,2024-03-02\n", as: "办-台账.csv")
    #expect(found.entries == ["甲村 责任 1 @2:2", "乙村  1 @3:2"])
    #expect(try sheets.read("村名,饮水未达标\n甲村,1\n,2\n").entries == ["甲村 饮水未达标 1 @2:2", " 饮水未达标 2 @3:2"])
  }

  @Test func aLineForNothingMustSayOfWhom() throws {
    let text = list + "甲村,责任,2024-03-01\n,无,2024-04\n"
    #expect(try sheets.read(text, as: "办-台账.csv").faults == ["none-of-whom 3:1"])
    #expect(try sheets.read(list + ",无,2024-04\n", as: "办-台账.csv").faults.isEmpty)
  }

  // MARK: Superseded sheets

  @Test func aSupersededSheetIsReadLeniently() throws {
    let found = try sheets.read("村名,饮水未达标\n甲村,1\n乙村\n合计,9\n", supersededBy: "新.csv")
    #expect(found.entries == ["甲村 饮水未达标 1 @2:2"])
    #expect(found.codes == ["superseded:新.csv"])
    #expect(found.faults.isEmpty)
    #expect(found.notices == ["superseded 0:0"])
    #expect(try sheets.read("无表头\n", supersededBy: "新.csv").faults.isEmpty)
  }

  /// What is no CSV at all may hold anything.
  @Test func evenASupersededSheetMustBeCSV() throws {
    #expect(try sheets.read("村名,饮水未达标\n甲\"村,1\n", supersededBy: "新.csv").faults == ["stray-quote 2:1"])
  }
}
