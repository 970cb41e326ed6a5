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
    if let found = rule(named: name, owner) {
      if found.isAlias { remarks.repair(.rule, [.alias]) }
      return .rule(found.number)
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
  private func rule(named name: Text, _ owner: Owner) -> (number: Int16, isAlias: Bool)? {
    switch owner {
    case .duty(let number): ofDuty[number].rule(named: name)
    case .department(let number): ofDepartment[number].rule(named: name)
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
    // What no rule is called as it stands is another form of a name, or of an alias.
    let isOther = folded.withText { rule(named: $0, owner)?.isAlias ?? true }
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
  /// What each of them is called, by the position of the name.
  private let names = Names()
  private let lookup: Names.Lookup
  private var rules: [(number: Int16, isAlias: Bool)] = []

  init(_ names: Names) {
    var plain: [Int: Int] = [:]
    for position in 0..<names.count {
      let number = names.number(at: position)
      // An alias is what stands behind a rule's id and its name.
      plain[number, default: 0] += 1
      self.names.add(names.name(at: position), number: position)
      rules.append((Int16(truncatingIfNeeded: number), plain[number, default: 0] > 2))
    }
    lookup = self.names.lookup
  }

  /// The rule of a name, and whether that is an alias; nil where no rule is called so.
  @inline(__always)
  func rule(named name: Text) -> (number: Int16, isAlias: Bool)? {
    let position = Int(lookup.number(of: name))
    return position < 0 ? nil : rules[position]
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
    if ofDepartment[department].rule(named: name) != nil { return .notInSheet(place, name.string) }
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
