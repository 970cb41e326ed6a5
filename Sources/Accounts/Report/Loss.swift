import Scoring

/// What a part of the assessment cost: an item, a section or a department, over some units.
public struct Loss: Sendable {
  /// The id of an item; empty for what has none.
  public var id: String
  /// Its name.
  public var name: String
  /// The marks that there were.
  public var marks = Amount.zero
  /// The marks that were not reached.
  public var lost = Amount.zero
  /// How many units lost something.
  public var units = 0

  /// The share of the marks that was lost, in per cent with one place; nil where there were no marks.
  public var percent: Amount? {
    marks == .zero ? nil : lost.share(of: marks, scaledTo: Amount(100), places: 1, rounding: .halfUp)
  }
}

extension Account {
  /// What an item's score lacks of its marks; nil for what has no marks that could be lost.
  public var lost: Amount? {
    guard case .item = subject, let marks else { return nil }
    return Amount(ticks: marks.ticks &- sum.ticks)
  }

  /// Who assesses an item of a unit: the department that the document names, else the one that handed in its lines.
  func department(_ scheme: Scheme) -> String {
    guard case .item(let number) = subject else { return "" }
    let named = scheme.items[number].department
    if scheme.departments.contains(where: { $0.name == named }) { return named }
    return lines.first { !$0.department.isEmpty }?.department ?? ""
  }
}

extension Account {
  /// The id of the section that an item stands in.
  fileprivate func sectionID(_ scheme: Scheme) -> String {
    guard case .item(let number) = subject else { return "" }
    return scheme.items[number].section
  }
}

extension Explanation {
  /// What the unit lost of the marks of all items.
  public var lost: Amount { accounts.compactMap(\.lost).sum }

  /// What merit and inspections brought it.
  public var gained: Amount {
    accounts.filter { if case .category = $0.subject { true } else { false } }.map(\.sum).sum
  }

  /// What the common scale, a veto or a limit on the whole did to its total.
  public var adjusted: Amount { accounts.filter { $0.subject == .whole }.map(\.sum).sum }

  /// The items that cost it something, the dearest first; those that cost the same in the order of the document.
  public var dearest: [Account] {
    accounts.filter { $0.lost ?? .zero > .zero }.sorted { $0.lost ?? .zero > $1.lost ?? .zero }
  }
}

extension Report {
  /// What each item cost, in the order of the document.
  public var lossesByItem: [Loss] { losses(by: \.id, name: \.name) }

  /// What each section cost, in the order of the document; the sections sum to the items.
  public var lossesBySection: [Loss] { losses(by: { $0.sectionID(scheme) }, name: \.section) }

  /// What the items of each department cost, the one that took most first; the departments sum to the items.
  public var lossesByDepartment: [Loss] {
    losses(by: { $0.department(scheme) }, name: { $0.department(scheme) }).dearestFirst
  }

  /// Sums up by a key, in the order in which the keys are met in the document.
  private func losses(by key: (Account) -> String, name: (Account) -> String) -> [Loss] {
    var losses: [Loss] = []
    var places: [String: Int] = [:]
    for explanation in explanations {
      // A unit counts once in a section, however many of its items cost something.
      var own: [Int: Amount] = [:]
      for account in explanation.accounts {
        guard let lost = account.lost, let marks = account.marks else { continue }
        let key = key(account)
        let place = places[key] ?? losses.count
        if place == losses.count {
          places[key] = place
          losses.append(Loss(id: account.id, name: name(account)))
        }
        losses[place].marks = [losses[place].marks, marks].sum
        losses[place].lost = [losses[place].lost, lost].sum
        own[place] = [own[place] ?? .zero, lost].sum
      }
      for (place, lost) in own where lost > .zero { losses[place].units += 1 }
    }
    return losses
  }
}

extension [Loss] {
  /// The dearest first; those that cost the same keep their order, since sorting is stable.
  public var dearestFirst: [Loss] { sorted { $0.lost > $1.lost } }
}

extension Sequence<Amount> {
  /// The exact sum; what wraps on the way comes back, since the totals of the units were checked.
  public var sum: Amount { Amount(ticks: reduce(0) { $0 &+ $1.ticks }) }
}
