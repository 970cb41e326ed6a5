import Store
import Testing

@testable import Scoring

@Suite struct FoldingTests {
  private let folding = Folding { String($0.map { $0 == "鄰" ? "邻" : $0 }) }

  @Test(arguments: [
    ("吉 星 村", "吉星村"), ("　吉星村\u{A0}", "吉星村"), ("吉\r\n星村", "吉星村"), ("（Ａ１）", "(A1)"), ("鄰封鎮", "邻封鎮"), ("①㎡", "①㎡"),
    ("", ""),
  ])
  func widthSpacesAndScriptAreFolded(_ name: String, _ folded: String) {
    #expect(folding.folded(name) == folded)
  }

  @Test func aNameIsFoundOnlyWhereItIsOneNumbers() {
    let names = Names()
    for (name, number) in [("邻 封", 0), ("鄰封", 0), ("吉 星", 1), ("吉  星", 2)] { names.add(name, number: number) }
    #expect(names.number(of: "鄰　封", by: folding) == 0)
    #expect(names.number(of: "吉星", by: folding) == nil)
    #expect(names.number(of: "吉", by: folding) == nil)
  }
}
