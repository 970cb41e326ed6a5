import Testing

@testable import FrontEnd

/// Names of files for units, whatever these are called.
@Suite struct SafeNamesTests {
  private func names(_ units: String...) -> [String] {
    var names = SafeNames()
    return units.map { names.name(for: $0) }
  }

  @Test func aNameStaysWhereNothingStumblesOverIt() {
    #expect(names("吉星村", "Ab-1") == ["吉星村", "Ab-1"])
  }

  @Test func noNameLeadsOutOfTheFolder() {
    #expect(
      names("../../etc/passwd", "..", "/", "", "-o", ".git") == [
        "_.._.._etc_passwd", "_..", "_", "_-2", "_-o", "_.git",
      ])
  }

  @Test func noTwoUnitsShareAFile() {
    #expect(names("a b", "a_b", "A_B", "a/b") == ["a_b", "a_b-2", "A_B-3", "a_b-4"])
  }

  @Test func aLongNameIsCutAndStillItsOwn() {
    let long = String(repeating: "长", count: 300)
    let two = names(long + "甲", long + "乙")
    #expect(two[0] != two[1] && two.allSatisfy { $0.utf8.count < 200 })
  }
}
