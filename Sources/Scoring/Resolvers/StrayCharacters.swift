import Faults

/// Characters that make two names look the same that are not, or that a lost encoding has left.
public enum StrayCharacters {
  /// What is wrong with a name that is not known as it stands; nil where nothing is.
  static func fault(in name: String, at place: Place) -> Fault? {
    if let fault = hidden(in: name, at: place) { return fault }
    if let found = name.unicodeScalars.first(where: looksLikeAnother) { return .lookAlike(place, name, found) }
    return name.contains("?") || name.contains("？") ? .lostCharacters(place, name) : nil
  }

  /// What is wrong with words that no table lists: characters that are not seen, and those of a lost encoding.
  public static func hidden(in words: String, at place: Place) -> Fault? {
    if let found = words.unicodeScalars.first(where: isHidden) { return .hiddenCharacter(place, words, found) }
    return words.unicodeScalars.contains("\u{FFFD}") || words.contains("锟斤拷") ? .lostCharacters(place, words) : nil
  }

  /// Whether a character is not seen, turns the text around, or is none at all.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isWhitespace { return false }
    switch properties.generalCategory {
    case .format, .control, .surrogate, .privateUse, .unassigned: return true
    default: return properties.isVariationSelector
    }
  }

  /// Whether a character looks like a letter or 汉字 of the names that offices have.
  private static func looksLikeAnother(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: true  // Greek
    case 0x0400...0x052F: true  // Cyrillic
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: true  // kana
    case 0x2E80...0x2FDF: true  // radicals
    case 0xF900...0xFAFF, 0x2F800...0x2FA1F: true  // compatibility ideographs
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The code point as it is written: `U+200B`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Fault {
  static func hiddenCharacter(_ place: Place, _ name: String, _ found: Unicode.Scalar) -> Fault {
    let seen = String(String.UnicodeScalarView(name.unicodeScalars.filter { !StrayCharacters.isHidden($0) }))
    return Fault("hidden-character", at: place, value: name, ["name": "\(seen)", "character": "\(found.codePoint)"])
  }

  static func lookAlike(_ place: Place, _ name: String, _ found: Unicode.Scalar) -> Fault {
    Fault(
      "look-alike", at: place, value: name,
      ["name": "\(name)", "letter": .words(String(found)), "character": "\(found.codePoint)"])
  }

  static func lostCharacters(_ place: Place, _ name: String) -> Fault {
    Fault("lost-characters", at: place, value: name, ["name": "\(name)"])
  }
}
