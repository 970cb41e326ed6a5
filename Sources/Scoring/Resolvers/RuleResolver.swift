import Faults
import Store

/// Finds out which rule an entry is under, and whether its department may report it.
struct RuleResolver {
  private let scheme: Scheme
  private let departments: Names.Lookup
  /// The rules by all their names: all of them, those of each duty, and those of each department.
  private let all: Names.Lookup
  private let ofDuty: [Names.Lookup]
  private let ofDepartment: [Names.Lookup]

  init(_ scheme: Scheme) {
    self.scheme = scheme
    departments = scheme.departmentNames.lookup
    all = scheme.ruleNames.lookup
    ofDuty = scheme.duties.map(\.rules.lookup)
    ofDepartment = scheme.departments.map(\.rules.lookup)
  }

  /// The number of the rule that an entry names; nil where it is refused.
  mutating func rule(of entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Int16? {
    let name = entry[.rule]
    let place = origin.place
    if let duty = origin.duty, scheme.duties[duty].isSelf { return ownRule(name, duty, place, &remarks) }
    let department = Int(departments.number(of: entry[.department]))
    guard department >= 0 else {
      remarks.faults.append(.unknownDepartment(place, entry[.department].string, scheme.departments.map(\.name)))
      return nil
    }
    let own = origin.duty.map { ofDuty[$0] } ?? ofDepartment[department]
    let number = own.number(of: name)
    if number >= 0 { return Int16(truncatingIfNeeded: number) }
    remarks.faults.append(refusal(of: name, department, origin))
    return nil
  }

  /// The rule under which a unit speaks of itself.
  private func ownRule(_ name: Text, _ duty: Int, _ place: Place, _ remarks: inout Remarks) -> Int16? {
    let number = ofDuty[duty].number(of: name)
    if number >= 0 { return Int16(truncatingIfNeeded: number) }
    remarks.faults.append(name.isEmpty ? .noRule(place) : .notInSheet(place, name.string))
    return nil
  }

  /// Why a department cannot report what a name stands for.
  private func refusal(of name: Text, _ department: Int, _ origin: Origin) -> Fault {
    let place = origin.place
    if name.isEmpty { return .noRule(place) }
    if ofDepartment[department].number(of: name) >= 0 { return .notInSheet(place, name.string) }
    if all.number(of: name) >= 0 { return .notPermitted(place, name.string, scheme.departments[department].name) }
    let names = origin.duty.map { scheme.duties[$0].rules } ?? scheme.departments[department].rules
    let known = (0..<names.count).map { names.name(at: $0).string }
    let tables = Phrase.message(Message("name-of.rule"))
    return .unknownRule(place, name.string, Nearest.remedy(name.string, among: known, of: tables))
  }
}
