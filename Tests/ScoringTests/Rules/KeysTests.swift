import Store
import Testing

@testable import Scoring

@Suite struct KeysTests {
  private func entry(_ matter: String, _ party: String, quantity: String = "3") throws -> Entry {
    try Small.entry(quantity: quantity, [.matter: matter, .party: party])
  }

  @Test(arguments: [("李户/李甲", "李户", "李甲"), ("李户", "李户", "李户"), ("李户/", "李户", ""), ("/李甲", "", "李甲"), ("", "", "")])
  func takesAPartyApart(_ party: String, _ household: String, _ person: String) throws {
    let entry = try entry("", party)
    let keys = Keys(entry)
    #expect(keys.household.string == household)
    #expect(keys.person.string == person)
  }

  @Test(
    arguments: [
      (OncePer.row, false, false, false, false), (.all, true, true, true, true), (.household, false, false, true, true),
      (.party, false, false, true, true), (.matter, false, true, false, true),
      (.matterAndParty, false, false, false, true), (.matterOrParty, false, true, true, true),
    ])
  func saysWhetherAnEntryNamesWhatCounts(
    _ oncePer: OncePer, _ blank: Bool, _ matter: Bool, _ party: Bool, _ both: Bool
  ) throws {
    for (words, expected) in [(("", ""), blank), (("m", ""), matter), (("", "h/p"), party), (("m", "h/p"), both)] {
      let entry = try entry(words.0, words.1)
      #expect(Keys(entry).names(oncePer) == expected, "\(words)")
      #expect(entry.names(oncePer) == expected, "\(words)")
      // Whatever it says, it is one case where it names what counts once.
      #expect(entry.cases(oncePer) == Amount(expected ? 1 : 3), "\(words)")
    }
  }

  @Test func aReportedNothingStaysNothing() throws {
    #expect(try entry("m", "", quantity: "0").cases(.matter) == .zero)
  }

  /// Two persons of one name in two households are two, and two members of one household are one household.
  @Test func aPersonGoesByItsHouseholdToo() throws {
    let (one, other) = (try entry("", "李户/李甲"), try entry("", "王户/李甲"))
    #expect(Keys(one).digest(.party) != Keys(other).digest(.party))
    let member = try entry("", "李户/李乙")
    #expect(Keys(one).digest(.household) == Keys(member).digest(.household))
    #expect(Keys(one).digest(.party) != Keys(member).digest(.party))
  }

  /// Matter and party are told apart, wherever one ends and the other begins.
  @Test func matterAndPartyAreTwoKeys() throws {
    let (one, other) = (try entry("ab", "c"), try entry("a", "bc"))
    #expect(Keys(one).digest(.matterAndParty) != Keys(other).digest(.matterAndParty))
    let same = try entry("ab", "c")
    #expect(Keys(one).digest(.matterAndParty) == Keys(same).digest(.matterAndParty))
    #expect(Keys(one).digest(.row) == nil)
  }
}
