import Support
import Testing

@testable import Store

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

  /// Against the standard library, in texts of every length that is looked through in another way.
  @Test func findsTheFirstByteWhereverItStands() {
    let wrong = breach(of: "the first of equal bytes is found") { random in
      let count = random.number(0...40)
      let bytes = (0..<count).map { _ in random.once(in: 8) ? UInt8(ascii: "/") : UInt8(random.number(0x2D...0xE9)) }
      return bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return nil }
        let found = Text(start: start, count: count).firstIndex(of: UInt8(ascii: "/"))
        return found == bytes.firstIndex(of: UInt8(ascii: "/")) ? nil : "\(bytes): \(String(describing: found))"
      }
    }
    #expect(wrong == nil)
  }

  /// Fewer than eight digits are a number, with whatever stands around them.
  @Test func readsNumbersWhereverTheyStand() {
    let wrong = breach(of: "a number is read where it stands") { random in
      let letters = Array("0123456789012345678901234567890123456789:/a.\u{FF11}王 ".utf8)
      let bytes = (0..<random.number(1...24)).map { _ in random.one(of: letters) }
      let index = random.number(0...bytes.count - 1)
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
      let number = digits.count < 8 ? Int(String(decoding: digits, as: UTF8.self)) : nil
      return bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return nil }
        let found = Text(start: start, count: bytes.count).number(at: index)
        let isRight = found?.value == number && found?.end == number.map { _ in index + digits.count }
        return isRight ? nil : "\(bytes) at \(index): \(String(describing: found))"
      }
    }
    #expect(wrong == nil)
  }

  @Test func writesNumbersAsTheyAreUsuallyWritten() {
    let scratch = Scratch()
    let wrong = breach(of: "a number has its digits, and zeros before them up to a width") { random in
      let most = random.one(of: [9, 99, 9_999, 9_999_999, 99_999_999, 100_000_000, Int.max / 2])
      let (number, width) = (random.number(0...most), random.number(1...8))
      scratch.begin()
      scratch.add(UInt8(ascii: ":"))
      scratch.add(number, width: width)
      let digits = String(number)
      let expected = ":" + String(repeating: "0", count: max(0, width - digits.count)) + digits
      return scratch.text.string == expected ? nil : "\(number), \(width): \(scratch.text.string)"
    }
    #expect(wrong == nil)
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
