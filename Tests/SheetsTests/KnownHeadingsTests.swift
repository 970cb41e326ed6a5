import Scoring
import Testing

@testable import Sheets

@Suite struct KnownHeadingsTests {
  /// 鎮 is 镇 here, and nothing else is.
  private let sheets = SmallSheets(
    folding: Folding { name in String(name.map { $0 == "鎮" ? "镇" : $0 == "數" ? "数" : $0 }) })

  private func faults(_ header: String) throws -> [String] { try sheets.read(header + "\n甲村,1\n").faults }

  @Test(
    arguments: [
      "村名,饮水未达标", "村 名,饮水 未达标", "　村名　, 饮水未达标", "\"村\n名\",\"饮水\r\n未达标\"", "鎮街,饮水未达标", "鎮 街,饮水未达标",
      "村名\u{A0},饮水\t未达标",
    ])
  func widthSpacesAndScriptSayNothing(_ header: String) throws {
    #expect(try faults(header).isEmpty)
  }

  /// What is only like a heading is none.
  @Test(arguments: ["饮水末达标", "饮水未达标。", "水未达标", "饮水未达标标"]) func aLikenessIsNotEnough(_ heading: String) throws {
    #expect(try faults("村名,\(heading)") == ["unknown-heading 1:2"])
  }

  /// 数量 and 數量 are one column, so the second is there twice; two columns of one spelling are nobody's.
  @Test func aSpellingMustBeUnique() throws {
    let known = KnownHeadings(sheets.scheme)
    #expect(known.name(of: Heading(levels: ["數 量"], row: 1)) == "数量")
    var parts = Scheme.Parts()
    parts.columns = [
      ColumnMeaning(heading: "数 量", field: .quantity, rule: "", period: nil),
      ColumnMeaning(heading: "数  量", field: .note, rule: "", period: nil),
    ]
    let other = KnownHeadings(Scheme(parts))
    #expect(other.name(of: Heading(levels: ["数量"], row: 1)) == nil)
    #expect(other.name(of: Heading(levels: ["数 量"], row: 1)) == "数 量")
  }

  @Test func theWholeHeadingGoesBeforeItsParts() {
    let heading = Heading(levels: ["安全", "饮水", "未达标"], row: 3)
    #expect(heading.names == ["安全饮水未达标", "安全/饮水/未达标", "饮水未达标", "饮水/未达标", "未达标"])
    #expect(heading.text == "安全/饮水/未达标")
  }

  @Test(arguments: ["\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{AD}", "\u{FEFF}", "\u{7}", "\u{E0001}"])
  func whatIsNotSeenIsRefused(_ character: String) throws {
    #expect(try faults("村\(character)名,饮水未达标") == ["hidden-character 1:1"])
    #expect(try faults("村名,饮水\(character)未达标") == ["hidden-character 1:2"])
  }
}
