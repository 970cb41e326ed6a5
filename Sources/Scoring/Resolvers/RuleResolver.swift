import Faults
import Store

/// Finds out which rule an entry is under, and whether its department may report it.
///
/// A rule is known by its id, its name and its aliases; what is not found as it stands is compared without width, spaces and
/// script.
struct RuleResolver {
  /// What stands in the rule's place.
  enum Named: Equatable {
    /// A rule, by its number.
    case rule(Int16)
    /// The word that says there is nothing to report.
    case nothing
    /// No rule that may stand there.
    case refused
  }

  private let scheme: Scheme
  private let departments: Names.Lookup
  private var lastDepartment = LastName()
  private let ofDuty: [RuleNames]
  private let ofDepartment: [RuleNames]
  private let noneWords: [Text]
  /// What a name comes down to among the rules of a duty or a department; made for the first that is not known as it stands.
  private var folded: (ofDuty: [Int: FoldedNames], ofDepartment: [Int: FoldedNames]) = ([:], [:])
  private var remembered = Remembered<[Owner: Meaning]>()

  private enum Owner: Hashable {
    case duty(Int)
    case department(Int)
  }

  private struct Meaning {
    var named: Named
    var repairs: [Repair]
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
    departments = scheme.departmentNames.lookup
    ofDuty = scheme.duties.map { RuleNames($0.rules) }
    ofDepartment = scheme.departments.map { RuleNames($0.rules) }
    noneWords = scheme.noneWords
  }

  /// What an entry names in the place of its rule.
  @inline(__always)
  mutating func named(by entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Named {
    let name = entry[.rule]
    if let duty = origin.duty, !noneWords[duty].isEmpty, name == noneWords[duty] {
      remarks.repair(.rule, [.noneWord])
      return .nothing
    }
    guard let owner = owner(of: entry, origin) else { return .refused }
    let number = number(of: name, owner)
    if number >= 0 {
      if isAlias(name, of: number, owner) { remarks.repair(.rule, [.alias]) }
      return .rule(Int16(truncatingIfNeeded: number))
    }
    let meaning = meaning(of: name, owner)
    if !meaning.repairs.isEmpty { remarks.repair(.rule, meaning.repairs) }
    return meaning.named
  }

  /// Who says which rules may stand in an entry; nil for a department that nobody knows.
  @inline(__always)
  private mutating func owner(of entry: Entry, _ origin: Origin) -> Owner? {
    if let duty = origin.duty, scheme.duties[duty].isSelf { return .duty(duty) }
    var department = Int(lastDepartment.number(of: entry[.department], in: departments))
    if department < 0 {
      guard let folded = scheme.department(named: entry[.department]) else { return nil }
      department = folded
    }
    return origin.duty.map { .duty($0) } ?? .department(department)
  }

  @inline(__always)
  private func number(of name: Text, _ owner: Owner) -> Int32 {
    switch owner {
    case .duty(let number): ofDuty[number].lookup.number(of: name)
    case .department(let number): ofDepartment[number].lookup.number(of: name)
    }
  }

  @inline(__always)
  private func isAlias(_ name: Text, of number: Int32, _ owner: Owner) -> Bool {
    switch owner {
    case .duty(let duty): ofDuty[duty].isAlias(name, of: number)
    case .department(let department): ofDepartment[department].isAlias(name, of: number)
    }
  }

  private mutating func meaning(of name: Text, _ owner: Owner) -> Meaning {
    if let known = remembered[name]?[owner] { return known }
    let found = found(name.string, owner)
    var ofOwners = remembered[name] ?? [:]
    ofOwners[owner] = found
    remembered.keep(ofOwners, for: name)
    return found
  }

  private mutating func found(_ name: String, _ owner: Owner) -> Meaning {
    let place = Place("-")
    guard !name.isEmpty, StrayCharacters.fault(in: name, at: place) == nil else {
      return Meaning(named: .refused, repairs: [])
    }
    let (folded, repairs) = (scheme.folding.folded(name), scheme.folding.repairs(of: name))
    if case .duty(let duty) = owner, !scheme.duties[duty].none.isEmpty, folded == scheme.duties[duty].none {
      return Meaning(named: .nothing, repairs: repairs + [.noneWord])
    }
    let same = foldedNames(of: owner).numbers(of: folded)
    guard same.count == 1 else { return Meaning(named: .refused, repairs: []) }
    let isOther: Bool = folded.withText { isAlias($0, of: Int32(same[0]), owner) }
    return Meaning(
      named: .rule(Int16(truncatingIfNeeded: same[0])), repairs: isOther ? repairs + [.alias] : repairs)
  }

  private mutating func foldedNames(of owner: Owner) -> FoldedNames {
    switch owner {
    case .duty(let number):
      let made = folded.ofDuty[number] ?? FoldedNames(scheme.duties[number].rules, scheme.folding)
      folded.ofDuty[number] = made
      return made
    case .department(let number):
      let made = folded.ofDepartment[number] ?? FoldedNames(scheme.departments[number].rules, scheme.folding)
      folded.ofDepartment[number] = made
      return made
    }
  }
}

/// Ids, names and aliases of some rules, for the way of every entry.
private struct RuleNames {
  let lookup: Names.Lookup
  /// For each number the id, and the name that stands behind it.
  private let plain: [(id: Text, name: Text)]

  init(_ names: Names) {
    lookup = names.lookup
    var plain: [(id: Text, name: Text)] = []
    for position in 0..<names.count {
      let number = names.number(at: position)
      while plain.count <= number { plain.append((.empty, .empty)) }
      if plain[number].id.isEmpty {
        plain[number].id = names.name(at: position)
      } else if plain[number].name.isEmpty {
        plain[number].name = names.name(at: position)
      }
    }
    self.plain = plain
  }

  /// Whether a name of a rule is neither its id nor the first name that it has.
  @inline(__always)
  func isAlias(_ name: Text, of number: Int32) -> Bool {
    let (id, first) = plain[Int(number)]
    return name != first && name != id
  }
}

extension RuleResolver {
  /// Why an entry cannot be under what it names.
  func refusal(of entry: Entry, _ origin: Origin) -> Fault {
    let place = origin.place
    let name = entry[.rule]
    if name.isEmpty, scheme.department(named: entry[.department]) != nil || origin.ownUnit != nil {
      return .noRule(place)
    }
    if let duty = origin.duty, scheme.duties[duty].isSelf { return .notInSheet(place, name.string) }
    guard let department = scheme.department(named: entry[.department]) else {
      return .unknownDepartment(place, entry[.department].string, scheme.departments.map(\.name))
    }
    if ofDepartment[department].lookup.number(of: name) >= 0 { return .notInSheet(place, name.string) }
    if scheme.ruleNames.number(of: name) != nil {
      return .notPermitted(place, name.string, scheme.departments[department].name)
    }
    if let stray = StrayCharacters.fault(in: name.string, at: place.in(.rule)) { return stray }
    let names = origin.duty.map { scheme.duties[$0].rules } ?? scheme.departments[department].rules
    let known = (0..<names.count).map { names.name(at: $0).string }
    let tables = Phrase.message(Message("name-of.rule"))
    return .unknownRule(place, name.string, Nearest.remedy(name.string, among: known, of: tables))
  }
}

extension Scheme {
  /// The number of a department by any of its names, in any width, spacing and script; nil where there is none.
  func department(named name: Text) -> Int? {
    let number = departmentNames.lookup.number(of: name)
    return number >= 0 ? Int(number) : departmentNames.number(of: name.string, by: folding)
  }
}
