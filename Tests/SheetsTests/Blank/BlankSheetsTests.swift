import Faults
import Scoring
import Store
import Testing

@testable import Sheets

/// Two villages and a town's office, with headings for everything that a sheet may ask for.
@Suite struct BlankSheetsTests {
  private var parts = Scheme.Parts()

  init() throws {
    parts.settings.title = "考核"
    parts.settings.year = try #require(Period(parsing: "2024"))
    parts.settings.period = parts.settings.year
    parts.settings.owedFrom = parts.settings.year.start
    parts.units = [
      Unit(name: "甲村", aliases: ["甲"], group: "", flags: ["水"]), Unit(name: "乙村", aliases: [], group: "", flags: []),
    ]
    parts.departments = [Department(name: "水务办", aliases: ["水务办公室"], rules: Names())]
    var item = Item(id: "I-1", section: "I", name: "饮水", marks: Amount(5), department: "水务办", clause: "一")
    item.appliesIf = "水"
    parts.items = [item]
    parts.sections = [Section(id: "I", name: "保障", marks: nil, clause: "一")]
    let headings: [(String, SheetField)] = [
      ("村名", .unit), ("问题", .rule), ("加分事项", .rule), ("日期", .period), ("起", .periodFrom), ("止", .periodTo),
      ("数量", .quantity), ("户主", .household), ("姓名", .person), ("事项", .matter), ("第几轮次", .matter), ("审批人", .approver),
      ("备注", .note),
    ]
    parts.columns = headings.map { ColumnMeaning(heading: $0, field: $1, rule: "", period: nil) }
  }

  /// Adds a rule of the item, and gives its number.
  private mutating func rule(_ name: String, change: (inout RuleTerms) -> Void = { _ in }) -> Int16 {
    var terms = RuleTerms(.deductions)
    terms.item = 0
    terms.kind = .each
    terms.points = Amount(2)
    terms.oncePer = .row
    change(&terms)
    let number = parts.deductions.count
    let id = "I-1.\(number)"
    parts.deductions.append(DeductionRule(id: id, terms: terms, counts: "户", excludes: [], clause: "三"))
    parts.ruleNames.add(id, number: number)
    parts.ruleNames.add(name, number: number)
    return Int16(number)
  }

  private mutating func add(
    _ shape: SheetShape, _ rules: [Int16], every: Span? = .year, none: String = "", by: String = "水务办"
  ) {
    parts.duties.append(
      SheetDuty(
        name: "水务办-\(shape.rawValue)", department: by, shape: shape, every: every, none: none, rules: Names(),
        ruleNumbers: rules))
  }

  private func sheets(of name: String? = nil) throws -> [BlankSheet] {
    try BlankSheets(Scheme(parts), in: .english).sheets(of: name)
  }

  private func headings(_ sheet: BlankSheet) -> String { sheet.columns.map(\.heading).joined(separator: " ") }

  // MARK: Lists

  @Test mutating func aListHasTheColumnsThatItsRulesNeed() throws {
    let (row, household) = (rule("缺水"), rule("断水") { $0.oncePer = .household })
    let (matter, days) = (rule("纠纷") { $0.oncePer = .matter }, rule("久拖") { $0.kind = .over })
    add(.list, [row])
    add(.list, [household])
    add(.list, [matter])
    add(.list, [days])
    #expect(
      try sheets().map { headings($0) } == [
        "村名 问题 日期 数量 备注", "村名 问题 日期 数量 户主 姓名 备注", "村名 问题 日期 数量 事项 备注", "村名 问题 日期 起 止 数量 备注",
      ])
  }

  @Test mutating func namesAreChosenAndNumbersChecked() throws {
    add(.list, [rule("缺水")], every: .month, none: "无")
    let sheet = try #require(try sheets().first)
    #expect(sheet.rows.isEmpty)
    #expect(
      sheet.entries.map { "\($0.column) \($0.content)" } == [
        "0 choice([\"甲村\", \"乙村\", \"全部\"])", "1 choice([\"缺水\", \"无\"])", "3 figure(isWhole: true, most: nil)",
      ])
    #expect(sheet.above[0] == ["考核 水务办-list"])
    #expect(sheet.above[1][0].hasSuffix("one line says so: 村名 全部, 问题 无, 日期 as 2024-01"))
  }

  @Test mutating func meritAndInspectionsHaveTheirOwnHeadings() throws {
    var award = BonusRule(
      id: "B-1", category: 1, points: Amount(1), counts: "次", oncePer: .matter, scope: 0, keep: .highest,
      department: "*", needsApprover: true, clause: "五")
    parts.categories = ["B"]
    parts.bonuses = [award]
    add(.list, [0], every: nil)
    #expect(try sheets().map { headings($0) } == ["村名 加分事项 日期 事项 审批人 备注"])
    award.kind = .award
    parts.bonuses = [award]
    #expect(try sheets().map { headings($0) } == ["村名 问题 日期 数量 第几轮次 审批人 备注"])
  }

  // MARK: Tables

  @Test mutating func aTableHasAColumnForEachMeasure() throws {
    let (plain, timed) = (rule("缺水"), rule("抽查") { $0.kind = .band })
    for month in ["2024-01", "2024-02"] {
      let period = try #require(Period(parsing: month))
      for (field, name) in [(SheetField.quantity, "合格"), (.of, "抽查")] {
        parts.columns.append(
          ColumnMeaning(heading: "\(month) \(name)", field: field, rule: "I-1.1", period: period))
      }
    }
    add(.wide, [plain, timed])
    let sheet = try #require(try sheets().first)
    #expect(headings(sheet) == "村名 缺水 2024-01 合格 2024-01 抽查 2024-02 合格 2024-02 抽查")
    // The item does not apply to 乙村.
    #expect(sheet.rows == [["甲村", "", "", "", "", ""], ["乙村", "/", "/", "", "/", ""]])
    #expect(sheet.columns[1].meaning == "缺水; each 户 costs 2; each row counts; 三")
  }

  @Test mutating func aRateWithoutAWholeIsNamed() throws {
    add(.wide, [rule("抽查") { $0.kind = .band }])
    #expect { try sheets() } throws: { ($0 as? Fault)?.code == "no-heading" }
  }

  /// A figure that is a rate already is a part of nothing.
  @Test mutating func aRateNeedsNoWhole() throws {
    parts.columns.append(ColumnMeaning(heading: "合格率", field: .percent, rule: "I-1.0", period: nil))
    add(.wide, [rule("抽查") { $0.kind = .band }])
    let sheet = try #require(try sheets().first)
    #expect(headings(sheet) == "村名 合格率")
    #expect("\(sheet.entries[0].content)" == "figure(isWhole: false, most: Optional(100))")
  }

  @Test mutating func countsToDateAreSaidToBeSo() throws {
    add(.wide, [rule("缺水")], every: .month)
    parts.duties[0].isToDate = true
    #expect(try sheets()[0].above[1][0].contains("from the beginning of the year"))
  }

  @Test mutating func aTableByMonthsHasAColumnForThem() throws {
    add(.wide, [rule("缺水")], every: .month)
    #expect(try sheets().map { headings($0) } == ["村名 日期 缺水"])
  }

  @Test mutating func aScoreIsAtMostItsMarks() throws {
    let score = rule("饮水得分") {
      $0.kind = .score
      $0.most = Amount(5)
    }
    add(.wide, [score])
    #expect(try sheets().map { "\($0.entries[0].content)" } == ["figure(isWhole: false, most: Optional(5))"])
  }

  // MARK: Forms, and sheets of units

  @Test mutating func aFormIsAFileForEachUnit() throws {
    let headings: [(String, SheetField)] = [
      ("指标", .item), ("标准分", .of), ("考核分", .quantity), ("签名", .signer), ("村", .unit),
    ]
    parts.columns += headings.map { ColumnMeaning(heading: $0, field: $1, rule: "", period: nil) }
    parts.columns.removeAll { $0.heading == "数量" }
    let score = rule("饮水得分") { $0.kind = .score }
    add(.form, [score])
    add(.list, [score])
    let sheets = try sheets()
    #expect(sheets.map(\.name) == ["水务办-form-甲村", "水务办-form-乙村", "水务办-list"])
    #expect(
      sheets[1].lines.dropFirst(2) == [
        ["村名：", "乙村", ""], ["指标", "标准分", "考核分"], ["保障", "", ""], ["饮水", "5", "/"], ["合计", "5", ""], ["签名：", "", ""],
      ])
    // The headings of a list stand below that of the items.
    #expect(sheets[2].columns[0].heading == "村")
  }

  @Test mutating func aUnitSpeaksOfItself() throws {
    add(.wide, [rule("自评") { $0.kind = .record }], by: "")
    #expect(try sheets(of: "甲").map(\.name) == ["水务办-wide-甲村"])
    #expect(try sheets(of: "甲").map(\.rows) == [[["甲村", ""]]])
    #expect(try sheets(of: "水务办公室").isEmpty)
    #expect(try sheets().count == 2)
  }

  // MARK: What is refused

  @Test mutating func aNameThatNobodyHasIsRefused() throws {
    add(.list, [rule("缺水")])
    // Here no unit hands in a sheet of its own.
    for name in ["水务局", "甲村", ""] {
      #expect { try sheets(of: name) } throws: { ($0 as? Fault)?.status == .usage }
    }
  }

  @Test(arguments: ["../甲", ".甲"]) mutating func aNameThatIsAPathIsRefused(_ name: String) throws {
    add(.list, [rule("缺水")])
    parts.duties[0].name = name
    #expect { try sheets() } throws: { ($0 as? Fault)?.code == "no-file-name" }
  }
}
