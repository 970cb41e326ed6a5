import Testing

@testable import Scoring

@Suite struct AmountTests {
  @Test(
    arguments: [
      ("0", 0), ("0.5", 5_000), ("-0.5", -5_000), ("12.3456", 123_456), ("007", 70_000), ("3.10000", 31_000),
      ("999999999999", 9_999_999_999_990_000),
    ] as [(String, Int64)])
  func readsNumbers(_ text: String, _ ticks: Int64) throws {
    #expect(try Amount(parsing: text).ticks == ticks)
  }

  @Test(arguments: [
    "-0", "-0.0", "+5", ".5", "5.", "1e3", "1E5", "0x10", "nan", "inf", "1,234", "1,5", "１", "1 ", " 1", "1.2.3", "--1",
    "-", ".", "一", "1_000", "０.5", "0.5分", "90%", "٣", "½", "1\n",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(throws: NumberTrouble.malformed) { try Amount(parsing: text) }
  }

  /// Every text of at most seven of these characters, and those with two digits more, by the definition of a number.
  @Test func readsShortTextsAsLongOnes() {
    var texts = [""]
    for _ in 0..<7 {
      texts += texts.filter { $0.count == texts.last?.count }.flatMap { text in
        ["-", ".", "0", "1", "9"].map { text + $0 }
      }
    }
    let number = /-?[0-9]+(\.[0-9]+)?/
    for text in texts + texts.map({ "28" + $0 }) + [
      "12345678", "-1234567", "1.000000", "1.000001", "123456.7", "x1", "1x",
    ] {
      let found = try? Amount(parsing: text)
      let places = text.split(separator: ".").dropFirst().first ?? ""
      let isNumber =
        text.wholeMatch(of: number) != nil && places.dropFirst(4).allSatisfy { $0 == "0" }
        && !(text.hasPrefix("-") && text.allSatisfy { !("1"..."9").contains($0) })
      guard isNumber else {
        #expect(found == nil, "\(text)")
        continue
      }
      let whole = text.split(separator: ".")[0]
      let digits = whole.filter { $0 != "-" } + (places + "0000").prefix(4)
      #expect(found?.ticks == (text.hasPrefix("-") ? -1 : 1) * (Int64(digits) ?? -1), "\(text)")
    }
  }

  @Test func saysWhyItRefuses() {
    #expect(throws: NumberTrouble.blank) { try Amount(parsing: "") }
    #expect(throws: NumberTrouble.tooManyPlaces) { try Amount(parsing: "0.00001") }
    #expect(throws: NumberTrouble.tooLarge) { try Amount(parsing: "1234567890123") }
    #expect(throws: NumberTrouble.tooLarge) { try Amount(parsing: "1234567890", digits: 9) }
  }

  @Test func printsTheShortestForm() throws {
    for (text, shortest) in [("0.50", "0.5"), ("-12.2500", "-12.25"), ("3.0000", "3"), ("0.0001", "0.0001")] {
      #expect(try Amount(parsing: text).description == shortest)
    }
  }

  @Test(
    arguments: [
      // 78.4 of 98 is exactly 80 %, where doubles have 80.00000000000001.
      ("78.4", "98", "100", 4, Rounding.halfUp, "80"), ("1", "3", "100", 4, .halfUp, "33.3333"),
      ("2", "3", "100", 4, .halfUp, "66.6667"), ("0.5", "1", "1", 0, .halfUp, "1"),
      ("0.5", "1", "1", 0, .halfEven, "0"),
      ("1.5", "1", "1", 0, .halfEven, "2"), ("-0.5", "1", "1", 0, .halfUp, "-1"), ("2", "3", "1", 2, .down, "0.66"),
      ("-2", "3", "1", 2, .down, "-0.66"), ("-2", "3", "1", 2, .halfUp, "-0.67"),
      ("90", "98", "100", 3, .halfUp, "91.837"),
    ] as [(String, String, String, Int, Rounding, String)])
  func roundsOnceAsTold(
    _ part: String, _ whole: String, _ scale: String, _ places: Int, _ rounding: Rounding, _ expected: String
  ) throws {
    let share = try Amount(parsing: part).share(
      of: Amount(parsing: whole), scaledTo: Amount(parsing: scale), places: places, rounding: rounding)
    #expect(share?.description == expected)
  }

  /// Away from zero, unless it comes out even.
  @Test(arguments: [
    ("1", "3", 0, "1"), ("-1", "3", 0, "-1"), ("2", "1", 0, "2"), ("1", "3", 2, "0.34"), ("-1", "3", 2, "-0.34"),
    ("0.0001", "1", 0, "1"), ("0", "3", 4, "0"), ("1", "8", 2, "0.13"), ("1", "8", 3, "0.125"),
  ])
  func roundsUpAwayFromZero(_ part: String, _ whole: String, _ places: Int, _ expected: String) throws {
    let share = try Amount(parsing: part).share(
      of: Amount(parsing: whole), scaledTo: Amount(1), places: places, rounding: .up)
    #expect(share?.description == expected)
  }

  /// 10 over 3 parts, -1 over 8, 0.5 over 1: in ticks, rounded once.
  @Test(
    arguments: [
      (100_000, 3, 4, Rounding.halfUp, "3.3333"), (100_000, 3, 2, .up, "3.34"), (100_000, 3, 0, .down, "3"),
      (-10_000, 8, 2, .halfUp, "-0.13"), (-10_000, 8, 2, .halfEven, "-0.12"), (-10_000, 8, 2, .down, "-0.12"),
      (10_000, -8, 2, .up, "-0.13"), (5_000, 1, 0, .halfEven, "0"), (15_000, 1, 0, .halfEven, "2"), (0, 7, 4, .up, "0"),
    ] as [(Int, Int, Int, Rounding, String)])
  func dividesByPartsAndRoundsOnce(
    _ ticks: Int, _ parts: Int, _ places: Int, _ rounding: Rounding, _ expected: String
  ) {
    let part = Amount(rounding: Int128(ticks), over: Int128(parts), places: places, rounding)
    #expect(part?.description == expected)
  }

  @Test func refusesPartsThatCannotBe() {
    #expect(Amount(rounding: 1, over: 0, places: 2, .down) == nil)
    #expect(Amount(rounding: 1, over: 2, places: 5, .down) == nil)
    #expect(Amount(rounding: Int128(Int64.max) * 2, over: 1, places: 4, .down) == nil)
    #expect(Amount(rounding: Int128(Int64.max), over: 1, places: 0, .up) == nil)
  }

  @Test func doesNotDivideByNothing() {
    #expect(Amount(1).share(of: .zero, scaledTo: Amount(100), places: 2, rounding: .halfUp) == nil)
  }

  @Test func refusesWhatDoesNotFit() {
    let large = Amount(ticks: .max)
    #expect(large.adding(Amount(ticks: 1)) == nil)
    #expect(large.multiplied(by: Amount(2)) == nil)
    #expect(Amount(ticks: .min).multiplied(by: Amount(ticks: .min)) == nil)
    #expect(Amount(ticks: 1).multiplied(by: Amount(ticks: 1)) == nil)
    // Just below and just beyond what 64 bits hold.
    let half = Amount(ticks: .max / 2)
    #expect(half.multiplied(by: Amount(2)) == Amount(ticks: .max - 1))
    #expect(Amount(ticks: half.ticks + 1).multiplied(by: Amount(2)) == nil)
  }
}
