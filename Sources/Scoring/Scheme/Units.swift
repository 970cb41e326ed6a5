import Store

/// A department that hands in sheets: a row of `departments.csv`.
public struct Department: Sendable {
  /// Its canonical name.
  public var name: String
  /// Other names that its sheets may use.
  public var aliases: [String]
  /// Ids, names and aliases of the rules that it may report.
  public var rules: Names
  /// Whether it may report only the units of the group that has its name.
  public var scoresItsGroup: Bool

  /// A row of the table with all its cells.
  public init(name: String, aliases: [String], rules: Names, scoresItsGroup: Bool = false) {
    self.name = name
    self.aliases = aliases
    self.rules = rules
    self.scoresItsGroup = scoresItsGroup
  }
}

/// A village or town: a row of `units.csv`.
public struct Unit: Sendable {
  /// Its canonical name.
  public let name: String
  private let details: Details

  /// What a unit may have beside its name; the units of a country often have nothing, which then takes no room in each.
  private indirect enum Details: Sendable {
    case none
    case some(Values)

    struct Values {
      let aliases: [String]
      let code: String
      let kind: String
      let group: String
      let flags: [String]
      let inspector: String
      let was: [String]

      var isEmpty: Bool {
        aliases.isEmpty && code.isEmpty && kind.isEmpty && group.isEmpty && flags.isEmpty && inspector.isEmpty
          && was.isEmpty
      }
    }

    var values: Values? {
      switch self {
      case .none: nil
      case .some(let values): values
      }
    }
  }

  /// A row of the table with all its cells.
  public init(
    name: String, aliases: [String], code: String = "", kind: String = "", group: String, flags: [String],
    inspector: String = "", was: [String] = []
  ) {
    self.name = name
    let values = Details.Values(
      aliases: aliases, code: code, kind: kind, group: group, flags: flags, inspector: inspector, was: was)
    details = values.isEmpty ? .none : .some(values)
  }

  /// Other names that sheets may use.
  public var aliases: [String] { details.values?.aliases ?? [] }
  /// The number that it has in the register; empty where the table has none.
  public var code: String { details.values?.code ?? "" }
  /// What it is: 村, 镇; empty where only its name says so.
  public var kind: String { details.values?.kind ?? "" }
  /// The group that it is ranked in beside the whole; empty for none.
  public var group: String { details.values?.group ?? "" }
  /// What holds for this unit alone.
  public var flags: [String] { details.values?.flags ?? [] }
  /// The unit that inspects it, by the draw; empty where there is none.
  public var inspector: String { details.values?.inspector ?? "" }
  /// The names under which it, or the units that it was made of, stood in the year before.
  public var was: [String] { details.values?.was ?? [] }

  /// Whether a sheet may call it by more than its name.
  public var hasOtherNames: Bool {
    guard let values = details.values else { return false }
    return !values.aliases.isEmpty || !values.code.isEmpty
  }

  /// All that a sheet may call it: its name, its aliases and its code.
  public var names: [String] { hasOtherNames ? [name] + aliases + (code.isEmpty ? [] : [code]) : [name] }
}

/// A part of the document that holds items or bonus categories: a row of `sections.csv`.
public struct Section: Sendable {
  /// Its id.
  public var id: String
  /// Its name.
  public var name: String
  /// Its marks as printed; nil where the document prints none.
  public var marks: Amount?
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(id: String, name: String, marks: Amount?, clause: String) {
    self.id = id
    self.name = name
    self.marks = marks
    self.clause = clause
  }
}
