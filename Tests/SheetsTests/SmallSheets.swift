import CSV
import Faults
import Ledger
import Scoring
import Store

@testable import Sheets

/// A duty list of three sheets and the headings of a few columns, made without tables.
struct SmallSheets {
  let scheme: Scheme

  /// The office 办 owes 办-台账, a list, and 办-汇总, a table; 組 owes 组-, a form of two items.
  init(folding: Folding = .plain) {
    var parts = Scheme.Parts()
    parts.folding = folding
    parts.units = ["甲村", "乙村", "丙村"].map { Unit(name: $0, aliases: [], group: "", flags: []) }
    parts.settings.fullMarks = Amount(15)
    let names = ["责任", "饮水未达标", "饮水未帮扶", "住房得分", "教育得分"]
    for (number, name) in names.enumerated() { parts.ruleNames.add(name, number: number) }
    parts.departments = [Department(name: "办", aliases: [], rules: parts.ruleNames)]
    for (name, marks) in [("责任", 10), ("遍访", 5)] {
      var item = Item(
        id: "I-\(parts.items.count + 1)", section: "", name: name, marks: Amount(marks), department: "办", clause: "一")
      item.method = .score
      parts.items.append(item)
      var terms = RuleTerms(.deductions)
      terms.item = Int16(parts.items.count - 1)
      terms.kind = .score
      parts.deductions.append(DeductionRule(id: item.id + ".s", terms: terms, counts: "分", excludes: [], clause: "一"))
    }
    let headings: [(String, SheetField)] = [
      ("村名", .unit), ("镇街", .unit), ("鎮街", .unit), ("问题", .rule), ("日期", .period), ("数量", .quantity),
      ("备注", .note), ("序号", .ignore), ("审批人", .approver), ("指标", .item), ("标准分", .of), ("考核分", .quantity),
    ]
    parts.columns = headings.map { heading, field in
      var column = ColumnMeaning(heading: heading, field: field, rule: "", period: nil)
      column.isMerged = [.unit, .period].contains(field)
      return column
    }
    parts.duties = [
      Self.duty("办-台账", .list, parts.ruleNames), Self.duty("办-汇总", .wide, parts.ruleNames),
      Self.duty("组-", .form, Names()),
    ]
    scheme = Scheme(parts)
  }

  private static func duty(_ name: String, _ shape: SheetShape, _ rules: Names) -> SheetDuty {
    SheetDuty(name: name, department: "办", shape: shape, every: .year, none: "无", rules: rules, ruleNumbers: [])
  }

  /// What became of a sheet.
  struct Outcome: Equatable {
    /// `unit rule quantity` of each entry, with the row and column that it came from.
    var entries: [String] = []
    /// The codes of where its parts stood.
    var codes: [String] = []
    /// Code and place of each fault.
    var faults: [String] = []
    /// The same of each notice.
    var notices: [String] = []
  }

  /// Reads a sheet from its text.
  func read(
    _ text: String, as name: String = "办-汇总.csv", supersededBy successor: String? = nil
  ) throws(Fault) -> Outcome {
    var reader = try SheetReader(sheet: name, department: nil, scheme: scheme, supersededBy: successor)
    var outcome = Outcome()
    try reader.read(Input(name: name, bytes: Array(text.utf8))) { words throws(Fault) in
      let place = words.source.description.split(separator: ":").suffix(2).joined(separator: ":")
      outcome.entries.append("\(words.unit) \(words.rule) \(words.quantity) @\(place)")
      outcome.codes.append(words.cells.string)
    }
    outcome.faults = reader.faults.map { "\($0.code) \($0.place.row):\($0.place.column)" }
    outcome.notices = reader.notices.map { "\($0.message.code) \($0.place.row):\($0.place.column)" }
    return outcome
  }
}
