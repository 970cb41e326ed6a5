/// The words of a message in one language.
public struct Wording: Hashable, Sendable {
  /// What there is to say: one clause, without a full stop.
  public var what: String
  /// What would be right; empty where nothing is wrong.
  public var remedy = ""
}

/// Every message, in every language: the one place where they stand.
///
/// A name in braces is filled in. The lists stand in the files beside this one, in the order of the data's way.
public enum Catalogue {
  /// A message in both languages.
  public struct Entry: Sendable {
    /// The message's code, and where it has several wordings a dot and which of them.
    public let key: String
    private let english: Wording
    private let chinese: Wording

    /// A fault: what is wrong, and what would be right.
    init(_ key: String, en english: (String, String), zh chinese: (String, String)) {
      self.key = key
      self.english = Wording(what: english.0, remedy: english.1)
      self.chinese = Wording(what: chinese.0, remedy: chinese.1)
    }

    /// A warning, a notice, a help text or a part of another message.
    init(_ key: String, en english: String, zh chinese: String) {
      self.init(key, en: (english, ""), zh: (chinese, ""))
    }

    /// Its words in a language.
    public subscript(language: Language) -> Wording {
      switch language {
      case .english: english
      case .chinese: chinese
      }
    }
  }

  /// All messages.
  public static let all: [Entry] = [
    sheets, headers, forms, workbooks, otherFiles, excesses, workbookCells, names, dates, quantities, values, missing,
    handedIn, books, templates, stages, tables, readings, references, rows, sums, settlement, warnings, files, ledgers,
    commands, reasons, explanations, comparisons, reports, office, pages, abstracts, options, parser, headings,
  ].flatMap(\.self)

  /// The place of each key among all messages: numbers alone, since every tool makes this table before it does anything.
  private static let places: [String: Int] = {
    var places = [String: Int](minimumCapacity: all.count)
    for (place, entry) in all.enumerated() { places[entry.key] = place }
    return places
  }()

  /// The message of a key; nil where there is none.
  public static func entry(_ key: String) -> Entry? { places[key].map { all[$0] } }
}
