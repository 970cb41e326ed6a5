import Support
import Testing

@testable import Scoring

@Suite struct GradingTests {
  private func grade(
    _ name: String, _ size: GradeRule.Size, ofEligible: Bool = false, _ rounding: Rounding = .down,
    _ ties: Ties = .include, consequence: String = ""
  ) -> GradeRule {
    GradeRule(
      id: "R-\(name)", name: name, size: size, isOfEligible: ofEligible, rounding: rounding, ties: ties,
      consequence: consequence, clause: "八")
  }

  private func share(_ text: String) throws -> GradeRule.Size { .share(try Small.amount(text)) }

  /// The grades of units with some totals, best first, as one letter each; and what was said of the cuts.
  private func graded(
    _ totals: [Int], _ grades: [GradeRule], vetoes: [Int: Set<VetoEffect>] = [:]
  ) throws -> (letters: String, grading: Grading, units: [RankedUnit]) {
    var parts = try Small.parts(units: totals.count)
    parts.grades = grades
    var grading = Grading(Scheme(parts))
    var ranked = totals.indices.map {
      RankedUnit(unit: $0, total: Amount(totals[$0]), vetoes: [], effects: vetoes[$0] ?? [])
    }
    grading.grade(&ranked)
    return (ranked.map { $0.grade.isEmpty ? "-" : $0.grade }.joined(), grading, ranked)
  }

  /// Of ten units three tenths and six tenths: 3 + 6, and the rest.
  @Test func cutsByShares() throws {
    let grades = [grade("A", try share("0.3")), grade("B", try share("0.6")), grade("C", .rest)]
    #expect(try graded([99, 98, 97, 96, 95, 94, 93, 92, 91, 90], grades).letters == "AAABBBBBBC")
    // Of nine 2.7 and 5.4.
    #expect(try graded([99, 98, 97, 96, 95, 94, 93, 92, 91], grades).letters == "AABBBBBCC")
  }

  @Test(arguments: [(Rounding.down, "AABBB"), (.halfUp, "AAABB"), (.halfEven, "AABBB"), (.up, "AAABB")])
  func roundsSharesAsTold(_ rounding: Rounding, _ letters: String) throws {
    // Half of five.
    let grades = [grade("A", try share("0.5"), rounding), grade("B", .rest)]
    #expect(try graded([9, 8, 7, 6, 5], grades).letters == letters)
  }

  /// Two are wanted, and the second and third tie.
  @Test func tiesAtACutAreAllInOrAllOut() throws {
    let totals = [9, 8, 8, 7, 6]
    func grades(_ ties: Ties) -> [GradeRule] { [grade("A", .count(2), .down, ties), grade("B", .rest)] }
    let included = try graded(totals, grades(.include))
    #expect(included.letters == "AAABB")
    #expect(included.grading.warnings.map(\.code) == ["tie-at-cut"])
    #expect(included.grading.warnings[0].message.what(in: .english).contains("乙村 丙村"))
    let excluded = try graded(totals, grades(.exclude))
    #expect(excluded.letters == "ABBBB")
    #expect(excluded.grading.warnings.map(\.code) == ["tie-at-cut"])
    let refused = try graded(totals, grades(.refuse))
    #expect(refused.grading.faults.map(\.code) == ["tie-at-cut"])
    #expect(refused.grading.warnings.isEmpty)
    // A tie that does not reach over the cut is nobody's business.
    let plain = try graded([9, 9, 8, 7, 7], grades(.refuse))
    #expect(plain.letters == "AABBB")
    #expect(plain.grading.faults.isEmpty)
  }

  /// Cuts stand at the sums of the sizes: a tie that makes the first grade larger leaves less for the second, and one that
  /// is left out leaves more.
  @Test func aTieAtOneCutMovesNoOther() throws {
    func grades(_ ties: Ties) -> [GradeRule] {
      [grade("A", .count(1), .down, ties), grade("B", .count(2), .down, ties), grade("C", .rest)]
    }
    #expect(try graded([9, 9, 8, 7, 6], grades(.include)).letters == "AABCC")
    #expect(try graded([9, 9, 8, 7, 6], grades(.exclude)).letters == "BBBCC")
    // A tie over both cuts fills both grades.
    #expect(try graded([9, 9, 9, 9, 6], grades(.include)).letters == "AAAAC")
    #expect(try graded([9, 9, 9, 9, 6], grades(.exclude)).letters == "CCCCC")
  }

  /// A unit that may not be good is passed over in the first grade alone; its place there goes to the next.
  @Test func aVetoKeepsFromTheFirstGrade() throws {
    let grades = [grade("A", .count(2)), grade("B", .count(1)), grade("C", .rest)]
    #expect(try graded([9, 8, 7, 6], grades, vetoes: [0: [.notGood]]).letters == "BAAC")
    #expect(try graded([9, 8, 7, 6], grades, vetoes: [0: [.flag]]).letters == "AABC")
    // It is no tie at the cut where only such a unit ties.
    let tied = try graded([9, 8, 8, 6], [grade("A", .count(2)), grade("B", .rest)], vetoes: [2: [.notGood]])
    #expect(tied.letters == "AABB")
    #expect(tied.grading.warnings.isEmpty)
  }

  @Test func aVetoPutsInTheLastGrade() throws {
    let grades = [grade("A", .count(1)), grade("B", .count(2)), grade("C", .rest)]
    #expect(try graded([9, 8, 7, 6, 5], grades, vetoes: [0: [.lastGrade]]).letters == "CABBC")
  }

  /// Half of four units is two; half of the three without a veto is one.
  @Test func aShareCanBeOfThoseWithoutAVeto() throws {
    let vetoes: [Int: Set<VetoEffect>] = [3: [.notGood]]
    let all = [grade("A", try share("0.5")), grade("B", .rest)]
    let eligible = [grade("A", try share("0.5"), ofEligible: true), grade("B", .rest)]
    #expect(try graded([9, 8, 7, 6], all, vetoes: vetoes).letters == "AABB")
    #expect(try graded([9, 8, 7, 6], eligible, vetoes: vetoes).letters == "ABBB")
  }

  @Test func whatFollowsIsSaidOfEachUnit() throws {
    let grades = [grade("A", .count(1), consequence: "表扬"), grade("B", .rest)]
    #expect(try graded([9, 8], grades).units.map(\.consequences) == [["表扬"], []])
    #expect(try graded([9, 8], []).letters == "--")
  }

  /// Everyone has a grade, and no two units with one total and no veto have different ones.
  @Test func unitsThatTieShareAGrade() {
    let wrong = breach(of: "units that tie share a grade", cases: 3_000) { random in
      let totals = (0..<random.number(1...10)).map { _ in random.number(1...6) }.sorted(by: >)
      let ties = random.one(of: [Ties.include, .exclude])
      let grades = [
        grade("A", .count(random.number(0...4)), .down, ties), grade("B", .count(random.number(0...4)), .down, ties),
        grade("C", .rest),
      ]
      let letters = Array(try graded(totals, grades).letters)
      let isSorted = zip(letters, letters.dropFirst()).allSatisfy { $0 <= $1 }
      let isShared = zip(totals, letters).allSatisfy { total, letter in
        zip(totals, letters).allSatisfy { $0 != total || $1 == letter }
      }
      return isSorted && isShared && !letters.contains("-") ? nil : "\(totals) \(String(letters))"
    }
    #expect(wrong == nil)
  }
}
