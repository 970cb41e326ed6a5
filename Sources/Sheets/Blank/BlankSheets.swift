import Faults
import Scoring

/// Makes the blank sheets of a scheme from its duty list.
public struct BlankSheets {
  let scheme: Scheme
  let language: Language

  /// Blank sheets whose instructions are in a language; headings and names are the scheme's own.
  public init(_ scheme: Scheme, in language: Language) {
    self.scheme = scheme
    self.language = language
  }

  /// The sheets that a department hands in, or a unit about itself; all sheets for nil.
  ///
  /// Throws a `Fault` where nobody has that name, or where a sheet could not be handed in as the tables have it.
  public func sheets(of name: String?) throws(Fault) -> [BlankSheet] {
    var sheets: [BlankSheet] = []
    for (duty, unit) in try owed(by: name) { sheets.append(try sheet(duty, unit)) }
    for sheet in sheets where sheet.name.contains("/") || sheet.name.hasPrefix(".") {
      throw .noFileName(sheet.name)
    }
    return sheets
  }

  /// Which sheets are owed, and by or about which unit where there is one for each.
  private func owed(by name: String?) throws(Fault) -> [(duty: SheetDuty, unit: Unit?)] {
    guard let name else { return scheme.duties.flatMap { all($0) } }
    if let number = scheme.departmentNames.number(of: name) {
      return scheme.duties.filter { $0.department == scheme.departments[number].name }.flatMap { all($0) }
    }
    if let number = scheme.unitNames.number(of: name), scheme.duties.contains(where: \.isSelf) {
      return scheme.duties.filter(\.isSelf).map { ($0, scheme.units[number]) }
    }
    throw .unknownOwner(name, scheme)
  }

  /// A sheet, or one for each unit where each has a file of its own.
  private func all(_ duty: SheetDuty) -> [(duty: SheetDuty, unit: Unit?)] {
    duty.isSelf || duty.shape == .form ? units(of: duty).map { (duty, $0) } : [(duty, nil)]
  }

  /// The units that a sheet speaks of: those of its department's group, or all.
  func units(of duty: SheetDuty) -> [Unit] {
    let department = scheme.departments.first { $0.name == duty.department }
    guard let department, department.scoresItsGroup else { return scheme.units }
    return scheme.units.filter { $0.group == department.name }
  }

  private func sheet(_ duty: SheetDuty, _ unit: Unit?) throws(Fault) -> BlankSheet {
    var sheet =
      switch duty.shape {
      case .wide: try table(duty, unit)
      case .list: try list(duty, unit)
      case .form: try form(duty, unit)
      }
    sheet.instructions = instructions(duty, sheet)
    return sheet
  }

  /// The name of a file: the sheet's, and that of its unit behind it.
  func fileName(_ duty: SheetDuty, _ unit: Unit?) -> String {
    guard let unit else { return duty.name }
    return duty.name + (duty.name.hasSuffix("-") ? "" : "-") + unit.name
  }

  /// The lines above a header: the document with the sheet, and what must not be forgotten.
  func above(_ duty: SheetDuty, _ unit: Unit?) -> [[String]] {
    [["\(scheme.settings.title) \(fileName(duty, unit))"], [deadlines(duty).joined(separator: language.fullStop)]]
  }
}

extension Language {
  /// What stands between two sentences.
  var fullStop: String { self == .chinese ? "。" : ". " }
}

extension Fault {
  static func unknownOwner(_ name: String, _ scheme: Scheme) -> Fault {
    let known =
      scheme.departments.map(\.name) + (scheme.duties.contains(where: \.isSelf) ? scheme.units.map(\.name) : [])
    let near = Nearest.names(to: name, among: known)
    return Fault(
      "unknown-department.option", at: Place("--department"), value: name,
      ["name": "\(name)", "known": .all(near.isEmpty ? scheme.departments.map(\.name) : near)], status: .usage)
  }

  static func noFileName(_ name: String) -> Fault {
    Fault("no-file-name", at: Place("sheets.csv"), value: name, ["name": "\(name)"])
  }
}
