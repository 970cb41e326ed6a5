import Faults
import Store

/// Finds out which unit an entry is about.
///
/// A name is looked up as it stands; then without width, spaces and script; then without the word for what the unit is, if
/// only one unit of the same kind is left.
struct UnitResolver {
  private let scheme: Scheme
  private let canonical: Names.Lookup
  private let names: Names.Lookup
  private var remembered = Remembered<Meaning>()
  /// What a name comes down to; made for the first one that is not known as it stands.
  private var tables: (folded: FoldedNames, stems: UnitStems)?
  /// The units that were complained about: a table's row names its unit once, and a form does so for all its rows.
  private var complaints: Set<Complaint> = []

  private enum Meaning {
    case unit(Int32, [Repair])
    case refused(Fault)
  }

  private struct Complaint: Hashable {
    var file: Int
    var row: Int32
    var value: String
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
    canonical = scheme.canonicalUnits.lookup
    names = scheme.unitNames.lookup
  }

  /// The number of the unit that an entry names; nil where it is refused.
  @inline(__always)
  mutating func unit(of entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Int32? {
    // Whoever read the sheet may have found the canonical name already.
    if entry.unit >= 0 { return entry.unit }
    let text = entry[.unit]
    let canonical = canonical.number(of: text)
    if canonical >= 0 { return canonical }
    let other = names.number(of: text)
    if other >= 0 {
      remarks.repair(.unit, [text.string == scheme.units[Int(other)].code ? .code : .alias])
      return other
    }
    switch meaning(of: text) {
    case .unit(let number, let repairs):
      remarks.repair(.unit, repairs)
      return number
    case .refused(let fault):
      let isNamedAbove = Cells(parsing: entry[.why])?[.unit] == 0
      let complaint = Complaint(file: origin.file, row: isNamedAbove ? 0 : origin.source.row, value: fault.value)
      if complaints.insert(complaint).inserted { remarks.faults.append(fault.at(origin.place.in(.unit))) }
      return nil
    }
  }

  private mutating func meaning(of text: Text) -> Meaning {
    if let known = remembered[text] { return known }
    let found = found(text.string)
    remembered.keep(found, for: text)
    return found
  }

  private mutating func found(_ name: String) -> Meaning {
    let place = Place("-")
    if name.isEmpty { return .refused(.noUnit(place)) }
    if let fault = StrayCharacters.fault(in: name, at: place) { return .refused(fault) }
    if RuinedNumber.isRuined(name) { return .refused(.ruinedNumber(place, name)) }
    let tables = tables ?? (FoldedNames(scheme.unitNames, scheme.folding), UnitStems(scheme))
    self.tables = tables
    let folded = scheme.folding.folded(name)
    let repairs = scheme.folding.repairs(of: name)
    let same = tables.folded.numbers(of: folded)
    if same.count == 1 {
      let isName = scheme.folding.folded(scheme.units[same[0]].name) == folded
      return .unit(Int32(same[0]), isName ? repairs : repairs + [.alias])
    }
    let ofKind = same.isEmpty ? tables.stems.units(folded) : same
    if same.isEmpty, ofKind.count == 1 { return .unit(Int32(ofKind[0]), repairs + [.suffix]) }
    if ofKind.count > 1 { return .refused(.ambiguousUnit(place, name, ofKind.map { scheme.units[$0].name })) }
    let candidates = tables.stems.candidates(folded).map { scheme.units[$0].name }
    if !candidates.isEmpty { return .refused(.unlikeUnit(place, name, candidates)) }
    return .refused(
      .unknownUnit(place, name, Nearest.remedy(name, among: scheme.units.map(\.name), of: "units.csv")))
  }
}

extension Fault {
  /// The same fault at another place.
  func at(_ place: Place) -> Fault {
    var fault = self
    fault.place = place
    return fault
  }

  static func ambiguousUnit(_ place: Place, _ name: String, _ candidates: [String]) -> Fault {
    Fault("ambiguous-unit", at: place, value: name, ["name": "\(name)", "candidates": .either(candidates)])
  }

  static func unlikeUnit(_ place: Place, _ name: String, _ candidates: [String]) -> Fault {
    Fault("unknown-unit.kind", at: place, value: name, ["name": "\(name)", "candidates": .either(candidates)])
  }
}
