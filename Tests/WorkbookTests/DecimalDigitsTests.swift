import Store
import Testing

@testable import Workbook

/// Numbers as a workbook's XML has them, and as Excel shows them.
@Suite struct DecimalDigitsTests {
  private func shown(_ text: String) -> String? {
    text.withText { text in
      DecimalDigits(text).map { digits in
        let scratch = Scratch()
        digits.write(to: scratch)
        return scratch.text.string
      }
    }
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("7", "7"), ("100", "100"), ("0.5", "0.5"), (".5", "0.5"), ("0.50", "0.5"),
    ("-0.05", "-0.05"),
    ("0.10000000000000001", "0.1"), ("0.29999999999999999", "0.3"), ("0.90500000000000003", "0.905"),
    ("78.400000000000006", "78.4"), ("1.0000000000000002", "1"), ("99.999999999999986", "100"),
    ("9.9999999999999995E-2", "0.1"), ("1E-4", "0.0001"), ("1.5E3", "1500"), ("4.40983102001E11", "440983102001"),
    ("123456789012345", "123456789012345"), ("5.5511151231257827E-17", "0.0000000000000000555111512312578"),
  ])
  func hasFifteenDigits(_ written: String, _ wanted: String) {
    #expect(shown(written) == wanted)
  }

  /// Exactly half goes to the even digit; anything more goes up.
  @Test func roundsHalfToEven() {
    #expect(shown("0.1234567890123445") == "0.123456789012344")
    #expect(shown("0.1234567890123435") == "0.123456789012344")
    #expect(shown("0.12345678901234451") == "0.123456789012345")
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1,5", "0x10", "nan", "inf", "1E", "1E9999", "1e4x", " 1", "１"])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(shown(text) == nil)
  }

  @Test func knowsNumbersThatExcelHasRuined() {
    #expect("5.00112197001011E+17".withText { DecimalDigits($0)?.isRuined } == true)
    #expect("1234567890123456".withText { DecimalDigits($0)?.isRuined } == true)
    #expect("123456789012345".withText { DecimalDigits($0)?.isRuined } == false)
  }

  /// What is passed on as it stands must be what would be written.
  @Test func whatNeedsNoWorkIsWrittenAsItStands() {
    for text in [
      "0", "5", "10", "0.5", "12.25", "00", "05", "0.50", "5.", ".5", "-1", "1e5", "", "12a", "1234567890123456",
    ] {
      #expect(
        text.withText(DecimalDigits.isWritten) == (shown(text) == text && !text.hasPrefix("-") && text.count < 16))
    }
  }
}
