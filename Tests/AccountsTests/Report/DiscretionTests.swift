import Scoring
import Testing

@testable import Accounts

/// What is taken out of a text before a unit may read it.
@Suite struct DiscretionTests {
  /// 0 希望村, 1 新回龙镇 (once 老龙村), 2 回龙镇 (with another name, a code, and a name that it shares with 0).
  private var discretion: Discretion {
    var parts = Scheme.Parts()
    parts.units = [
      Unit(name: "希望村", aliases: ["共名"], group: "", flags: []),
      Unit(name: "新回龙镇", aliases: [], group: "", flags: [], was: ["老龙村"]),
      Unit(name: "回龙镇", aliases: ["回龙", "共名"], code: "440983102001", group: "", flags: []),
    ]
    parts.folding = Folding { $0.map { $0 == "龍" ? "龙" : $0 == "鎮" ? "镇" : $0 }.map(String.init).joined() }
    return Discretion(Scheme(parts))
  }

  @Test(arguments: [
    ("与回龙镇合办", 0, "与***合办"), ("与回龙合办，回龙镇牵头", 0, "与***合办，***牵头"),
    // In another script, in another width and with spaces in between.
    ("與回 龍　鎮合辦", 0, "與***合辦"), ("原老龙村", 0, "原***"), ("代码440983102001。", 0, "代码***。"),
    // The longer name is meant, and a unit's own stay.
    ("新回龙镇", 2, "***"), ("新回龙镇", 1, "新回龙镇"), ("回龙镇与新回龙镇", 1, "***与新回龙镇"),
    ("共名", 0, "共名"), ("共名", 2, "共名"), ("共名", 1, "***"),
    // A part of a name is a word of its own.
    ("希望尽快整改", 1, "希望尽快整改"), ("希望村", 1, "***"), ("", 1, ""),
  ])
  func takesOutTheNamesOfOthers(_ text: String, _ unit: Int, _ shown: String) {
    #expect(discretion.text(text, for: unit) == shown)
  }

  @Test(arguments: [
    ("电话13360998377", "电话***"), ("133 6099 8377", "***"), ("133-6099-8377，李", "***，李"), ("0762-8831234", "***"),
    ("(020)83123456", "(***"), ("身份证44162519800101123X。", "身份证***。"), ("441625 19800101 1234", "***"),
    ("１３３６０９９８３７７", "***"), ("6222020200112233445", "***"), ("+86 13360998377", "+***"),
  ])
  func takesOutNumbersThatMayBePrivate(_ text: String, _ shown: String) {
    #expect(discretion.hidingNumbers(text) == shown)
  }

  @Test(arguments: [
    "2024-03-31/2024-06-30", "2024-03-31 2024-06-30", "20240331", "GL2024001", "1,234.5", "12 户", "3.75", "2024年2月29日",
    "第 1234567890 号",
    "事项20240101-0012",
  ])
  func leavesDaysFiguresAndIDs(_ text: String) {
    #expect(discretion.hidingNumbers(text) == text)
  }
}
