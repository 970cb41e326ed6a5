/// How many entries lay down a unit's full marks.
public enum BaseEntryCount: String, CaseIterable, Sendable {
  /// One for each item.
  case item
  /// One for the whole unit, so that the ledger of a country is not twenty times as long; an item's score is then its marks and
  /// its other entries.
  case unit
}

/// Lays down the full marks of the items: as points where they are counted down from them.
public struct BaseEntries: Sendable {
  private let scheme: Scheme
  /// What each item gives where it applies, and where it does not.
  private let items: [Base]
  /// The marks of a unit to which all items apply; nil where they may not.
  private let whole: (points: Amount, marks: Amount)?

  private struct Base: Sendable {
    var marks: Amount
    var whereItApplies: (points: Amount, why: Why)
    var elsewhere: (points: Amount, why: Why)
    var isForAll: Bool
  }

  /// The marks of a scheme.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    items = scheme.items.map { item in
      let (points, why, elsewhere): (Amount, Why.Code, Why.Code) =
        switch item.method {
        case .veto, .none: (.zero, .notAssessed, .notAssessed)
        case .score: (.zero, .directScore, .doesNotApply)
        case .count: (item.marks, .fullMarks, .doesNotApply)
        }
      let isAssessed = elsewhere == .doesNotApply
      return Base(
        marks: item.marks, whereItApplies: (points, Why(why)),
        elsewhere: (isAssessed && item.ifNotApplicable == .full ? item.marks : .zero, Why(elsewhere)),
        isForAll: item.appliesIf.isEmpty || !isAssessed)
    }
    whole = items.allSatisfy(\.isForAll) ? Self.sum(items.map(\.whereItApplies.points), scheme, of: nil) : nil
  }

  /// The entries that lay down each item's marks for a unit, whether its ledger has them or one for all.
  ///
  /// Their points sum to those of the one.
  public func byItem(of unit: Int) -> [Entry] { items.indices.map { entry(unit, $0) } }

  /// The entries of one unit, as its ledger has them.
  func settle(_ unit: Int, into made: inout [Entry]) {
    switch scheme.settings.baseEntries {
    case .item: for number in items.indices { made.append(entry(unit, number)) }
    case .unit: made.append(entry(unit))
    }
  }

  /// The entry that lays down one item's marks.
  private func entry(_ unit: Int, _ number: Int) -> Entry {
    let base = items[number]
    let (points, why) = applies(base, number, unit) ? base.whereItApplies : base.elsewhere
    var entry = Entry(.base, unit: unit, item: Int16(truncatingIfNeeded: number), points: points, why: why)
    entry.period = scheme.settings.year
    entry.of = base.marks
    return entry
  }

  /// The entry that lays down the marks of all items.
  private func entry(_ unit: Int) -> Entry {
    let (points, marks) =
      whole
      ?? Self.sum(
        items.indices.map { number in
          applies(items[number], number, unit) ? items[number].whereItApplies.points : items[number].elsewhere.points
        }, scheme, of: unit)
    var entry = Entry(.base, unit: unit, points: points, why: Why(.fullMarks))
    entry.period = scheme.settings.year
    entry.of = marks
    return entry
  }

  private func applies(_ base: Base, _ number: Int, _ unit: Int) -> Bool {
    base.isForAll || scheme.applies(scheme.items[number], to: scheme.units[unit])
  }

  /// What all items give, and the marks of those that count for a unit; a sum that is too large is a fault of the scheme.
  private static func sum(_ points: [Amount], _ scheme: Scheme, of unit: Int?) -> (points: Amount, marks: Amount) {
    let all = points.reduce(Amount.zero) { $0.adding($1) ?? $0 }
    return (all, scheme.marks(of: unit.map { scheme.units[$0] } ?? Unit(name: "", aliases: [], group: "", flags: [])))
  }
}
