import Testing

@testable import Scoring

/// What a document lets out, and when.
@Suite struct PublicationTests {
  /// The year 2024 up to a day, with one row of `publish.csv`.
  private func scheme(_ permission: Permission, _ time: ReportTime?, asOf: String = "2024-12-31") throws -> Scheme {
    var parts = try Small.parts(asOf: asOf)
    parts.publications = [
      PublicationRule(
        file: .list, audience: "各村", isPublic: false, permission: permission, time: time, clause: "六")
    ]
    return Scheme(parts)
  }

  @Test func whatIsNotMentionedWaits() throws {
    #expect(try scheme(.free, nil).withholding(of: .office) == .isNotMentioned)
  }

  @Test func whatIsFreeGoesOutOnAnyDay() throws {
    #expect(try scheme(.free, nil, asOf: "2024-06-17").withholding(of: .list) == nil)
  }

  @Test func whatWantsAnApprovalWaits() throws {
    #expect(try scheme(.approval, nil).withholding(of: .list) == .needsApproval)
  }

  @Test(arguments: [
    (ReportTime.month, "2024-02-29", nil), (.month, "2024-02-28", .isOfAnotherTime(.month)),
    (.year, "2024-12-31", nil), (.year, "2024-11-30", Withholding.isOfAnotherTime(.year)),
  ])
  func whatIsFreeAtATimeWaitsBeforeIt(_ time: ReportTime, _ day: String, _ expected: Withholding?) throws {
    #expect(try scheme(.free, time, asOf: day).withholding(of: .list) == expected)
  }

  @Test func whatIsNotFinalGoesToTheOfficeAlone() throws {
    #expect(try scheme(.free, nil).withholding(of: .list, isFinal: false) == .isNotFinal)
    var parts = try Small.parts()
    parts.publications = [
      PublicationRule(
        file: .office, audience: "办", isPublic: false, permission: .free, time: nil, clause: "六")
    ]
    #expect(Scheme(parts).withholding(of: .office, isFinal: false) == nil)
  }

  /// Whatever its row says, the public list is public.
  @Test func theListForEverybodyIsPublic() throws {
    #expect(try scheme(.free, nil).publication(of: .list)?.isPublic == true)
  }
}
