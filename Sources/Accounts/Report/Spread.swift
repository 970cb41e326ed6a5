import Scoring

/// How far apart the scores lie that a department gave in one item.
public struct ItemSpread: Sendable {
  /// The item's id.
  public var id: String
  /// The item's name.
  public var name: String
  /// How many units were scored.
  public var units: Int
  /// The lowest share of the marks that any unit has, in per cent.
  public var lowest: Amount
  /// The highest.
  public var highest: Amount

  /// Whether it tells nobody from anybody: all units have the same share of their marks.
  public var isSame: Bool { units > 1 && lowest == highest }
  /// Whether nobody lost anything.
  public var isFull: Bool { lowest == Amount(100) && highest == Amount(100) }
}

/// How a department tells units apart: the items that it assesses, and in which of them everybody has the same.
public struct DepartmentSpread: Sendable {
  /// The department's name.
  public var name: String
  /// Its items, in the order of the document.
  public var items: [ItemSpread]

  /// The items in which everybody has the same.
  public var same: [ItemSpread] { items.filter(\.isSame) }
  /// Whether it gives everybody the same in all that it assesses.
  public var isSame: Bool { !items.isEmpty && items.allSatisfy(\.isSame) }
}

extension Report {
  /// All departments that assess items with marks, those that tell units apart least first.
  public var spreads: [DepartmentSpread] {
    var departments: [DepartmentSpread] = []
    for number in scheme.items.indices {
      for explanation in explanations {
        let account = explanation.accounts[number]
        guard let marks = account.marks, marks > .zero,
          let share = account.sum.share(of: marks, scaledTo: Amount(100), places: 4, rounding: .halfUp)
        else { continue }
        let name = account.department(scheme)
        let place = departments.firstIndex { $0.name == name } ?? departments.count
        if place == departments.count { departments.append(DepartmentSpread(name: name, items: [])) }
        departments[place].add(share, to: account)
      }
    }
    return departments.enumerated().sorted { one, other in
      let (few, many) = (
        one.element.same.count * other.element.items.count, other.element.same.count * one.element.items.count
      )
      return few == many ? one.offset < other.offset : few > many
    }.map(\.element)
  }
}

extension DepartmentSpread {
  fileprivate mutating func add(_ share: Amount, to account: Account) {
    guard let last = items.indices.last, items[last].id == account.id else {
      return items.append(ItemSpread(id: account.id, name: account.name, units: 1, lowest: share, highest: share))
    }
    items[last].units += 1
    items[last].lowest = min(items[last].lowest, share)
    items[last].highest = max(items[last].highest, share)
  }
}
