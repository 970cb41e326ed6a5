/// What is filled into a message: words as they stand, a list of names, or a message of its own.
public enum Phrase: Hashable, Sendable {
  /// Words that are the same in every language: a name, a cell, a number.
  case words(String)
  /// Names, all of which are meant.
  case all([String])
  /// Names, one of which is meant.
  case either([String])
  /// A message inside the message.
  case message(Message)

  func text(in language: Language) -> String {
    switch self {
    case .words(let words): words
    case .all(let names): names.joined(separator: language == .chinese ? "、" : ", ")
    case .either(let names): names.joined(separator: language == .chinese ? "或" : " or ")
    case .message(let message): message.what(in: language)
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Words that are the same in every language.
  public init(stringLiteral words: String) {
    self = .words(words)
  }
}
