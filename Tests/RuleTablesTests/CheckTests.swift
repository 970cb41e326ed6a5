import Scoring
import Testing

/// What a scheme says of itself when its tables are held against each other.
///
/// The readings are taken away first, because they name cells that are changed here.
@Suite struct CheckTests {
  private func folder(_ scheme: String, _ changes: [(table: String, old: String, new: String)]) throws -> TableFolder {
    let folder = try TableFolder(of: scheme)
    try folder.remove("readings")
    for change in changes { try folder.change(change.table, change.old, change.new) }
    return folder
  }

  // MARK: Who may be told what

  @Test(arguments: [
    ("talk,分管领导,no,free,,六(一)", "talks,分管领导,no,free,,六(一)", ["unknown-word publish.csv:4:1"]),
    ("talk,分管领导,no,free,,六(一)", "unit,分管领导,no,free,,六(一)", ["key-twice publish.csv:4:1"]),
    ("talk,分管领导,no,free,,六(一)", "talk,,no,free,,", ["blank publish.csv:4:2", "blank publish.csv:4:6"]),
    ("talk,分管领导,no,free,,六(一)", "talk,分管领导,否,free,,六(一)", ["unknown-word publish.csv:4:3"]),
    ("talk,分管领导,no,free,,六(一)", "talk,分管领导,no,maybe,,六(一)", ["unknown-word publish.csv:4:4"]),
    ("talk,分管领导,no,free,,六(一)", "talk,分管领导,no,,,六(一)", ["blank publish.csv:4:4"]),
    ("talk,分管领导,no,free,,六(一)", "talk,分管领导,no,free,week,六(一)", ["unknown-word publish.csv:4:5"]),
  ])
  func whoMayBeToldWhatIsSaidInKnownWords(_ old: String, _ new: String, _ faults: [String]) throws {
    #expect(try folder("gulu-2024", [("publish", old, new)]).places() == faults)
  }

  @Test func aSchemeMayGoWithoutSayingWhoIsTold() throws {
    let folder = try folder("gulu-2024", [])
    try folder.remove("publish")
    #expect(folder.places().isEmpty)
  }

  // MARK: The draw of inspectors

  /// The town in row 2 is inspected by that in row 7, and inspects that in row 16.
  @Test(
    arguments: [
      ("但渡镇,,,\n凤城", "菩提街道,,,\n凤城", ["inspects-itself units.csv:2:7", "inspects-twice units.csv:16:7"]),
      ("邻封镇,,,\n晏家", "但渡镇,,,\n晏家", ["inspects-twice units.csv:3:7"]),
      ("邻封镇,,,\n晏家", "无名镇,,,\n晏家", ["unknown-unit units.csv:3:7"]),
      ("邻封镇,,,\n晏家", ",,,\n晏家", ["blank units.csv:3:7"]),
    ])
  func everyoneIsInspectedByOneOther(_ old: String, _ new: String, _ faults: [String]) throws {
    #expect(try folder("changshou-2023", [("units", old, new)]).places() == faults)
  }

  @Test func aSchemeMayGoWithoutADraw() throws {
    #expect(try folder("gulu-2024", []).places().isEmpty)
    #expect(try folder("changshou-2023", []).places().isEmpty)
  }

  // MARK: Bands

  private static let high = "90,yes,100,yes,0,,,"
  private static let middle = "65,no,90,no,,90,0.1,down"
  private static let low = "0,yes,65,yes,2.5,,,"

  /// From above: 90 to 100, 65 to 90 and 0 to 65, in rows 2 to 4.
  @Test(
    arguments: [
      (middle, "66,no,90,no,,90,0.1,down", "band-gap bands.csv:3:3"),
      (middle, "64,no,90,no,,90,0.1,down", "band-gap bands.csv:3:3"),
      (middle, "65,no,89,no,,90,0.1,down", "band-gap bands.csv:2:3"),
      (middle, "65,yes,90,no,,90,0.1,down", "band-overlap bands.csv:3:4"),
      (middle, "65,no,90,yes,,90,0.1,down", "band-overlap bands.csv:2:4"),
      (low, "0,yes,65,no,2.5,,,", "band-gap bands.csv:3:4"), (high, "90,no,100,yes,0,,,", "band-gap bands.csv:2:4"),
      (low, "1,yes,65,yes,2.5,,,", "band-gap bands.csv:4:3"), (low, "0,no,65,yes,2.5,,,", "band-gap bands.csv:4:3"),
      (high, "90,yes,99,yes,0,,,", "band-gap bands.csv:2:5"), (high, "90,yes,100,no,0,,,", "band-gap bands.csv:2:5"),
    ])
  func everyRateLiesInOneBand(_ old: String, _ new: String, _ fault: String) throws {
    #expect(try folder("tongshi-2023", [("bands", old, new)]).places() == [fault])
  }

  /// A blank says that an edge is in the band, and a band may be a single rate, wherever its row stands.
  @Test func bandsMayStandInAnyOrder() throws {
    let single = "0,yes,65,no,2.5,,,,一\nT-1.2.a4,T-1.2.a,65,,65,,2.4,,,"
    #expect(try folder("tongshi-2023", [("bands", Self.low, single)]).places().isEmpty)
    let swapped = try folder(
      "tongshi-2023",
      [("bands", Self.high, "0,,65,,2.5,,,"), ("bands", "a3,T-1.2.a," + Self.low, "a3,T-1.2.a,90,,100,,0,,,")])
    #expect(swapped.places().isEmpty)
  }

  /// At 90 both bands cost nothing; at 65 the one below costs 2.5 and the one above 25 tenths.
  @Test func saysWhereItMakesNoDifferenceToWhichBandAnEdgeBelongs() throws {
    func edges(_ changes: [(table: String, old: String, new: String)]) throws -> [String] {
      try folder("tongshi-2023", changes).load().notes.filter { $0.code == "band-edge" }.map {
        $0.message.what(in: .english)
      }
    }
    #expect(try edges([]) == ["at exactly 65 both bands cost 2.5", "at exactly 90 both bands cost 0"])
    #expect(
      try edges([("bands", Self.middle, "65,no,90,no,,90,0.2,down")]) == ["at exactly 90 both bands cost 0"])
  }

  @Test(arguments: [
    ("bands", "T-1.2.a2,T-1.2.a,", "T-1.2.a2,T-1.2.x,", "unknown-rule bands.csv:3:2"),
    // A rule of another kind has no bands.
    ("bands", "T-1.2.a2,T-1.2.a,", "T-1.2.a2,T-1.1.a,", "unknown-rule bands.csv:3:2"),
    ("bands", high, "90,yes,100,yes,0,90,0.1,down", "two-prices bands.csv:2:8"),
    ("bands", high, "90,yes,100,yes,,,,", "blank bands.csv:2:8"),
    ("bands", middle, "65,no,90,no,,90,0.1,sideways", "unknown-word bands.csv:3:10"),
    ("deduct", "反馈错误数据,each", "反馈错误数据,band", "no-band deduct.csv:6:5"),
  ])
  func aBandHasARuleAndOnePrice(_ table: String, _ old: String, _ new: String, _ fault: String) throws {
    #expect(try folder("tongshi-2023", [(table, old, new)]).places().contains(fault))
  }

  // MARK: Marks

  /// The first row prints the 12 of its section where it is worth ten.
  @Test func marksAsPrintedAreHeldAgainstWhatIsStated() throws {
    let note = try #require(try folder("dongyuan-2020", []).note("printed-differs"))
    #expect(note.message.what(in: .english) == "the marks as printed sum to 102, the document states 100")
    #expect(try folder("dongyuan-2020", [("items", ",10,12,", ",10,10,")]).note("printed-differs") == nil)
    #expect(try folder("dongyuan-2020", [("items", ",10,12,", ",10,,")]).note("printed-differs") == nil)
  }

  /// Two places of totals survive rounding to four, of 98 and of 100 marks; rounding to two leaves none.
  @Test func saysHowFineTotalsMayBe() throws {
    let note = try #require(try folder("changshou-2023", []).note("rounding-bound"))
    #expect(
      note.message.what(in: .english).hasPrefix(
        "full marks of 98, 100 are brought to 100: with totals of at most 2 decimal places"))
    let coarse = try #require(try folder("changshou-2023", [("scheme", "places,4", "places,2")]).note("rounding-bound"))
    #expect(coarse.message.what(in: .english).contains("at most 0 decimal places"))
    let none = try #require(try folder("changshou-2023", [("scheme", "places,4", "places,0")]).note("rounding-bound"))
    #expect(none.message.what(in: .english).contains("rounding could make a tie"))
    #expect(try folder("gulu-2024", []).note("rounding-bound") == nil)
  }

  // MARK: Faults of a row

  @Test(arguments: [
    // Grades: 好 in row 3, 较好 in row 4, 一般 in row 5.
    ("rank", "较好,,0.6,", "较好,,,", ["missing-share rank.csv:4:5"]),
    ("rank", "较好,,0.6,", "较好,,1.2,", ["share-too-large rank.csv:4:5"]),
    ("rank", "较好,,0.6,all,down,top", "较好,,,all,down,rest", ["rest-not-last rank.csv:4:8"]),
    ("rank", ",,rest,,,yes", ",,top,,,yes", ["missing-share rank.csv:5:5", "no-rest rank.csv:5:8"]),
    ("rank", "一般,,,,,rest", "一般,4,,,,rest", ["unsupported rank.csv:5:4"]),
    ("rank", "较好,,0.6,all", "较好,,0.6,best", ["unsupported rank.csv:4:6"]),
    // Direct scores.
    ("deduct", "主體責任得分,score,", "主體責任得分,each,", ["wrong-method deduct.csv:2:5"]),
    ("deduct", "主體責任得分,score,1,分,all", "主體責任得分,score,1,分,row", ["wrong-once deduct.csv:2:8"]),
    ("items", "教育保障,5,,区教委,score,,", "教育保障,5,,区教委,score,有学校,", ["unknown-flag items.csv:6:10"]),
    ("items", "教育保障,5,,", "教育保障 饮水安全,5,,", ["name-twice items.csv:10:4"]),
    // Inspections.
    ("bonus", "award,0.2,1,round", "award,0.2,,round", ["blank bonus.csv:2:7"]),
    ("bonus", "award,0.2,1,round", "award,0.2,1,week", ["unknown-word bonus.csv:2:8"]),
    ("bonus", "C-A1,highest,each", "C-A1,highest,none", ["unknown-word bonus.csv:2:13"]),
  ])
  func findsFaults(_ table: String, _ old: String, _ new: String, _ faults: [String]) throws {
    let found = try folder("changshou-2023", [(table, old, new)]).places()
    #expect(Set(faults).isSubset(of: found), "\(found)")
    #expect(try folder("changshou-2023", [(table, old, new)]).load().scheme == nil)
  }

  @Test(arguments: [
    ("departments", "经发办,,all", "经发办,,unit:group", "no-group"),
    ("departments", "经发办,,all", "经发办,,some", "unsupported"),
    ("items", "村书记遍访,5,,经发办", "村书记遍访,5,,unit:group", "unknown-department"),
    ("items", "村书记遍访,5,,经发办", "村书记遍访,5,,unit:self", "unknown-department"),
    ("deduct", "漏访,,each,0.5,人,party", "漏访,,score,0.5,人,party", "wrong-method"),
    ("deduct", "漏访,,each,0.5,人,party", "漏访,,each,0.5,人,matter-or-party", "unsupported"),
    (
      "deduct", "漏访,,each,0.5,人,party,,year,,,,,,,yes,yes", "漏访,,each,0.5,人,party,,year,,,,,,,yes,advice", "unsupported"
    ),
    ("deduct", "漏访,,each,0.5,人,party,,year,,", "漏访,,under,,人,row,,year,,48", "blank"),
    ("sheets", "G-2.5 G-3.3,month,this,5,", "G-2.5 G-3.3,month,this,5日,", "bad-due"),
    // Counts to date: of a list, of a yearly table without columns of months, in months and quarters.
    ("sheets", "劳保所,list,G-2.5 G-3.3,month,this", "劳保所,list,G-2.5 G-3.3,month,to-date", "unsupported"),
    ("sheets", "农服中心,wide,G-2.6,year,this", "农服中心,wide,G-2.6,year,to-date", "unsupported"),
  ])
  func findsFaultsOfOtherSchemes(_ table: String, _ old: String, _ new: String, _ code: String) throws {
    let found = try folder("gulu-2024", [(table, old, new)]).codes()
    #expect(found.contains(code), "\(found)")
  }

  /// A table counts to date by months or by quarters, and only what adds up.
  @Test func countsToDateNeedOneKindOfPeriod() throws {
    let toDate = ("sheets", "经发办,wide,G-1.2.b,year,this", "经发办,wide,G-1.2.b,year,to-date")
    #expect(try folder("gulu-2024", [toDate]).places().isEmpty)
    let mixed = ("columns", "G-1.2.b,2024-03,", "G-1.2.b,2024-Q1,")
    #expect(try folder("gulu-2024", [toDate, mixed]).places() == ["unsupported sheets.csv:3:7"])
    let scores = ("sheets", "区委组织部,wide,C-03.s,year,this", "区委组织部,wide,C-03.s,month,to-date")
    #expect(try folder("changshou-2023", [scores]).places() == ["unsupported sheets.csv:3:7"])
    let own = ("sheets", "C-22.z,year,this,2024-05-31", "C-22.z,month,to-date,2024-05-31")
    #expect(try folder("changshou-2023", [own]).places() == ["unsupported sheets.csv:13:7"])
  }

  /// A threshold without a price is advice; as a rule it needs one.
  @Test func adviceNeedsNoPrice() throws {
    let (old, blank) = ("调研天数,under,0,天", "调研天数,under,,天")
    #expect(try folder("dongyuan-2020", [("deduct", old, blank)]).places().isEmpty)
    let priced = try folder(
      "dongyuan-2020", [("deduct", old, blank), ("deduct", "48,,,free,,,advice", "48,,,free,,,yes")])
    #expect(priced.places().contains("blank deduct.csv:33:6"))
  }

  /// Groups without units: whoever scores its own group has nothing to score.
  @Test func aGroupHasUnits() throws {
    let found = try folder("dongyuan-2020", [("departments", "第一小组,", "第四小组,")]).codes()
    #expect(found.contains("no-group"))
  }
}
