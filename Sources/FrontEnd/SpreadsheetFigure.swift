/// Which exact decimals a spreadsheet keeps as they are.
enum SpreadsheetFigure {
  /// Spreadsheet programs keep so many digits of a number, and no more.
  private static let digits = 15

  /// The number that a spreadsheet shows as the same decimal; nil for what it would change, and for what is no decimal.
  static func number(_ text: String) -> Double? {
    let significant = text.drop { "-0.".contains($0) }.filter { $0 != "." }
    guard significant.count <= digits, let number = Double(text), number.isFinite, text != "-0" else { return nil }
    let written = "\(number)"
    return (written.hasSuffix(".0") ? String(written.dropLast(2)) : written) == text ? number : nil
  }
}
