import Faults
import Scoring
import Store
import Support
import Testing

@testable import Sheets

@Suite struct FormReaderTests {
  private let scheme: Scheme
  private let duty: SheetDuty

  /// Two sections of two items with 10 and 5, and 3 and 2 marks, and an item that is counted and stands in no form.
  init() throws {
    var parts = Scheme.Parts()
    parts.settings.fullMarks = Amount(20)
    parts.units = ["仙塘镇", "新港镇"].map { Unit(name: $0, aliases: [], group: "", flags: []) }
    for (id, name, marks) in [("F-I", "一、成效", 15), ("F-II", "二、帮扶", 5)] {
      parts.sections.append(Section(id: id, name: name, marks: Amount(marks), clause: "一"))
    }
    for (section, name, marks) in [("F-I", "减贫", 10), ("F-I", "收入", 5), ("F-II", "责任", 3), ("F-II", "遍访", 2)] {
      var item = Item(
        id: "F-0\(parts.items.count + 1)", section: section, name: name, marks: Amount(marks), department: "组",
        clause: "一"
      )
      item.number = "\(parts.items.count + 1)"
      item.aliases = [name + "情况"]
      item.method = .score
      parts.items.append(item)
      var terms = RuleTerms(.deductions)
      terms.item = Int16(parts.items.count - 1)
      terms.kind = .score
      parts.deductions.append(
        DeductionRule(id: item.id + ".s", terms: terms, counts: "分", excludes: [], clause: "一"))
    }
    parts.items.append(Item(id: "F-05", section: "F-II", name: "台账", marks: Amount(1), department: "组", clause: "一"))
    // A measure of a table, which may have no other column than that of the units.
    parts.ruleNames.add("F-05.x", number: 4)
    let headings: [(String, SheetField)] = [
      ("被督查乡镇", .unit), ("指标", .item), ("标准分", .of), ("考核分", .quantity), ("内容", .ignore), ("签名", .signer),
    ]
    parts.columns = headings.map { ColumnMeaning(heading: $0, field: $1, rule: "", period: nil) }
    duty = SheetDuty(
      name: "组-", department: "组", shape: .form, every: .year, none: "", rules: Names(), ruleNumbers: [0, 1, 2, 3])
    parts.duties = [duty]
    scheme = Scheme(parts)
  }

  private let place = Place("组-仙塘镇.csv", row: 5)

  /// What became of a form: entries as `unit rule score of marks`, and the codes of the faults with their columns.
  private func outcome(
    _ rows: [[String]], header: [String] = ["内容", "指标", "标准分", "考核分"], label: [String] = ["被督查乡镇：", "仙塘镇", "", ""]
  ) -> (entries: [String], faults: [String]) {
    var form = FormReader(scheme)
    _ = form.isLabel(label, place)
    var faults = form.readHeader(Heading.of(header, row: 5), duty, place)
    var entries: [String] = []
    for (index, row) in rows.enumerated() {
      switch form.read(Row.lasting(row, number: index + 6), Place(place.file, row: index + 6)) {
      case .nothing: continue
      case .faults(let found): faults += found
      case .entry(let words): entries.append("\(words.unit) \(words.rule) \(words.quantity) of \(words.of)")
      }
    }
    faults += form.finish(place)
    return (entries, faults.map { $0.place.column > 0 ? "\($0.code) \($0.place.row):\($0.place.column)" : $0.code })
  }

  private let items = [["", "减贫", "10", "9"], ["", "收入", "5", "4.5"], ["", "责任", "3", "3"], ["", "遍访", "2", "0"]]

  // MARK: Above the items

  @Test(
    arguments: [
      ["被督查乡镇：", "仙塘镇"], ["被督查乡镇:", "", "仙塘镇"], ["被督查乡镇", "仙塘镇", ""], ["", "被督查乡镇", "", "仙塘镇"],
      ["被督查乡镇：", "仙塘镇", "督查日期", "2020-03-01"],
    ])
  func aLabelHasTheUnitBehindIt(_ cells: [String]) {
    var form = FormReader(scheme)
    let isLabel = form.isLabel(cells, place)
    #expect(isLabel)
    #expect(outcome(items, label: cells).entries.first == "仙塘镇 F-01.s 9 of 10")
  }

  /// Headings of a list or table, a title, and a name without a label are no labels.
  @Test(arguments: [
    ["被督查乡镇", "指标", "考核分"], ["被督查乡镇", "考核分"], ["被督查乡镇", "甲", "乙"], ["被督查乡镇", "F-05.x"], ["专项督查表", ""], ["仙塘镇", ""],
    ["被督查乡镇", ""],
  ])
  func anythingElseIsNoLabel(_ cells: [String]) {
    var form = FormReader(scheme)
    let isLabel = form.isLabel(cells, place)
    #expect(!isLabel)
  }

  @Test func aFormMustSayWhichUnitItIsAbout() {
    #expect(outcome(items, label: ["被督查乡镇：", ""]).faults == ["no-unit"])
    #expect(outcome(items, label: ["督查表"]).faults == ["no-unit"])
  }

  @Test func theHeaderNamesTheColumnOfTheItems() {
    #expect(FormReader(scheme).keyColumn(["内容", "指标", "考核分"]) == 1)
    #expect(FormReader(scheme).keyColumn(["被督查乡镇", "考核分"]) == nil)
  }

  @Test func faultsOfTheHeaderAreFoundAtOnce() {
    let found = outcome([], header: ["指标", "指标", "分数", "标准分"]).faults
    #expect(found.count == 4)
    #expect(found.contains("unknown-heading 5:3"))
    #expect(found.contains("no-score-column"))
    #expect(found.contains("no-rows"))
  }

  @Test func aFormWhereTheDutyListExpectsAListIsRefused() {
    var form = FormReader(scheme)
    _ = form.isLabel(["被督查乡镇：", "仙塘镇"], place)
    var list = duty
    list.shape = .list
    let faults = form.readHeader(Heading.of(["指标", "考核分"], row: 5), list, place)
    #expect(faults.count == 1)
  }

  // MARK: Items

  @Test func everyItemIsAnEntryUnderItsRule() {
    let found = outcome(items)
    #expect(
      found.entries == [
        "仙塘镇 F-01.s 9 of 10", "仙塘镇 F-02.s 4.5 of 5", "仙塘镇 F-03.s 3 of 3", "仙塘镇 F-04.s 0 of 2",
      ])
    #expect(found.faults.isEmpty)
  }

  @Test(arguments: ["减贫", "减贫情况", "F-01", "1.减贫", "1. 减贫", "1、减贫", "1．减贫", "1 减贫", "减 贫 "])
  func anItemGoesByEachOfItsNames(_ name: String) {
    #expect(outcome([["", name, "10", "9"]]).entries == ["仙塘镇 F-01.s 9 of 10"])
  }

  /// What is no score stays in the entry as it stands, for `normalize` to refuse.
  @Test func aScoreIsTakenAsItStands() {
    #expect(
      outcome([["", "减贫", "10", "九"], ["", "收入", "", "/"]]).entries == ["仙塘镇 F-01.s 九 of 10", "仙塘镇 F-02.s / of "])
  }

  @Test func aFormMayGoWithoutMarks() {
    let found = outcome([["减贫", "9"], ["合计", "9"]], header: ["指标", "考核分"])
    #expect(found.entries == ["仙塘镇 F-01.s 9 of "])
    #expect(found.faults.isEmpty)
  }

  /// An item that is counted has no place in a form.
  @Test(arguments: ["减平", "台账", "减"]) func whatIsNoItemIsNamed(_ name: String) {
    #expect(outcome(items + [["", name, "1", "1"]]).faults == ["unknown-item 10:2"])
  }

  @Test func aFigureWithoutAnItemIsRefused() {
    #expect(outcome(items + [["说明", "", "", "1"]]).faults == ["no-item 10:4"])
    #expect(outcome(items + [["说明", "", "1", ""]]).faults == ["no-item 10:3"])
  }

  @Test func blankRowsTextsAndSignaturesAreNoEntries() {
    let rows =
      [["", "", "", ""], ["一句说明", "", "", ""]] + items + [["签名：", "张三", "", ""], ["", "签名", "李四", "3"]]
    let found = outcome(rows)
    #expect(found.entries.count == 4)
    #expect(found.faults.isEmpty)
  }

  @Test func aFormWithoutItemsWasNotFilledIn() {
    #expect(outcome([["", "", "", ""]]).faults == ["no-rows"])
  }

  // MARK: Sections and totals

  @Test func theLineOfASectionMayHaveItsMarks() {
    let first = ["一、成效", "", "15", ""]
    let second = ["", "二、帮扶", "", ""]
    let found = outcome([first] + items[..<2] + [second] + items[2...])
    #expect(found.entries.count == 4)
    #expect(found.faults.isEmpty)
  }

  /// The items of the first section have 15 marks, wherever its line stands.
  @Test func marksOfASectionAreHeldAgainstItsItems() {
    #expect(outcome([["一、成效", "", "16", ""]] + items).faults == ["total-differs 6:3"])
    #expect(outcome(items + [["一、成效", "", "十五", ""]]).faults == ["total-differs 10:3"])
  }

  @Test func aSectionHasNoScore() {
    #expect(outcome([["一、成效", "", "15", "13"]] + items).faults == ["score-of-section 6:4"])
  }

  /// 10 + 5 + 3 + 2 marks, and 9 + 4.5 + 3 + 0 points.
  @Test(
    arguments: [
      (["合计", "", "20", "16.5"], []), (["", "总计", "20", "16.50"], []), (["合計", "", "", "16.5"], []),
      (["合计", "", "20", ""], []), (["合计", "", "20", "17"], ["total-differs 10:4"]),
      (["合计", "", "19", "16.5"], ["total-differs 10:3"]),
      (["合计", "", "x", "y"], ["total-differs 10:3", "total-differs 10:4"]),
    ] as [([String], [String])])
  func aRowOfTotalsMustBeRight(_ total: [String], _ faults: [String]) {
    let found = outcome(items + [total])
    #expect(found.entries.count == 4)
    #expect(found.faults == faults)
  }

  /// The sheet may print what the document states: 20, although the marks in it sum to 21.
  @Test func aTotalOfMarksMayBeTheStatedOne() {
    let printed = [["", "减贫", "11", "9"]] + items.dropFirst()
    #expect(outcome(printed + [["合计", "", "20", "16.5"]]).faults.isEmpty)
    #expect(outcome(printed + [["合计", "", "21", "16.5"]]).faults.isEmpty)
    #expect(outcome(printed + [["合计", "", "22", "16.5"]]).faults == ["total-differs 10:3"])
  }

  /// A blank, and the word for what does not apply, add nothing; of a column with another word no sum can be right.
  @Test func whatDoesNotApplyAddsNothing() {
    let rows = [["", "减贫", "10", "9"], ["", "收入", "", "/"], ["", "责任", "3", "缺项"], ["", "遍访", "2", ""]]
    #expect(outcome(rows + [["合计", "", "15", "9"]]).faults.isEmpty)
    #expect(outcome(rows + [["合计", "", "15", "10"]]).faults == ["total-differs 10:4"])
    #expect(outcome([["", "减贫", "10", "九"], ["合计", "", "10", "9"]]).faults.isEmpty)
  }
}
