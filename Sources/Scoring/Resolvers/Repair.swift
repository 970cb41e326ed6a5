/// What was changed of a cell, as a fixed code: the closed list of what `normalize` may change at all.
public enum Repair: String, CaseIterable, Sendable {
  /// The cell was merged with the one above, whose text it takes.
  case merged
  /// Full-width letters, digits or signs.
  case fullWidth = "full-width"
  /// Spaces of any kind.
  case spaces
  /// Traditional script.
  case script
  /// Another name of the same unit or rule.
  case alias
  /// A unit's code in place of its name.
  case code
  /// Another word for what the unit is: 村委会 for 村.
  case suffix
  /// Commas between thousands.
  case thousands
  /// The word for what is counted, behind the number.
  case unitWord = "unit-word"
  /// Zeros that a number does not need.
  case zeros
  /// A percentage or a rate, which becomes so many of a hundred.
  case percent
  /// A date or period in one of the other forms.
  case dateForm = "date-form"
  /// A yearly sheet's cell without a date, which is about the year.
  case undated
  /// The word for none, which is zero.
  case noneWord = "none-word"
  /// A word that speaks of all units.
  case allUnits = "all-units"
  /// A word for a veto, or nothing or a word for none in a table of vetoes.
  case vetoWord = "veto-word"
  /// What stands where an item does not apply or is not assessed.
  case notApplicable = "not-applicable"
}

/// A cell that does not stand in the ledger as it stands in the sheet: a row of `normalize --changes`.
public struct RepairedCell: Hashable, Sendable {
  /// The cell of the sheet.
  public var source: Source
  /// The ledger's column.
  public var column: Column
  /// The text of the sheet.
  public var before: String
  /// The text of the ledger.
  public var after: String
  /// What was changed, in the order of `Repair`.
  public var repairs: [Repair]
}

extension Scheme {
  /// What stands in a column of the ledger for an entry.
  func canonical(_ column: Column, of entry: Entry) -> String {
    // What a later sheet corrects is kept as it was written, but for the names that are known.
    let isKept = entry.change == .names
    return switch column {
    case .unit where !isKept || entry.unit >= 0: unitName(entry.unit).string
    case .rule where !isKept || entry.rule >= 0: ruleID(entry.rule).string
    case .period where !isKept: entry.period?.description ?? ""
    case .quantity where !isKept: entry.quantity?.description ?? ""
    case .of where !isKept: entry.of?.description ?? ""
    default: entry[column].string
    }
  }
}
