import Testing

@testable import Scoring

@Suite struct NumberFormTests {
  private func read(_ text: String, words: [String] = ["户"]) -> String {
    do throws(FigureTrouble) {
      let form = try NumberForm(text, words: words, Folding { $0 == "戶" ? "户" : $0 })
      return "\(form.amount)\(form.isPercent ? "%" : "") \(form.repairs.map(\.rawValue).joined(separator: " "))"
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("１２", "12 full-width"), ("１．５", "1.5 full-width"), (" 3", "3 spaces"), ("3\u{A0}", "3 spaces"),
    ("　3　", "3 spaces"),
    ("1,234", "1234 thousands"), ("12,345,678.5", "12345678.5 thousands"), ("１，２３４", "1234 full-width thousands"),
    ("3户", "3 unit-word"), ("3 户", "3 spaces unit-word"), ("3戶", "3 script unit-word"), ("0.50", "0.5 zeros"),
    ("007", "7 zeros"), ("90%", "90% "), ("90.5％", "90.5% full-width"), ("90 %", "90% spaces"), ("0", "0 "),
  ])
  func theseFormsAreRead(_ text: String, _ form: String) {
    #expect(read(text) == form)
  }

  @Test(arguments: [
    ("-", "dash"), ("－", "dash"), ("—", "dash"), ("——", "dash"), ("1 2", "several"), ("12.5 5 2.5 2.5", "several"),
    ("扣0.5", "signed"), ("减1", "signed"), ("+5", "signed"), ("--1", "signed"), ("1,5", "commas"), ("1,23", "commas"),
    ("1234,567", "commas"), (",123", "commas"), ("1,234,5", "commas"), ("1.23E+17", "ruined"), ("1e+5", "ruined"),
    ("", "number(Scoring.NumberTrouble.blank)"), ("  ", "number(Scoring.NumberTrouble.blank)"),
    ("1.00001", "number(Scoring.NumberTrouble.tooManyPlaces)"),
    ("1234567890", "number(Scoring.NumberTrouble.tooLarge)"),
  ])
  func theseAreRefusedWithAReason(_ text: String, _ trouble: String) {
    #expect(read(text) == trouble)
  }

  @Test(arguments: [
    "3人", "户", "3户户", "1e3", "0x10", "nan", "一", "٣", "1.2.3", ".5", "5.", "1/2", "/", "(1)", "（1）", "½", "①", "1_000",
    "%",
    "1 户 2", "扣1户半",
  ])
  func nothingElseIsANumber(_ text: String) {
    #expect(read(text) == "number(Scoring.NumberTrouble.malformed)")
  }
}
