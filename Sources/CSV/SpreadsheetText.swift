import Store

/// What a spreadsheet program makes of a cell of a CSV file, and the mark that keeps it from doing so.
///
/// A cell that begins with one of a few signs is run as a formula, and what looks like a date or a long number is changed
/// for good. An apostrophe in front makes both plain text. A TAB would not be seen, but is itself among the signs, and
/// `="2024-03"` is a formula; the apostrophe is what users type themselves, and marking twice changes nothing.
enum SpreadsheetText {
  /// What stands in front of a cell that must stay text.
  static let mark = UInt8(ascii: "'")

  /// A whole number with more digits is shown as 1.23E+11, and saved so.
  private static let mostWholeDigits = 11
  /// Of a number with more digits the last ones are lost.
  private static let mostDigits = 15

  /// Whether a cell needs the mark: it would be run, or changed.
  static func needsMark(_ text: Text) -> Bool {
    guard let first = text.bytes.first else { return false }
    if isNumber(text.bytes) { return false }
    return isFormulaSign(first) || beginsWithWideSign(text.bytes) || looksLikeFigure(text.bytes)
  }

  /// Whether it is a number as kaohe writes them, and one that comes through unchanged: `-?[0-9]+(\.[0-9]+)?` without
  /// zeros in front.
  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let unsigned = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), let whole = parts.first else { return false }
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    return whole.count <= mostWholeDigits && parts.reduce(0) { $0 + $1.count } <= mostDigits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isFormulaSign(_ byte: UInt8) -> Bool { "=+-@\t\r\n".utf8.contains(byte) }

  /// Whether it begins with a sign of double width, which is taken for the narrow one.
  private static func beginsWithWideSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ["＝", "＋", "－", "＠"].contains { bytes.starts(with: $0.utf8) }
  }

  /// Whether it is made of digits and what stands between those of a date, a time, a fraction or a number; 1月 alone is a
  /// word.
  private static func looksLikeFigure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(where: isDigit) else { return false }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard scalars.allSatisfy({ between.contains($0) || inChinese.contains($0) }) else { return false }
    let groups = bytes.split(omittingEmptySubsequences: true) { !isDigit($0) }
    return groups.count > 1 || !scalars.contains { inChinese.contains($0) }
  }

  private static let between = Set("0123456789-/.:,%Ee+() ".unicodeScalars)
  private static let inChinese = Set("年月日时分秒".unicodeScalars)
}

extension String {
  /// Whether a spreadsheet program would run or change a cell with this text when it opens a CSV file.
  public var isChangedBySpreadsheets: Bool { withText { SpreadsheetText.needsMark($0) } }
}
