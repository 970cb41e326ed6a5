import Faults
import Foundation
import RuleTables
import Scoring
import Testing

/// A copy of a scheme's tables that a test may spoil.
final class TableFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "kaohe-tables-\(UUID().uuidString)")

  private static let pipelines = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "pipelines")
  static let gulu = pipelines.appending(path: "gulu-2024")

  init(of scheme: String = "gulu-2024") throws {
    let tables = Self.pipelines.appending(path: scheme)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: tables.path) where file.hasSuffix(".csv") {
      try FileManager.default.copyItem(at: tables.appending(path: file), to: url.appending(path: file))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Replaces a text in a table; the text must be there.
  func change(_ table: String, _ old: String, _ new: String) throws {
    let file = url.appending(path: "\(table).csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(table) has no \(old)")
    try text.replacing(old, with: new, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
  }

  /// Takes a table away.
  func remove(_ table: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: "\(table).csv"))
  }

  func load(readings: [String] = [], asOf: String? = nil) -> LoadedScheme {
    SchemeFolder(url.path, readings: readings, asOf: asOf).load()
  }

  func codes() -> [String] { load().faults.map(\.code) }

  /// Codes and places of what is wrong, as `code table.csv:row:column`.
  func places() -> [String] {
    load().faults.map { fault in
      let file = URL(filePath: fault.place.file).lastPathComponent
      return "\(fault.code) \(file):\(fault.place.row):\(fault.place.column)"
    }
  }

  /// The note with a code.
  func note(_ code: String) -> Fault? { load().notes.first { $0.code == code } }
}

@Suite struct SchemeFolderTests {
  private let folder: TableFolder

  init() throws {
    folder = try TableFolder()
  }

  /// Clause by clause from the document: 18 items in 5 sections, 5 departments, 20 + 30 + 35 + 10 + 5 marks.
  @Test func readsGulu() throws {
    let scheme = try #require(folder.load().scheme)
    #expect(scheme.items.count == 18)
    #expect(scheme.units.count == 15)
    #expect(scheme.categories == ["G-B1", "G-B2", "G-B3", "G-B4", "G-B5"])
    func marks(_ section: String) -> [Int] { scheme.items.filter { $0.section == section }.map { $0.marks.whole } }
    #expect(marks("G-1") == [5, 10, 5])
    #expect(marks("G-2") == [5, 8, 3, 1, 3, 5, 5])
    #expect(marks("G-3") == [20, 7, 3, 5])
    #expect(marks("G-4") == [4, 3, 3])
    #expect(marks("G-5") == [5])
    let byDepartment = Dictionary(grouping: scheme.items, by: \.department).mapValues {
      $0.reduce(0) { $0 + $1.marks.whole }
    }
    #expect(byDepartment == ["经发办": 68, "民社办": 13, "村建中心": 8, "劳保所": 6, "农服中心": 5])
  }

  @Test func findsTheCapsThatDoNotSumToTheStatedTen() {
    let loaded = folder.load()
    #expect(loaded.faults.isEmpty)
    let note = loaded.notes.first { $0.code == "caps-differ" }
    #expect(note?.message.what(in: .english).contains("sum to 9.5, the document states 10") == true)
  }

  @Test(arguments: [
    ("items", "村书记遍访,5,", "村书记遍访,6,", ["marks-differ", "marks-differ"]),
    ("items", "G-1.3,3,G-1,", "G-1.3,3,G-9,", ["unknown-section", "marks-differ"]),
    ("items", ",经发办,count", ",经发局,count", ["unknown-department"]),
    ("items", "三(一)(1)", "", ["blank"]),
    ("columns", "数量,quantity,,,,", "数量,quantity,,,yes,", ["not-merged"]),
    ("columns", "村名,unit,,,yes,", "村名,unit,,,ja,", ["unknown-word"]),
    ("items", "item,no", "item,number", ["unknown-column"]),
    ("deduct", "G-2.1.a,G-2.1,", "G-2.1.a,G-2.9,", ["unknown-item", "nothing-to-report"]),
    ("deduct", "G-1.3.a,", "G-2.1.a,", ["key-twice"]),
    ("deduct", "each,0.5,户,household", "each,0.5分,户,household", ["not-a-number"]),
    ("deduct", "each,0.5,户,household", "each,,户,household", ["blank"]),
    ("deduct", "each,0.5,户,household", "each,0.5,,household", ["blank"]),
    ("deduct", "each,0.5,户,household", "prcent,0.5,户,household", ["unknown-word"]),
    ("deduct", "each,0.5,户,household", "each,0.5,户,family", ["unknown-word"]),
    ("deduct", "household,G-2.5.d", "household,G-2.5.x", ["unknown-rule"]),
    ("deduct", "G-3.4.a,G-3.4,整改不到位", "Mar-4,G-3.4,整改不到位", ["unsafe-id"]),
    ("deduct", "G-3.4.a,G-3.4,整改不到位", "1E5,G-3.4,整改不到位", ["unsafe-id"]),
    ("deduct", "未落实责任人", "漏访", ["name-twice"]),
    ("units", "银花村,,村,银花村委会", "银花村,,村,吉星村委会", ["name-twice"]),
    ("units", "前锋村,,村,前锋村委会,,,,,,\n", "", ["units-differ"]),
    ("rank", "排名靠后,3,", "排名靠后,,", ["missing-count"]),
    ("scheme", "full_marks,100", "full_marks,", ["missing-setting", "marks-differ"]),
    ("scheme", "year,2024", "yaer,2024", ["missing-setting", "unknown-key"]),
    ("cap", "G-L1,category,G-B1", "G-L1,category,G-B9", ["unknown-target"]),
    ("cap", "category,G-B1,,2,yes", "category,G-B1,,,yes", ["no-limit"]),
    ("bonus", "G-B5,highest,,*", "G-B9,highest,,*", ["unknown-category"]),
    ("veto", "flag,考核办", "flog,考核办", ["unknown-word"]),
    ("sheets", "考核办-否决,,考核办,list,G-V1", "考核办-否决,,考核办,list,G-7", ["nothing-to-report"]),
    ("columns", "村名,unit", "村名,vilage", ["unknown-word"]),
    ("readings", "deduct,G-1.1.a,once_per,household", "deduct,G-1.1.x,once_per,household", ["no-such-cell"]),
    ("readings", "GA4,a,yes,deduct,G-2.3.a,points,0.5", "GA4,a,yes,deduct,G-2.3.a,points,0.6", ["default-differs"]),
  ])
  func findsFaults(_ table: String, _ old: String, _ new: String, _ codes: [String]) throws {
    try folder.change(table, old, new)
    // A blank or unknown number leaves further traces; the fault that was made must be among the first.
    #expect(Set(codes).isSubset(of: folder.codes()), "\(folder.load().faults)")
    #expect(folder.load().scheme == nil)
  }

  @Test func reportsAllFaultsAtOnce() throws {
    try folder.change("items", "item,no", "item,number")
    try folder.change("deduct", "rule,item", "rule,iten")
    try "x".write(to: folder.url.appending(path: "deducts.csv"), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: folder.url.appending(path: "units.csv"))
    #expect(Set(folder.codes()) == ["unknown-column", "unknown-table", "missing-table"])
    #expect(folder.codes().count == 4)
  }

  @Test func readsWhatASpreadsheetSaves() throws {
    let plain = try #require(folder.load().scheme)
    let file = folder.url.appending(path: "items.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let commas = String(repeating: ",", count: 13)
    try ("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n") + "\(commas)\r\n")
      .write(to: file, atomically: true, encoding: .utf8)
    try folder.change("deduct", "漏访,,each,0.5,", "漏访,,each,0.50,")
    #expect(try #require(folder.load().scheme).digest == plain.digest)
  }

  @Test func readsChineseHeadings() throws {
    let plain = try #require(folder.load().scheme)
    try folder.change(
      "units", "unit,code,kind,aliases,group,flags,inspector,was,from,until", "单位,代码,类别,别名,组,标记,检查单位,原名,起,止")
    #expect(try #require(folder.load().scheme).digest == plain.digest)
  }

  @Test func theReadmePrintsTheDictionary() throws {
    let readme = TableFolder.gulu.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    for (chinese, english) in chineseHeadings { #expect(text.contains("\(chinese) `\(english)`"), "\(chinese)") }
  }

  @Test func anyChangeThatCountsChangesTheDigest() throws {
    let plain = try #require(folder.load().scheme).digest
    #expect(try #require(folder.load(asOf: "2024-06").scheme).digest != plain)
    #expect(try #require(folder.load(readings: ["GA9=b"]).scheme).digest != plain)
    #expect(try #require(folder.load(readings: ["GA9=a"]).scheme).digest == plain)
    try folder.change("deduct", "漏访,,each,0.5,", "漏访,,each,0.6,")
    #expect(try #require(folder.load(readings: ["GA1=a"]).scheme).digest != plain)
  }
}

@Suite struct ReadingsTests {
  private let folder: TableFolder

  init() throws {
    folder = try TableFolder()
  }

  @Test func changesTheCellsOfTheOption() throws {
    let scheme = try #require(folder.load(readings: ["GA9=b", "GA2=c"]).scheme)
    #expect(scheme.readings == "GA2=c GA9=b")
    #expect(scheme.deductions.first { $0.id == "G-5.1.f" }?.terms.oncePer == .row)
    #expect(scheme.settings.owedFrom.description == "2024-03-01")
  }

  @Test(arguments: [
    (["GA99=b"], "unknown-reading"), (["GA9=z"], "unknown-reading"), (["GA6=b"], "not-offered"),
    (["GA9"], "bad-reading"),
    (["GA9=b", "GA9=a"], "two-options"), (["GA12=b", "GA13=b"], "readings-clash"),
  ])
  func refuses(_ readings: [String], _ code: String) {
    let loaded = folder.load(readings: readings)
    #expect(loaded.scheme == nil)
    #expect(loaded.faults.map(\.code).contains(code))
    #expect(loaded.faults.first { $0.code == code }?.status == .usage)
  }

  @Test(arguments: ["2024-06-30/2024-07-31", "June", "2024-6", "2024-02-30"])
  func refusesAsOfDates(_ asOf: String) {
    #expect(folder.load(asOf: asOf).faults.map(\.code) == ["bad-date"])
  }

  /// Every ambiguity of the document that was found has a row.
  @Test func namesEveryAmbiguity() throws {
    let text = try String(contentsOf: TableFolder.gulu.appending(path: "readings.csv"), encoding: .utf8)
    let named = Set(
      text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) })
    #expect(named == Set((1...17).map { "GA\($0)" }))
  }
}
