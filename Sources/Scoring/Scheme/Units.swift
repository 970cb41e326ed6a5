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
  public var name: String
  /// Other names that sheets may use.
  public var aliases: [String]
  /// The number that it has in the register; empty where the table has none.
  public var code: String
  /// What it is: 村, 镇; empty where only its name says so.
  public var kind: String
  /// The group that it is ranked in beside the whole; empty for none.
  public var group: String
  /// What holds for this unit alone.
  public var flags: [String]
  /// The unit that inspects it, by the draw; empty where there is none.
  public var inspector: String
  /// The names under which it, or the units that it was made of, stood in the year before.
  public var was: [String]

  /// A row of the table with all its cells.
  public init(
    name: String, aliases: [String], code: String = "", kind: String = "", group: String, flags: [String],
    inspector: String = "", was: [String] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.code = code
    self.kind = kind
    self.group = group
    self.flags = flags
    self.inspector = inspector
    self.was = was
  }

  /// All that a sheet may call it: its name, its aliases and its code.
  public var names: [String] { [name] + aliases + (code.isEmpty ? [] : [code]) }
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
