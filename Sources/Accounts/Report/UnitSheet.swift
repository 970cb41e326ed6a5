import Scoring

/// What a unit is told of itself: its own points alone, and where it stands, without the name of any other unit.
public struct UnitSheet: Sendable {
  /// The unit's points; other units' names are taken out wherever they stood.
  public let explanation: Explanation
  /// Where a name or a number was taken out: sources, or ids of items.
  public let hidden: [String]

  /// The sheet of a unit.
  ///
  /// Where anybody may read it, what was written of a matter, a household or a person is left out too.
  public init(_ explanation: Explanation, _ discretion: Discretion, isPublic: Bool) {
    var own = isPublic ? explanation.withoutPrivateWords() : explanation
    var hidden: [String] = []
    func clear(_ text: inout String, at place: String) {
      let shown = discretion.text(text, for: explanation.unit)
      if shown != text, hidden.last != place { hidden.append(place) }
      text = shown
    }
    own.standing.hideNames()
    for account in own.accounts.indices {
      let id = own.accounts[account].id
      clear(&own.accounts[account].name, at: id)
      clear(&own.accounts[account].section, at: id)
      for line in own.accounts[account].lines.indices {
        let place = own.accounts[account].lines[line].source?.description ?? id
        own.accounts[account].lines[line].changeWords { clear(&$0, at: place) }
      }
    }
    self.explanation = own
    self.hidden = hidden
  }
}

extension Standing {
  /// Leaves of the others only how many they are and how far away.
  ///
  /// That somebody stands below with more points would say that somebody else was vetoed.
  fileprivate mutating func hideNames() {
    if let distance = below?.distance, distance > .zero { below = nil }
    tied = tied.map { _ in Discretion.mark }
    above?.hideNames()
    below?.hideNames()
  }
}

extension Standing.Neighbour {
  fileprivate mutating func hideNames() { names = names.map { _ in Discretion.mark } }
}

extension Explanation {
  /// The same without what departments write as they like, for readers of whom nothing is known.
  func withoutPrivateWords() -> Explanation {
    var own = self
    for account in own.accounts.indices {
      for line in own.accounts[account].lines.indices { own.accounts[account].lines[line].leaveOutPrivateWords() }
    }
    return own
  }
}

extension Line {
  /// Leaves out the columns in which departments write what they like.
  fileprivate mutating func leaveOutPrivateWords() {
    (matter, party, approver, note) = ("", "", "", "")
  }

  /// Changes every text that may have been written by hand.
  fileprivate mutating func changeWords(_ change: (inout String) -> Void) {
    for text in [\Line.ruleName, \.counts, \.matter, \.party, \.department, \.approver, \.note] {
      change(&self[keyPath: text])
    }
    if source != nil {
      var file = source?.file ?? ""
      change(&file)
      source?.file = file
    }
    if reason != nil {
      var (named, name) = (reason?.named ?? "", reason?.name ?? "")
      change(&named)
      change(&name)
      reason?.named = named
      reason?.name = name
    }
  }
}
