import Store
import Testing

@Suite struct NamesTests {
  @Test func findsEveryNameAndItsAliases() {
    let names = Names()
    for number in 0..<5_000 {
      names.add("村\(number)", number: number)
      names.add("alias-\(number)", number: number)
    }
    for number in 0..<5_000 {
      #expect(names.number(of: "村\(number)") == number)
      #expect(names.number(of: "alias-\(number)") == number)
    }
    #expect(names.number(of: "村5000") == nil)
    #expect(names.number(of: "") == nil)
  }

  @Test func keepsTheFirstOwnerOfAName() {
    let names = Names()
    let isFirst = names.add("水口", number: 1)
    let isSecond = names.add("水口", number: 2)
    #expect(isFirst && !isSecond)
    #expect(names.number(of: "水口") == 1)
  }

  /// Swift's strings take these two for the same; a register of names must not.
  @Test func comparesBytesNotCharacters() {
    let names = Names()
    names.add("é", number: 1)
    #expect(names.number(of: "e\u{301}") == nil)
  }

  /// Names that differ in a digit must not crowd into a few slots.
  @Test func digestsOfNearNamesDiffer() {
    var digests = Set<KeyDigest>()
    for number in 0..<100_000 { digests.insert("V\(number)".withText { KeyDigest($0) }) }
    #expect(digests.count == 100_000)
  }

  @Test func digestsTellPartsApart() {
    func digest(_ parts: String...) -> KeyDigest {
      var digest = KeyDigest()
      for part in parts { part.withText { digest.add($0) } }
      return digest
    }
    #expect(digest("a", "bc") != digest("ab", "c"))
    #expect(digest("a", "") != digest("", "a"))
    #expect(digest("12345678", "9") != digest("123456789", ""))
  }
}
