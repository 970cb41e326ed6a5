import Faults
import Store

/// Finds out which unit an entry is about.
struct UnitResolver {
  private let scheme: Scheme
  private let names: Names.Lookup
  /// The units that were complained about: a table's row names its unit once, and a form does so for all its rows.
  private var complaints: Set<Complaint> = []

  private struct Complaint: Hashable {
    var file: Int
    var row: Int32
    var value: String
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
    names = scheme.unitNames.lookup
  }

  /// The number of the unit that an entry names; nil where it is refused.
  mutating func unit(of entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Int32? {
    let number = names.number(of: entry[.unit])
    if number >= 0 { return number }
    let name = entry[.unit].string
    let isNamedAbove = Cells(parsing: entry[.why])?[.unit] == 0
    let complaint = Complaint(file: origin.file, row: isNamedAbove ? 0 : origin.source.row, value: name)
    guard complaints.insert(complaint).inserted else { return nil }
    remarks.faults.append(
      name.isEmpty
        ? .noUnit(origin.place)
        : .unknownUnit(
          origin.place, name, Nearest.remedy(name, among: scheme.units.map(\.name), of: "units.csv")))
    return nil
  }
}
