import Testing

@testable import Workbook

/// What the formats of cells make of a number.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    "General", "GENERAL", "@", "0", "0.00", "#,##0.00", "0.00E+00", "# ?/?", "0\"户\"", "0\"月\"", "General\"分\"",
    "[Red]0.00;-0.00",
    "_-* #,##0.00\\ _d_-", "[DBNum1][$-804]General", "0\\d", "[>100]0.0;0.00", "¥#,##0.00", "",
  ])
  func numbers(_ code: String) {
    #expect(NumberFormat(code: code) == .number)
  }

  @Test(arguments: ["0%", "0.0%", "0.00%", "0.0%;[Red]-0.0%", "\"约\"0%"])
  func percentages(_ code: String) {
    #expect(NumberFormat(code: code) == .percent)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", NumberFormat.Parts.day), ("yyyy/m/d;@", .day), ("yyyy\"年\"m\"月\"d\"日\"", .day),
    ("m/d/yy h:mm", .day),
    ("[$-804]yyyy\\-mm\\-dd", .day), ("d-mmm-yy", .day), ("e/m/d", .day), ("dddd, yyyy-mm-dd", .day),
    ("yyyy-mm-dd hh:mm:ss", .day),
    ("yyyy\"年\"m\"月\"", .month), ("[DBNum1][$-804]yyyy\"年\"m\"月\";@", .month), ("mmm-yy", .month), ("yyyy-mm", .month),
    ("yyyy", .year), ("yyyy\"年\"", .year),
  ])
  func dates(_ code: String, _ parts: NumberFormat.Parts) {
    #expect(NumberFormat(code: code) == .date(parts))
  }

  @Test(arguments: ["m\"月\"d\"日\"", "mm-dd", "d-mmm", "mmmm", "d"])
  func daysWithoutTheirYear(_ code: String) {
    #expect(NumberFormat(code: code) == .dayOfYear)
  }

  @Test(arguments: ["h:mm", "h:mm:ss AM/PM", "mm:ss", "[h]:mm", "[mm]:ss", "上午/下午h\"时\"mm\"分\"", "hh:mm A/P", "ss.0"])
  func times(_ code: String) {
    #expect(NumberFormat(code: code) == .time)
  }

  /// The numbers that every Excel and those that a Chinese one has.
  @Test func formatsWithoutACode() {
    #expect([0, 1, 2, 11, 37, 49, 164].allSatisfy { NumberFormat(builtIn: $0) == .number })
    #expect([9, 10].allSatisfy { NumberFormat(builtIn: $0) == .percent })
    #expect([14, 15, 22, 31].allSatisfy { NumberFormat(builtIn: $0) == .date(.day) })
    #expect([17, 27, 36, 50, 57].allSatisfy { NumberFormat(builtIn: $0) == .date(.month) })
    #expect([16, 28, 58].allSatisfy { NumberFormat(builtIn: $0) == .dayOfYear })
    #expect([18, 21, 32, 45, 47, 55].allSatisfy { NumberFormat(builtIn: $0) == .time })
  }
}
