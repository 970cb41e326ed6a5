/// A message of the catalogue with what is filled in, still in no language.
public struct Message: Hashable, Sendable {
  /// The entry of the catalogue: a code, and where the code has several wordings a dot and which of them.
  public let key: String
  private let parts: [Part]

  private struct Part: Hashable {
    var name: String
    var phrase: Phrase
  }

  /// A message of the catalogue; `parts` gives for each name in braces what stands there.
  public init(_ key: String, _ parts: KeyValuePairs<String, Phrase> = [:]) {
    self.init(key, parts: parts.map { ($0.key, $0.value) })
  }

  /// The same with parts that are found out one by one.
  public init(_ key: String, parts: [(name: String, phrase: Phrase)]) {
    self.key = key
    self.parts = parts.map { Part(name: $0.name, phrase: $0.phrase) }
  }

  /// The fixed code, the same in every release and language.
  public var code: String { String(key.prefix { $0 != "." }) }

  /// What there is to say: one clause.
  public func what(in language: Language) -> String { filled(wording(language).what, language) }

  /// What would be right; empty where nothing is wrong.
  public func remedy(in language: Language) -> String { filled(wording(language).remedy, language) }

  private func wording(_ language: Language) -> Wording {
    guard let entry = Catalogue.entry(key) else {
      assertionFailure("the catalogue has no \(key)")
      return Wording(what: key)
    }
    return entry[language]
  }

  /// The text with each name in braces replaced.
  private func filled(_ text: String, _ language: Language) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      let part = parts.first { $0.name == name }
      assert(part != nil, "nothing fills {\(name)} of \(key)")
      filled += part?.phrase.text(in: language) ?? "?"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
