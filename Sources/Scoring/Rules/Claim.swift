import Store

/// What has to be remembered of an entry that may not count beside another.
struct Claim {
  var unit: Int32
  var item: Int16
  var rule: Int16
  var period: Period?
  /// The day that decides in which period it counts, and which claim is earlier: the last one that it can have been, so that
  /// a claim without a day does not go before one that has it.
  var day: Day
  var points: Amount
  var matter: KeyDigest?
  var party: KeyDigest?
  var household: KeyDigest?
  var source: Source

  init(_ entry: Entry, points: Amount, source: Source, asOf: Day) {
    unit = entry.unit
    item = entry.item
    rule = entry.rule
    period = entry.period
    day = entry.period.map { $0.isInterval ? $0.end(asOf: asOf) : $0.end } ?? asOf
    self.points = points
    self.source = source
    let matter = entry[.matter]
    self.matter = matter.isEmpty ? nil : KeyDigest(matter)
    // Two persons of one name live in two households, so a person goes by both.
    party = entry.person.isEmpty ? nil : KeyDigest(entry[.party])
    household = entry.household.isEmpty ? nil : KeyDigest(entry.household)
  }

  /// What the claim counts by under a rule, within a period; nil where it counts by itself.
  func key(_ oncePer: OncePer, within span: Span) -> KeyDigest? {
    guard var key = key(oncePer) else { return nil }
    key.add(Int(Period(span, containing: day).start.number))
    return key
  }

  private func key(_ oncePer: OncePer) -> KeyDigest? {
    switch oncePer {
    case .row: return nil
    case .household: return household
    case .party, .matterOrParty: return party
    case .matter: return matter
    case .all: return KeyDigest()
    case .matterAndParty:
      guard let matter, let party else { return nil }
      var both = KeyDigest()
      both.add(matter)
      both.add(party)
      return both
    }
  }

  /// The entry that takes the claim's points back.
  func reversal(_ why: Why) -> Entry {
    var entry = Entry(.reversal, unit: Int(unit), item: item, rule: rule, points: -points, why: why)
    entry.period = period
    entry.source = source
    return entry
  }
}
