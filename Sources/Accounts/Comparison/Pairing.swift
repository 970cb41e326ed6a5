import Faults
import Scoring

/// Which units and items of two outputs are set beside each other.
///
/// In one year a unit or item is the one with the same name or id. Between two years `was` in `units.csv` and `items.csv` says
/// what became of what; nothing is guessed from words that look alike.
struct Pairing {
  /// A unit and one that it was; nil where there is none.
  struct UnitPair {
    var old: Int?
    var new: Int?
  }
  /// Items and bonus categories that hang together: the ids of the old ones and of the new ones.
  struct Group: Equatable {
    var old: [String]
    var new: [String]
  }

  /// In the order of the new units, then those that are no more.
  private(set) var units: [UnitPair] = []
  /// In the order of the new document, then what was dropped; last the total as a whole, with a blank id.
  private(set) var groups: [Group] = []

  /// Sets two schemes beside each other.
  ///
  /// Throws `Faults` where `was` names nothing, or where the two have no unit or no item in common.
  init(old: Scheme, new: Scheme) throws(Faults) {
    let isSameYear = old.settings.year == new.settings.year
    var faults: [Fault] = []
    units = Self.units(old, new, isSameYear, &faults)
    groups = Self.groups(old, new, isSameYear, &faults)
    if !units.contains(where: { $0.old != nil && $0.new != nil }) {
      faults.append(.nothingInCommon("units", "units.csv"))
    }
    if !groups.dropLast().contains(where: { !$0.old.isEmpty && !$0.new.isEmpty }) {
      faults.append(.nothingInCommon("items", "items.csv"))
    }
    guard faults.isEmpty else { throw Faults(faults) }
  }

  private static func units(_ old: Scheme, _ new: Scheme, _ isSameYear: Bool, _ faults: inout [Fault]) -> [UnitPair] {
    var pairs: [UnitPair] = []
    for (number, unit) in new.units.enumerated() {
      let names = isSameYear || unit.was.isEmpty ? [unit.name] : unit.was
      let found = names.compactMap { old.canonicalUnits.number(of: $0) }
      if names == unit.was, found.count < names.count {
        faults += names.filter { old.canonicalUnits.number(of: $0) == nil }.map {
          .unknownWas("units.csv", $0, unit.name)
        }
      }
      pairs += found.isEmpty ? [UnitPair(old: nil, new: number)] : found.map { UnitPair(old: $0, new: number) }
    }
    let known = Set(pairs.compactMap(\.old))
    return pairs + old.units.indices.filter { !known.contains($0) }.map { UnitPair(old: $0, new: nil) }
  }

  private static func groups(_ old: Scheme, _ new: Scheme, _ isSameYear: Bool, _ faults: inout [Fault]) -> [Group] {
    let ids = old.items.map(\.id) + old.categories
    let known = Set(ids)
    var forerunners: [(id: String, was: [String])] = []
    for item in new.items where !isSameYear && !item.was.isEmpty {
      faults += item.was.filter { !known.contains($0) }.map { .unknownWas("items.csv", $0, item.id) }
      forerunners.append((item.id, item.was))
    }
    // An id that another item has taken over by `was` is not that of the one that bears it now.
    let claimed = Set(forerunners.flatMap(\.was))
    let all = new.items.map(\.id) + new.categories
    var groups: [Group] = []
    for id in all {
      let own = known.contains(id) && !claimed.contains(id) ? [id] : []
      let was = forerunners.first { $0.id == id }?.was.filter { known.contains($0) } ?? own
      add(Group(old: was, new: [id]), to: &groups)
    }
    let paired = Set(groups.flatMap(\.old))
    groups += ids.filter { !paired.contains($0) }.map { Group(old: [$0], new: []) }
    return groups + [Group(old: [""], new: [""])]
  }

  /// Adds a group, or joins it with the one that it shares a forerunner with: what was split stays together.
  private static func add(_ group: Group, to groups: inout [Group]) {
    let joined = groups.indices.filter { !Set(groups[$0].old).isDisjoint(with: group.old) }
    guard let first = joined.first else { return groups.append(group) }
    var whole = groups[first]
    for other in joined.dropFirst().map({ groups[$0] }) + [group] {
      whole.old += other.old.filter { !whole.old.contains($0) }
      whole.new += other.new
    }
    groups[first] = whole
    for index in joined.dropFirst().reversed() { groups.remove(at: index) }
  }
}

extension Fault {
  fileprivate static func unknownWas(_ table: String, _ name: String, _ own: String) -> Fault {
    Fault("unknown-was", at: Place(table), value: name, ["name": "\(name)", "own": "\(own)"])
  }

  fileprivate static func nothingInCommon(_ what: String, _ table: String) -> Fault {
    Fault("nothing-in-common", at: Place(table), ["what": .message(Message("diff.\(what)"))])
  }
}
