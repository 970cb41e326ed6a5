import Faults
import Testing

@testable import Scoring

@Suite struct StrayCharactersTests {
  private func code(_ name: String) -> String? { StrayCharacters.fault(in: name, at: Place("-"))?.code }

  @Test(arguments: [
    "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{061C}",
    "\u{AD}",
    "\u{FEFF}", "\u{E000}", "\u{FE0F}", "\u{0378}", "\u{7}",
  ])
  func whatIsNotSeenIsNamed(_ character: String) throws {
    for name in [character + "吉星村", "吉" + character + "星村", "吉星村" + character] {
      let fault = try #require(StrayCharacters.fault(in: name, at: Place("-")))
      #expect(fault.code == "hidden-character")
      let point = String(character.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
      let what = fault.message.what(in: .english)
      #expect(what.contains("U+") && what.contains(point))
    }
  }

  @Test(arguments: ["А村", "α村", "吉\u{F9D1}村", "カ村", "ｶ村", "⼀村", "\u{2F800}村"])
  func whatLooksLikeAnotherIsNamed(_ name: String) { #expect(code(name) == "look-alike") }

  @Test(arguments: ["?星村", "吉星村？", "锟斤拷", "吉\u{FFFD}村"])
  func whatALostEncodingLeavesIsNamed(_ name: String) { #expect(code(name) == "lost-characters") }

  @Test(arguments: ["吉星村", "吉 星 村", "　吉星村", "A村", "Ａ村", "G-1.1.a", "甲·乙", "〇村", "𠮷星村", "吉星邨"])
  func allElseIsLeftToTheTables(_ name: String) { #expect(code(name) == nil) }
}
