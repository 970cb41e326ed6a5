import Store

/// Long numbers that a spreadsheet has ruined: shortened to `1.23E+17`, or with zeros for all digits beyond the fifteenth.
enum RuinedNumber {
  /// Whether a text is a number in the form into which a spreadsheet shortens it.
  static func isShortened(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2, parts[1].first == "+", areDigits(parts[1].dropFirst()) else { return false }
    let figures = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return figures.allSatisfy(areDigits)
  }

  /// Whether a name, code or matter is a number that was ruined.
  static func isRuined(_ text: String) -> Bool {
    isShortened(text) || (text.utf8.count >= 15 && areDigits(text[...]) && text.hasSuffix("000"))
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
