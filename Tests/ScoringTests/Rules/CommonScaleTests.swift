import Support
import Testing

@testable import Scoring

@Suite struct CommonScaleTests {
  /// Two items of 98 and 2 marks; the second applies to the second unit alone.
  private func scheme(to scale: String? = "100") throws -> Scheme {
    var parts = try Small.parts(units: 2, marks: ["98", "2"])
    parts.settings.rescaleTo = try scale.map { try Small.amount($0) }
    parts.items[1].appliesIf = "有"
    parts.units[1] = Unit(name: "乙村", aliases: [], group: "", flags: ["有"])
    return Scheme(parts)
  }

  private func entry(_ scheme: Scheme, _ unit: Int, _ points: [String]) throws -> Entry? {
    var scale = CommonScale(scheme)
    for points in points { scale.note(try Small.entry(.score, unit: Int32(unit), points: points)) }
    return scale.entry(unit)
  }

  /// So 78.4 of 98 is exactly 80 of 100, where doubles have a little more; 90 of 98 has no last digit.
  @Test(arguments: [
    (["78.4"], "1.6"), (["40", "38.4"], "1.6"), (["90"], "1.8367"), (["98"], "2"), ([], "0"), (["-49"], "-1"),
  ])
  func bringsAUnitToScale(_ points: [String], _ added: String) throws {
    let entry = try #require(try entry(scheme(), 0, points))
    #expect(entry.kind == .rescale)
    #expect(entry.why == Why(.rescaled))
    #expect(entry.points?.description == added)
    #expect(entry.of?.description == "98")
  }

  @Test func leavesAUnitThatIsThereAlone() throws {
    #expect(try entry(scheme(), 1, ["80"]) == nil)
    #expect(try entry(scheme(to: nil), 0, ["78.4"]) == nil)
  }

  /// A quarter of ten marks was dropped: 62 of 77.5 are 64 of 80.
  @Test func whatWasDroppedLeavesTheMarks() throws {
    var parts = try Small.parts(marks: ["70", "10"])
    parts.settings.rescaleTo = Amount(80)
    var scale = CommonScale(Scheme(parts))
    scale.note(try Small.entry(.base, points: "64.5"))
    scale.note(try Small.entry(.rescale, item: 1, points: "-2.5"))
    let found = scale.entry(0)
    let entry = try #require(found)
    #expect(entry.of?.description == "77.5")
    #expect(entry.points?.description == "2")
  }

  /// Shares of 98 and of 100 with two places lie 0.02/98 apart at least, four times what rounding to four places moves
  /// them; with three places they lie nearer than that.
  @Test(
    arguments: [
      (["98", "100"], 2, 4, true), (["98", "100"], 3, 4, false), (["98", "100"], 1, 2, false),
      (["98"], 4, 4, true), (["98"], 2, 2, true), (["100"], 4, 0, true), (["97", "98"], 2, 4, true),
      (["101", "102"], 2, 4, false),
    ] as [([String], Int, Int, Bool)])
  func saysWhetherTiesAreKept(_ marks: [String], _ totals: Int, _ places: Int, _ expected: Bool) throws {
    let all = try marks.map { try Small.amount($0) }
    #expect(CommonScale.keepsTies(all, Amount(100), totals: totals, roundedTo: places) == expected)
  }

  /// Where it says so, two totals tie after rounding only if their shares are the same.
  @Test func keptTiesAreTrueTies() {
    let wrong = breach(of: "rounding keeps ties where it says so", cases: 10_000) { random in
      let marks = (0..<2).map { _ in Amount(random.number(90...102)) }
      let (totals, places) = (random.number(0...2), random.number(1...4))
      guard CommonScale.keepsTies(marks, Amount(100), totals: totals, roundedTo: places) else { return nil }
      let step = [10_000, 1_000, 100][totals]
      let one = random.number(0...marks[0].whole * 10_000 / step) * step
      // The total of the other that comes nearest to the same share, and its neighbours.
      let near = one * marks[1].whole / marks[0].whole / step * step
      for other in [near - step, near, near + step] {
        let scaled = zip([one, other], marks).map { ticks, whole in
          whole == Amount(100)
            ? Amount(ticks: Int64(ticks))
            : Amount(ticks: Int64(ticks)).share(of: whole, scaledTo: Amount(100), places: places, rounding: .halfUp)
        }
        let isTrue = one * marks[1].whole == other * marks[0].whole
        if (scaled[0] == scaled[1]) != isTrue { return "\(one) of \(marks[0]) and \(other) of \(marks[1]) ticks" }
      }
      return nil
    }
    #expect(wrong == nil)
  }
}
