import Store
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("", "", false), ("a", "b", true), ("a", "aa", true), ("村", "村", false), ("abcdefgh", "abcdefghi", true),
    ("abcdefghX", "abcdefghY", true),
  ])
  func ordersByBytes(_ left: String, _ right: String, _ isBefore: Bool) {
    left.withText { one in
      right.withText { other in
        #expect((one < other) == isBefore)
        #expect((one == other) == (left == right))
      }
    }
  }

  @Test func findsBytes() {
    "a:b:c".withText { text in
      #expect(text.firstIndex(of: UInt8(ascii: ":")) == 1)
      #expect(text.lastIndex(of: UInt8(ascii: ":")) == 3)
      #expect(text.firstIndex(of: UInt8(ascii: "x")) == nil)
      #expect(text[2..<5].string == "b:c")
    }
  }

  /// All of a text and nothing beside it, at every length that is copied in another way.
  @Test(arguments: 0...70) func copiesEveryByteAndNoOther(_ length: Int) {
    let text = String((0..<length).map { Character(UnicodeScalar(UInt8(0x30 + $0))) })
    var place = [UInt8](repeating: 0xFF, count: length + 2)
    text.withText { text in
      place.withUnsafeMutableBufferPointer { place in
        if let start = place.baseAddress { text.copy(to: start + 1) }
      }
    }
    #expect(place == [0xFF] + Array(text.utf8) + [0xFF])
  }

  @Test func anArenaKeepsWhatItWasGiven() {
    let arena = Arena()
    let kept = (0..<10_000).map { number in "文字\(number)".withText { arena.keep($0) } }
    for (number, text) in kept.enumerated() { #expect(text.string == "文字\(number)") }
  }
}
