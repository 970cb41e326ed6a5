import Faults
import Foundation
import RuleTables
import Scoring
import Testing

/// The tables of two small years, and what the old sheets need to be scored under the new rules.
@Suite struct BackdatingTests {
  /// Two villages, three items of 10, 6 and 4 marks, merit of two kinds and a veto.
  private static let old = [
    "scheme": """
    key,value,clause,note
    title,旧年,,
    year,2023,,
    period,2023-01-01/2023-12-31,,
    owed_from,2023-01,,
    unit_count,2,,
    issued,2023-02-01,,
    as_of,2023-12-31,,
    full_marks,20,,
    places,4,,
    rounding,half-up,,
    days,calendar,,
    """,
    "departments": "department,aliases,scores,note\n甲办,,all,\n丙办,,all,已撤\n",
    "units": "unit,aliases,was\n东村,,\n西村,西村委会,\n",
    "sections": "section,name,marks,clause\nS,基本,16,一\nO,其他,4,二\nP,加分,,三\n",
    "items": """
    item,no,section,name,marks,department,method,settle,if_missing,was,clause
    S-1,1,S,台账,10,甲办,count,year,error,,一(1)
    S-2,2,S,会议,6,甲办,count,year,error,,一(2)
    O-3,3,O,卫生,4,丙办,count,year,error,,二(1)
    """,
    "deduct": """
    rule,item,name,aliases,kind,points,counts,once_per,excludes,period,quota,use,clause
    S-1.a,S-1,台账缺失,少台账,each,1,份,row,,year,,yes,一(1)
    S-2.a,S-2,会议次数,,quota,0.5,次,row,,month,1,yes,一(2)
    O-3.a,O-3,卫生差,,each,0.5,处,row,,year,,yes,二(1)
    O-3.b,O-3,没有用过,,each,0.5,处,row,,year,,no,二(1)
    """,
    "bonus": """
    rule,category,name,kind,points,counts,once_per,once_in,keep,department,use,clause
    P-1.a,P-1,表扬,bonus,0.5,次,row,P-1,highest,*,yes,三
    P-1.b,P-1,表彰,bonus,1,次,row,P-1,highest,*,yes,三
    """,
    "veto": "rule,item,name,effects,department,approver,use,clause\nV-1,,一票否决,flag,甲办,no,yes,四\n",
    "rank": "rule,kind,ties,use,clause\nK-1,order,share,yes,五\n",
    "sheets": """
    sheet,department,shape,items,every,counts,nil
    甲办-台账,甲办,list,S,year,this,无
    丙办-台账,丙办,list,O-3,year,this,无
    甲办-加分,甲办,list,P-1 V-1,,this,
    """,
    "columns": """
    heading,field,rule,period,merged,note
    村,unit,,,,
    问题,rule,,,,
    日期,period,,,,
    数量,quantity,,,,
    一月,quantity,S-2.a,2023-01,,
    卫生数,quantity,O-3.a,2023,,
    """,
  ]

  /// The year after: other marks, a rule with another name, one with another id, an item and a bonus less, one item more.
  private static let new = [
    "scheme": """
    key,value,clause,note
    title,新年,,
    year,2024,,
    period,2024-01-01/2024-12-31,,
    owed_from,2024-01,,
    unit_count,3,,
    issued,2024-02-01,,
    as_of,2024-12-31,,
    full_marks,20,,
    places,2,,
    rounding,half-up,,
    days,calendar,,
    """,
    "departments": "department,aliases,scores,note\n甲办,甲科,all,\n乙办,,all,\n",
    "units": "unit,aliases,was\n东村,,\n新西村,,西村\n南村,,\n",
    "sections": "section,name,marks,clause\nS,基本,20,一\nP,加分,,三\n",
    "items": """
    item,no,section,name,marks,department,method,settle,if_missing,was,clause
    S-1,1,S,台账,8,甲办,count,year,error,,一(1)
    S-5,2,S,会议和学习,8,甲办,count,year,error,S-2,一(2)
    S-4,3,S,绿化,4,乙办,count,year,error,,一(3)
    """,
    "deduct": """
    rule,item,name,aliases,kind,points,counts,once_per,excludes,period,quota,use,clause
    S-1.a,S-1,台账不全,,each,2,份,row,,year,,yes,一(1)
    S-5.a,S-5,会议次数,,quota,0.25,次,row,,month,2,yes,一(2)
    S-4.a,S-4,绿化差,,each,1,处,row,,year,,yes,一(3)
    """,
    "bonus": """
    rule,category,name,kind,points,counts,once_per,once_in,keep,department,use,clause
    P-1.a,P-1,表扬,bonus,0.3,次,row,P-1,highest,*,yes,三
    """,
    "veto": "rule,item,name,effects,department,approver,use,clause\nV-1,,否决,flag,甲办,no,yes,四\n",
    "cap": "cap,limits,target,at_most,use,clause\nL-1,category,P-1,1,yes,三\n",
    "rank": "rule,kind,ties,use,clause\nK-1,order,share,yes,五\n",
    "readings": """
    reading,option,default,table,row,column,value,why
    A1,a,yes,deduct,S-1.a,points,2,
    A1,b,no,deduct,S-1.a,points,1,
    A2,a,yes,scheme,owed_from,value,2024-01,
    A2,b,no,scheme,owed_from,value,2024-03,
    """,
    "sheets": """
    sheet,department,shape,items,every,counts,nil
    甲办-清单,甲办,list,S-1 S-5,year,this,无
    乙办-清单,乙办,list,S-4,year,this,无
    甲办-加分,甲办,list,P-1 V-1,,this,
    """,
    "columns": "heading,field,rule,period,merged,note\n村名,unit,,,,\n问题,rule,,,,\n",
  ]

  private let tables: [String: [[String]]]

  init() throws {
    let (old, new) = (try SmallFolder(Self.old), try SmallFolder(Self.new))
    let made = try Backdating(new: SchemeFolder(new.path), old: SchemeFolder(old.path)).tables
    tables = Dictionary(uniqueKeysWithValues: made.map { (String($0.file.dropLast(4)), $0.rows) })
  }

  /// Some columns of a table, a text a row, the cells parted by strokes.
  private func cells(_ table: String, _ columns: String...) throws -> [String] {
    let rows = try #require(tables[table])
    let places = try columns.map { try #require(rows[0].firstIndex(of: $0)) }
    return rows.dropFirst().map { row in places.map { row[$0] }.joined(separator: "|") }
  }

  /// The year and its villages are the old ones; how totals are counted is new.
  @Test func settingsOfTheYearStay() throws {
    let settings = try cells("scheme", "key", "value")
    for kept in ["year|2023", "period|2023-01-01/2023-12-31", "owed_from|2023-01", "unit_count|2", "as_of|2023-12-31"] {
      #expect(settings.contains(kept))
    }
    #expect(settings.contains("title|新年") && settings.contains("places|2") && settings.count == 11)
    #expect(try cells("units", "unit", "aliases", "was") == ["东村||", "西村|西村委会|"])
  }

  /// Old sheets come from old departments; the new items name new ones.
  @Test func departmentsOfBothYearsAreThere() throws {
    #expect(try cells("departments", "department", "aliases") == ["甲办|", "丙办|", "乙办|"])
  }

  /// What is no more stands there without marks: it is kept and not assessed.
  @Test func itemsAreTheNewOnes() throws {
    let items = try cells("items", "item", "marks", "method", "was")
    #expect(items == ["S-1|8|count|", "S-5|8|count|S-2", "S-4|4|count|", "O-3|4|none|"])
    #expect(try cells("sections", "section", "marks") == ["S|20", "P|", "O|"])
  }

  /// The same id, else the same name, is the same rule; it is known by its old names too.
  @Test func rulesHaveTheNewPrices() throws {
    let rules = try cells("deduct", "rule", "item", "name", "aliases", "kind", "points", "quota")
    #expect(
      rules == [
        "S-1.a|S-1|台账不全|台账缺失 少台账|each|2|", "S-5.a|S-5|会议次数||quota|0.25|2", "S-4.a|S-4|绿化差||each|1|",
        "O-3.a|O-3|卫生差||record||",
      ])
    #expect(try cells("veto", "rule", "name", "aliases") == ["V-1|否决|一票否决"])
  }

  @Test func meritThatIsNoMoreGivesNothing() throws {
    #expect(try cells("bonus", "rule", "name", "points") == ["P-1.a|表扬|0.3", "P-1.b|表彰|0"])
    #expect(try cells("cap", "cap", "at_most") == ["L-1|1"])
  }

  /// The old sheets report rule by rule what they did, under the ids of now; the new item is nobody's duty.
  @Test func dutiesAndHeadingsAreTheOldOnes() throws {
    let duties = try cells("sheets", "sheet", "items")
    #expect(duties == ["甲办-台账|S-1.a S-5.a", "丙办-台账|O-3.a", "甲办-加分|P-1.a P-1.b V-1"])
    let headings = try cells("columns", "heading", "rule", "period")
    #expect(headings == ["村||", "问题||", "日期||", "数量||", "一月|S-5.a|2023-01", "卫生数|O-3.a|2023"])
  }

  /// Readings of the year's own settings would bring them back.
  @Test func readingsOfRulesStay() throws {
    #expect(try cells("readings", "reading", "option", "table") == ["A1|a|deduct", "A1|b|deduct"])
  }

  @Test func theTablesAreAScheme() throws {
    let texts = tables.mapValues { rows in rows.map { $0.joined(separator: ",") }.joined(separator: "\n") }
    let folder = try SmallFolder(texts)
    let scheme = try SchemeFolder(folder.path).scheme()
    #expect(scheme.items.map(\.marks) == [Amount(8), Amount(8), Amount(4), Amount(4)])
    #expect(scheme.units.map(\.name) == ["东村", "西村"])
  }

  /// A veto cannot be kept without effect.
  @Test func aVetoThatIsNoMoreIsRefused() throws {
    var changed = Self.new
    changed["veto"] = Self.new["veto"]?.replacing("V-1,,否决", with: "V-2,,廉洁否决")
    changed["sheets"] = Self.new["sheets"]?.replacing("V-1", with: "V-2")
    let (old, new) = (try SmallFolder(Self.old), try SmallFolder(changed))
    let error = #expect(throws: Faults.self) {
      try Backdating(new: SchemeFolder(new.path), old: SchemeFolder(old.path))
    }
    #expect(error?.list.map(\.code) == ["veto-is-no-more"])
  }

  /// Neither year may have faults.
  @Test func aYearWithFaultsIsRefused() throws {
    var changed = Self.old
    changed["items"] = Self.old["items"]?.replacing("S-1,1,S,台账,10,", with: "S-1,1,S,台账,十,")
    let (old, new) = (try SmallFolder(changed), try SmallFolder(Self.new))
    #expect(throws: Faults.self) { try Backdating(new: SchemeFolder(new.path), old: SchemeFolder(old.path)) }
  }
}

/// A folder with tables, for as long as it is held.
private final class SmallFolder {
  private let url = FileManager.default.temporaryDirectory.appending(path: "kaohe-years-\(UUID().uuidString)")

  var path: String { url.path }

  init(_ tables: [String: String]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in tables {
      try (text + "\n").write(to: url.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
