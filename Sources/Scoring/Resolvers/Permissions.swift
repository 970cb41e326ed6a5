import Faults
import Store

/// Which units a sheet may speak of: an inspection group of its own, a unit of itself, anybody else of all.
struct Permissions {
  private let scheme: Scheme
  private let hasGroups: Bool

  init(_ scheme: Scheme) {
    self.scheme = scheme
    hasGroups = scheme.departments.contains { $0.scoresItsGroup }
  }

  /// Whether an entry may be about a unit.
  @inline(__always)
  func allows(_ unit: Int32, _ entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Bool {
    if let own = origin.ownUnit {
      if own == Int(unit) { return true }
      remarks.faults.append(.notItself(origin.place, scheme.units[Int(unit)].name, scheme.units[own].name))
      return false
    }
    guard hasGroups else { return true }
    guard let department = scheme.department(named: entry[.department]), scheme.departments[department].scoresItsGroup,
      scheme.units[Int(unit)].group != scheme.departments[department].name
    else { return true }
    remarks.faults.append(
      .notItsGroup(origin.place, scheme.units[Int(unit)].name, scheme.departments[department].name))
    return false
  }
}
