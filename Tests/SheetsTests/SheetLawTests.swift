import Support
import Testing

@testable import Sheets

/// Whatever stands around the figures of a sheet, its entries are the same but for their places.
@Suite struct SheetLawTests {
  private let sheets = SmallSheets()

  @Test func decorationsChangeNoEntry() {
    let broken = breach(of: "decorations change no entry", cases: 3_000) { random in
      let plain = PlainSheet(&random)
      let text = plain.decorated(&random)
      let wanted = try sheets.read(plain.text)
      let found = try sheets.read(text)
      if !wanted.faults.isEmpty { return "the plain sheet has \(wanted.faults):\n\(plain.text)" }
      if !found.faults.isEmpty { return "\(found.faults) in:\n\(text)" }
      let entries = [wanted, found].map { $0.entries.map { String($0.prefix { $0 != "@" }) } }
      return entries[0] == entries[1] ? nil : "\(entries[1]) instead of \(entries[0]) in:\n\(text)"
    }
    #expect(broken == nil, "\(broken ?? "")")
  }
}

/// A table of a few units and measures with nothing around it.
private struct PlainSheet {
  private var header: [String]
  private var rows: [[String]]

  /// Draws one.
  init(_ random: inout Randomness) {
    let measures = ["饮水未达标", "饮水未帮扶", "住房得分", "教育得分"].shuffled(using: &random).prefix(random.number(1...4))
    header = ["村名"] + measures + ["备注"]
    rows = ["甲村", "乙村", "丙村"].prefix(random.number(1...3)).map { unit in
      [unit] + measures.map { _ in random.one(of: ["0", "1", "2.5", "无", "12"]) } + [
        random.one(of: ["", "见附件", "a,b"])
      ]
    }
  }

  var text: String { ([header] + rows).map { Self.line($0, by: ",") }.joined(separator: "\n") + "\n" }

  /// The same with whatever stands around such a table.
  func decorated(_ random: inout Randomness) -> String {
    var lines = [header]
    if random.once(in: 2) { lines = grouped(&random) }
    var table = lines + rows
    if random.once(in: 2) { table = numbered(table, headers: lines.count, &random) }
    let width = table[0].count
    let blank = [String](repeating: "", count: width)
    func wide(_ cells: [String]) -> [String] { Array((cells + blank).prefix(width)) }
    for _ in 0..<random.number(0...2) { table.insert(blank, at: random.number(lines.count...table.count)) }
    let titles = [["2024年汇总表"], ["填报单位：办", "", "填报日期：2024-12-31"], [], ["单位：个"]].map(wide)
    table = titles.shuffled(using: &random).prefix(random.number(0...3)) + table
    let footers = [["审核人：张三"], ["填表人：", "李四"], ["说明：以上为全年数"], ["", "注：见附件"]].map(wide)
    table += footers.shuffled(using: &random).prefix(random.number(0...3))
    let separator = random.one(of: [",", "\t", ";"])
    let end = random.one(of: ["\n", "\r\n"])
    return random.one(of: ["", "\u{FEFF}"]) + table.map { Self.line($0, by: separator) + end }.joined()
  }

  /// The headings in two rows, those of one group beside each other.
  private func grouped(_ random: inout Randomness) -> [[String]] {
    var groups = header.map { _ in "" }
    var names = header
    for (column, heading) in header.enumerated() where ["饮水", "住房", "教育"].contains(String(heading.prefix(2))) {
      names[column] = String(heading.dropFirst(2))
      groups[column] = String(heading.prefix(2))
      if column > 0, header[column - 1].hasPrefix(groups[column]) { groups[column] = "" }
    }
    // What belongs to no group is merged down, or stands in the lower row.
    guard random.once(in: 2) else { return [groups, names].filter { !$0.allSatisfy(\.isEmpty) } }
    for column in header.indices where names[column] == header[column] {
      groups[column] = header[column]
      names[column] = ""
    }
    return [groups, names].filter { !$0.allSatisfy(\.isEmpty) }
  }

  /// A running number in front of each row.
  private func numbered(_ table: [[String]], headers: Int, _ random: inout Randomness) -> [[String]] {
    let heading = random.number(0...headers - 1)
    return table.enumerated().map { index, cells in
      [index < headers ? (index == heading ? "序号" : "") : "\(index - headers + 1)"] + cells
    }
  }

  private static func line(_ cells: [String], by separator: String) -> String {
    cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: separator)
  }
}
