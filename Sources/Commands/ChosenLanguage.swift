import ArgumentParser
import Faults

extension Language {
  /// The language that this process speaks: that of `KAOHE_LANG`, else that of the locale.
  package static let chosen = Language(rawValue: environment("KAOHE_LANG") ?? "") ?? ofLocale(environment)

  /// The language of the locale that some variables stand for: Chinese in any Chinese one, else English.
  static func ofLocale(_ variable: (String) -> String?) -> Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.prefix { $0.isLetter } == "zh" ? .chinese : .english
  }
}

extension Message {
  /// What there is to say, in the language of whoever called the tool.
  package var text: String { what(in: .chosen) }
}

extension ArgumentHelp {
  /// A help text of the catalogue, and what stands there for the value.
  package init(message: String, value: String? = nil) {
    self.init(stringLiteral: Message(message).text)
    valueName = value.map { Message($0).text }
  }
}

extension Fault {
  /// That `KAOHE_LANG` names no language; nil where it names one or is not set.
  static var unknownLanguage: Fault? {
    guard let name = environment("KAOHE_LANG"), Language(rawValue: name) == nil else { return nil }
    return Fault(
      "unknown-language", at: Place("KAOHE_LANG"), value: name,
      ["name": "\(name)", "known": .either(Language.allCases.map(\.rawValue))], status: .usage)
  }
}
