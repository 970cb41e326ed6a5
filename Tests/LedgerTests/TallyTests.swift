import Scoring
import Testing

@testable import Ledger

@Suite struct TallyTests {
  private func sum(_ ticks: Int64...) -> Amount? {
    var tally = Tally()
    for ticks in ticks { tally.add(Amount(ticks: ticks)) }
    return tally.sum
  }

  /// The order of the entries never decides whether a ledger can be closed.
  @Test func whatIsTooLargeOnTheWayIsNoneInTheEnd() {
    #expect(sum(.max, .max, -.max, -.max, 5) == Amount(ticks: 5))
    #expect(sum(.min, .min, .max, .max) == Amount(ticks: -2))
  }

  /// The largest sum that is written is read again as it was; one tick more is refused by the writer.
  @Test func aSumThatIsWrittenCanBeRead() throws {
    let most: Int64 = 999_999_999_999_999_999
    for ticks in [most, -most] {
      let written = try #require(sum(ticks))
      #expect(try Amount(parsing: written.description, digits: Tally.digits) == written)
    }
    #expect(sum(most, 1) == nil)
    #expect(sum(-most, -1) == nil)
  }

  @Test func entriesWithoutPointsCountToo() {
    var tally = Tally()
    tally.add(nil)
    tally.add(Amount(3))
    #expect(tally.count == 2)
    #expect(tally.sum == Amount(3))
  }
}
