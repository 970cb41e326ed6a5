import Faults
import Scoring
import Store

/// Puts the parts of a scheme together from its tables, one table after the other.
///
/// The methods that read a single table stand in `Tables`, one file each.
struct SchemeBuilder {
  let set: TableSet
  /// Rows in use, read once so that each fault is found once.
  let deductRows: [TableRow]
  let bonusRows: [TableRow]
  let vetoRows: [TableRow]
  let capRows: [TableRow]
  /// The rules that sheets may name, by number, id, name and aliases; `cap.csv` has none of these.
  let nameableRows: [TableRow]
  /// Numbers by id, filled as the tables are read.
  var items: [String: Int16] = [:]
  var rules: [String: Int16] = [:]
  var sections: [Section] = []
  var departments: [String] = []
  /// The rules that units report on themselves, by number.
  var ofItself: Set<Int> = []

  init(_ set: TableSet) {
    self.set = set
    deductRows = set.rowsInUse(.deduct, orAdvice: true)
    bonusRows = set.rowsInUse(.bonus)
    vetoRows = set.rowsInUse(.veto)
    capRows = set.rowsInUse(.cap)
    nameableRows = deductRows + bonusRows + vetoRows
    for (number, row) in (nameableRows + capRows).enumerated() {
      rules[row.key] = Int16(truncatingIfNeeded: number)
    }
  }

  /// All parts but the readings and the digest.
  mutating func parts(lastDay: Day?) -> Scheme.Parts {
    var parts = Scheme.Parts()
    parts.settings = settings(lastDay: lastDay)
    parts.departments = readDepartments()
    departments = parts.departments.map(\.name)
    (parts.units, parts.unitNames, parts.canonicalUnits) = readUnits()
    parts.sections = readSections()
    sections = parts.sections
    parts.items = readItems()
    parts.categories = readCategories(after: parts.items.count)
    let bands = readBands()
    parts.bands = bands.map(\.band)
    parts.deductions = readDeductions(parts.items, bands.map(\.rule))
    parts.bonuses = readBonuses(parts.categories, after: parts.items.count)
    parts.vetoes = readVetoes()
    parts.caps = readCaps(parts.items, parts.categories)
    parts.bottoms = readBottoms()
    parts.grades = readGrades()
    parts.publications = readPublications()
    parts.columns = readColumns()
    parts.ruleNames = ruleNames { _ in true }
    ofItself = rulesOfItself(parts)
    parts.duties = readDuties(parts)
    for index in parts.departments.indices {
      let own = parts.departments[index].name
      parts.departments[index].rules = ruleNames { isReportable($0, by: own, parts) }
    }
    return parts
  }

  /// Whether a department may report a rule, by its number.
  ///
  /// The blank name of a department stands for each unit, which speaks of itself.
  func isReportable(_ number: Int, by department: String, _ parts: Scheme.Parts) -> Bool {
    if department.isEmpty || ofItself.contains(number) { return department.isEmpty && ofItself.contains(number) }
    let owner = owner(of: number, parts)
    if owner == Self.ofGroup { return parts.departments.first { $0.name == department }?.scoresItsGroup ?? false }
    return owner == "*" || owner == department
  }

  /// The rules under which units speak of themselves, which are nobody else's: those that are kept and never scored.
  private func rulesOfItself(_ parts: Scheme.Parts) -> Set<Int> {
    let tokens = set.rows(.sheets).filter { $0.text("department") == Self.ofItself }.flatMap { $0.list("items") }
    return Set(
      parts.deductions.indices.filter { number in
        parts.deductions[number].terms.kind == .record && tokens.contains { covers($0, parts.deductions[number].id) }
      })
  }

  private func owner(of number: Int, _ parts: Scheme.Parts) -> String {
    if number < parts.deductions.count {
      let item = Int(parts.deductions[number].terms.item)
      return parts.items.indices.contains(item) ? parts.items[item].department : ""
    }
    let bonus = number - parts.deductions.count
    if bonus < parts.bonuses.count { return parts.bonuses[bonus].department }
    let veto = bonus - parts.bonuses.count
    return veto < parts.vetoes.count ? parts.vetoes[veto].department : ""
  }

  /// Ids, names and aliases of the rules that are wanted; a name that two of them share belongs to the first.
  func ruleNames(_ isWanted: (Int) -> Bool) -> Names {
    let names = Names()
    for (number, row) in nameableRows.enumerated() where isWanted(number) {
      for name in [row.key, row.text("name")] + row.list("aliases") where !name.isEmpty {
        names.add(name, number: number)
      }
    }
    return names
  }
}

/// Whether an id in a list of a duty stands for another id: the same, or one that begins with it and goes on with
/// something other than a digit.
func covers(_ token: String, _ id: String) -> Bool {
  if token == "all" || token == id { return true }
  guard id.hasPrefix(token), let next = id.dropFirst(token.count).first else { return false }
  return !(next.isNumber && token.last?.isNumber == true)
}
