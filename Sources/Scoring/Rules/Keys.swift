import Store

/// What an entry names that rules count once: its matter, and the household and person of its party.
///
/// `户/人` names both; a name without a stroke serves as either. Valid as long as the entry.
struct Keys {
  let matter: Text
  let party: Text
  let household: Text
  let person: Text

  init(_ entry: Entry) {
    matter = entry[.matter]
    party = entry[.party]
    if let stroke = party.firstIndex(of: UInt8(ascii: "/")) {
      household = party[0..<stroke]
      person = party[(stroke + 1)..<party.count]
    } else {
      household = party
      person = party
    }
  }

  /// Whether they hold what a rule counts once.
  func names(_ oncePer: OncePer) -> Bool {
    switch oncePer {
    case .row: false
    case .all: true
    case .household: !household.isEmpty
    case .party: !person.isEmpty
    case .matter: !matter.isEmpty
    case .matterAndParty: !matter.isEmpty && !person.isEmpty
    case .matterOrParty: !matter.isEmpty || !person.isEmpty
    }
  }

  /// What an entry counts by; nil where it does not name it.
  ///
  /// Two persons of one name live in two households, so a person goes by both.
  func digest(_ oncePer: OncePer) -> KeyDigest? {
    guard names(oncePer) else { return nil }
    switch oncePer {
    case .row: return nil
    case .all: return KeyDigest()
    case .household: return KeyDigest(household)
    case .party: return KeyDigest(party)
    case .matterOrParty: return person.isEmpty ? nil : KeyDigest(party)
    case .matter: return KeyDigest(matter)
    case .matterAndParty:
      var both = KeyDigest(matter)
      both.add(party)
      return both
    }
  }
}

extension Entry {
  /// How many cases an entry counts for: one, whatever it says, where it names what a rule counts once.
  func cases(_ oncePer: OncePer) -> Amount? {
    guard let quantity, quantity >= .zero else { return nil }
    return names(oncePer) ? min(quantity, Amount(1)) : quantity
  }

  /// Whether an entry names what a rule counts once.
  func names(_ oncePer: OncePer) -> Bool {
    switch oncePer {
    case .row: false
    case .all: true
    case .matter: !self[.matter].isEmpty
    default: Keys(self).names(oncePer)
    }
  }
}
