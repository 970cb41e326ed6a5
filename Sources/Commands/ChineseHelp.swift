import Faults

/// Says in Chinese what the library that reads command lines says in English.
///
/// The lines are set anew, since a Chinese character is as wide as two letters.
enum ChineseHelp {
  /// Where the explanations of arguments and options begin, as in the library's own help.
  private static let labelWidth = 26

  /// A whole help screen or complaint, of which no line is wrapped yet.
  static func text(of english: String) -> String {
    english.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    // The explanation of a long option stands below it.
    if line.hasPrefix(spaces(labelWidth)) {
      return spaces(labelWidth) + explained(String(line.dropFirst(labelWidth)))
    }
    guard let (label, explanation) = element(line) else {
      let isUsage = line.uppercased().hasPrefix("USAGE: ")
      return Wrapping.wrapped(words(line), indent: isUsage ? TextTable.width("用法：") : 0)
    }
    let isLong = TextTable.width(label) >= labelWidth
    let gap = isLong ? "\n" + spaces(labelWidth) : spaces(labelWidth - TextTable.width(label))
    return label + gap + explained(explanation)
  }

  private static func explained(_ explanation: String) -> String {
    Wrapping.wrapped(words(explanation), from: labelWidth, indent: labelWidth)
  }

  /// The argument or option at the start of a line, and what explains it; nil for any other line.
  private static func element(_ line: String) -> (label: String, explanation: String)? {
    guard line.hasPrefix("  "), let first = line.dropFirst(2).first, first != " " else { return nil }
    guard let gap = line.dropFirst(2).firstRange(of: "  ") else { return nil }
    return (String(line[..<gap.lowerBound]), String(line[gap.lowerBound...].drop { $0 == " " }))
  }

  /// The Chinese words for English ones of the library; other words as they are.
  static func words(_ english: String) -> String {
    for entry in Catalogue.parser {
      guard let parts = parts(of: english, by: entry[.english].what) else { continue }
      let phrases = parts.map { ($0.name, Phrase.words($0.name == "rest" ? words($0.text) : $0.text)) }
      return Message(entry.key, parts: phrases).what(in: .chinese)
    }
    return english
  }

  /// What stands for each name in braces of a pattern; nil where a text is not made after it.
  private static func parts(of text: String, by pattern: String) -> [(name: String, text: String)]? {
    var (rest, left) = (text[...], pattern[...])
    var parts: [(name: String, text: String)] = []
    while let open = left.firstIndex(of: "{"), let close = left.firstIndex(of: "}") {
      guard rest.hasPrefix(left[..<open]) else { return nil }
      rest = rest.dropFirst(left[..<open].count)
      let name = String(left[left.index(after: open)..<close])
      left = left[left.index(after: close)...]
      let fixed = left.prefix { $0 != "{" }
      // What stands before the pattern's end may hold anything, the last words of the pattern too.
      let end: String.Index?
      if left != fixed {
        end = rest.firstRange(of: fixed)?.lowerBound
      } else {
        end = rest.hasSuffix(fixed) ? rest.index(rest.endIndex, offsetBy: -fixed.count) : nil
      }
      guard let end else { return nil }
      parts.append((name, String(rest[..<end])))
      rest = rest[end...]
    }
    return rest == left ? parts : nil
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
