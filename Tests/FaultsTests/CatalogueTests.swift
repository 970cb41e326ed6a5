import Testing

@testable import Faults

/// What holds for every message of the catalogue.
@Suite struct CatalogueTests {
  private var inBraces: Regex<Substring> { #/\{[a-z-]+\}/# }

  /// The names in braces, each as often as it stands there.
  private func names(_ text: String) -> [String] { text.matches(of: inBraces).map { String($0.0) }.sorted() }

  @Test func everyKeyStandsOnce() {
    var seen: Set<String> = []
    for entry in Catalogue.all { #expect(seen.insert(entry.key).inserted, "\(entry.key)") }
  }

  @Test func noMessageLacksALanguage() {
    for entry in Catalogue.all {
      let remedies = Language.allCases.filter { !entry[$0].remedy.isEmpty }
      #expect(remedies.isEmpty || remedies == Language.allCases, "\(entry.key)")
      for language in Language.allCases { #expect(!entry[language].what.isEmpty, "\(entry.key)") }
    }
  }

  @Test func bothLanguagesAreFilledInAlike() {
    for entry in Catalogue.all {
      let (english, chinese) = (entry[.english], entry[.chinese])
      // A language may say a thing twice; neither may leave one out.
      #expect(Set(names(english.what + english.remedy)) == Set(names(chinese.what + chinese.remedy)), "\(entry.key)")
    }
  }

  /// Names, codes and what is filled in aside, the Chinese is Chinese.
  @Test func theChineseIsChinese() {
    for entry in Catalogue.all {
      for text in [entry[.chinese].what, entry[.chinese].remedy] {
        let own = text.replacing(inBraces, with: "")
        #expect(own.isEmpty || own.unicodeScalars.contains { $0.value >= 0x3000 }, "\(entry.key): \(text)")
        #expect(!own.contains(#/[a-z]+ [a-z]+/#) || own.contains(#/kaohe [a-z]+/#), "\(entry.key): \(text)")
      }
    }
  }

  /// A line break would let one message look like two.
  @Test func everyMessageIsOneLine() {
    for entry in Catalogue.all {
      for language in Language.allCases {
        #expect(!(entry[language].what + entry[language].remedy).contains("\n"), "\(entry.key)")
      }
    }
  }
}

/// How a message becomes words.
@Suite struct MessageTests {
  private let fault = Fault(
    "unknown-unit", at: Place("表.csv", row: 3, column: 1), value: "吉兴",
    ["name": "吉兴", "remedy": .message(Message("did-you-mean", ["near": .all(["吉星村", "兴盛村"])]))])

  @Test func fillsInNamesListsAndMessages() {
    #expect(fault.text(in: .english) == "表.csv:3:1: \"吉兴\" is no unit of this scheme; did you mean 吉星村, 兴盛村?")
    #expect(fault.text(in: .chinese) == "表.csv:3:1: 本方案没有“吉兴”这个单位；是否应为：吉星村、兴盛村？")
  }

  @Test func namesOneOfSeveral() {
    let message = Message("unknown-language", ["name": "fr", "known": .either(["en", "zh"])])
    #expect(message.remedy(in: .english) == "set it to en or zh")
    #expect(message.remedy(in: .chinese) == "请设为 en或zh")
  }

  /// What is filled in is a user's text; braces in it are no names.
  @Test func fillsInNothingTwice() {
    let message = Message("unknown-unit", ["name": "{remedy}", "remedy": "{name}"])
    #expect(message.what(in: .english) == "\"{remedy}\" is no unit of this scheme")
    #expect(message.remedy(in: .english) == "{name}")
  }

  @Test func theCodeIsTheKeyWithoutItsWording() {
    #expect(Message("no-rows.none").code == "no-rows")
    #expect(Warning("tie-at-cut.all-in").code == "tie-at-cut")
    #expect(fault.code == "unknown-unit")
  }
}
