import Faults

/// A text in both languages; the page shows one of them.
struct Words {
  let zh: String
  let en: String

  init(_ message: Message) {
    zh = message.what(in: .chinese)
    en = message.what(in: .english)
  }

  init(chinese: String, english: String) {
    zh = chinese
    en = english
  }

  /// Words that belong together, each with its own wording.
  init(_ messages: [Message]) {
    zh = messages.map { $0.what(in: .chinese) }.joined(separator: "、")
    en = messages.map { $0.what(in: .english) }.joined(separator: ", ")
  }
}

extension String {
  /// The text; nil where it is empty, so that a template can leave out what stands around it.
  var unlessEmpty: String? { isEmpty ? nil : self }
}
