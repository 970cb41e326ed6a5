import Store

/// What holds for the scheme as a whole: the rows of `scheme.csv`.
public struct Settings: Sendable {
  /// The document's title.
  public var title = ""
  /// The year that is assessed.
  public var year = Period(.year, containing: Day(number: 0))
  /// The first and last day that findings may have.
  public var period = Period(.year, containing: Day(number: 0))
  /// The first day from which a quota is owed.
  public var owedFrom = Day(number: 0)
  /// The last day that counts in this run.
  public var asOf = Day(number: 0)
  /// The last day that a finding may have at all: the end of the period, or a later as-of date of the scheme's own.
  public var lastDay = Day(number: 0)
  /// How many units the document says there are; 0 where it does not.
  public var unitCount = 0
  /// The full marks of all items as the document states them.
  public var fullMarks = Amount.zero
  /// What a total is a percentage of.
  public var percentOf = Amount.zero
  /// Decimal places of a division.
  public var places = 4
  /// How a division is rounded.
  public var rounding = Rounding.halfUp

  /// Settings of which nothing is known yet.
  public init() {}
}

/// A department that hands in sheets: a row of `departments.csv`.
public struct Department: Sendable {
  /// Its canonical name.
  public var name: String
  /// Other names that its sheets may use.
  public var aliases: [String]
  /// Ids, names and aliases of the rules that it may report.
  public var rules: Names

  /// A row of the table with all its cells.
  public init(name: String, aliases: [String], rules: Names) {
    self.name = name
    self.aliases = aliases
    self.rules = rules
  }
}

/// A village or town: a row of `units.csv`.
public struct Unit: Sendable {
  /// Its canonical name.
  public var name: String
  /// Other names that sheets may use.
  public var aliases: [String]
  /// The group that it is ranked in beside the whole; empty for none.
  public var group: String
  /// What holds for this unit alone.
  public var flags: [String]

  /// A row of the table with all its cells.
  public init(name: String, aliases: [String], group: String, flags: [String]) {
    self.name = name
    self.aliases = aliases
    self.group = group
    self.flags = flags
  }
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

/// An assessed item (考核指标): a row of `items.csv`.
public struct Item: Sendable {
  /// Its id.
  public var id: String
  /// The section that it stands in.
  public var section: String
  /// Its name.
  public var name: String
  /// Its full marks.
  public var marks: Amount
  /// The department that assesses it.
  public var department: String
  /// The flag that a unit needs for the item to apply; empty for all units.
  public var appliesIf: String
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, section: String, name: String, marks: Amount, department: String, appliesIf: String, clause: String
  ) {
    self.id = id
    self.section = section
    self.name = name
    self.marks = marks
    self.department = department
    self.appliesIf = appliesIf
    self.clause = clause
  }
}

/// What a rule counts once.
public enum OncePer: String, CaseIterable, Sendable {
  /// Every row counts.
  case row
  /// The household counts once.
  case household
  /// The person, or whoever is named, counts once.
  case party
  /// The matter counts once.
  case matter
  /// The matter counts once for each person.
  case matterAndParty = "matter-party"
  /// A row counts only if neither its matter nor its person counts already.
  case matterOrParty = "matter-or-party"
  /// The unit has it once, however often it is reported.
  case all
}

/// Whether a rule is in force.
public enum Use: String, CaseIterable, Sendable {
  /// It is.
  case yes
  /// It is an alternative that no reading has chosen.
  case no
  /// It is checked and shown beside a score, and never scored.
  case advice
}

/// How many points a finding costs, and what it counts: a row of `deduct.csv`.
public struct DeductionRule: Sendable {
  /// Its id.
  public var id: String
  /// What it goes by.
  public var terms: RuleTerms
  /// What one case is: 例, 户, 人.
  public var counts: String
  /// The numbers of the rules that do not count beside this one.
  public var excludes: [Int16]
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(id: String, terms: RuleTerms, counts: String, excludes: [Int16], clause: String) {
    self.id = id
    self.terms = terms
    self.counts = counts
    self.excludes = excludes
    self.clause = clause
  }
}

/// What the limit of a rule is measured in.
public enum LimitUnit: String, CaseIterable, Sendable {
  /// Calendar days.
  case day
  /// Calendar months, to the corresponding day.
  case month
}

/// Which claim stays where several stand for one matter.
public enum Keep: String, CaseIterable, Sendable {
  /// The one with the most points (就高), then the earliest.
  case highest
  /// The earliest.
  case first
  /// The choice of claims that together gives the most.
  case most
  /// One for each group of claims that hang together.
  case group
}

/// What adds points: a row of `bonus.csv`.
public struct BonusRule: Sendable {
  /// Its id.
  public var id: String
  /// The number of its category, after those of the items.
  public var category: Int16
  /// The points of one claim.
  public var points: Amount
  /// What one claim is.
  public var counts: String
  /// What counts once.
  public var oncePer: OncePer
  /// Rules with the same scope are compared with each other.
  public var scope: Int
  /// Which claim stays.
  public var keep: Keep
  /// The department that may claim it; `*` for any.
  public var department: String
  /// Whether somebody must have certified it.
  public var needsApprover: Bool
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, category: Int16, points: Amount, counts: String, oncePer: OncePer, scope: Int, keep: Keep,
    department: String, needsApprover: Bool, clause: String
  ) {
    self.id = id
    self.category = category
    self.points = points
    self.counts = counts
    self.oncePer = oncePer
    self.scope = scope
    self.keep = keep
    self.department = department
    self.needsApprover = needsApprover
    self.clause = clause
  }
}

/// What a veto (一票否决) does.
public enum VetoEffect: String, CaseIterable, Sendable {
  /// It is shown, and nothing else.
  case flag
  /// No awards.
  case noAward = "no-award"
  /// Not in the best grade.
  case notGood = "not-good"
  /// In the last grade.
  case lastGrade = "last-grade"
  /// Behind all units without a veto.
  case listedLast = "listed-last"
  /// The total becomes zero.
  case totalZero = "total-zero"
}

/// What overrides a score: a row of `veto.csv`.
public struct VetoRule: Sendable {
  /// Its id.
  public var id: String
  /// The number of the item it belongs to; -1 for none.
  public var item: Int16
  /// Its name, as the ranking shows it.
  public var name: String
  /// What it does.
  public var effects: [VetoEffect]
  /// The department that may report it; `*` for any.
  public var department: String
  /// Whether somebody must have certified it.
  public var needsApprover: Bool
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, item: Int16, name: String, effects: [VetoEffect], department: String, needsApprover: Bool,
    clause: String
  ) {
    self.id = id
    self.item = item
    self.name = name
    self.effects = effects
    self.department = department
    self.needsApprover = needsApprover
    self.clause = clause
  }
}

/// What a cap holds within bounds.
public enum CapTarget: Hashable, Sendable {
  /// What one rule takes off or adds, by its number.
  case rule(Int16)
  /// An item or bonus category, by its number.
  case item(Int16)
  /// A section's items or categories, by their numbers.
  case section([Int16])
  /// All items together.
  case base
  /// The whole total.
  case total

  /// Whether it concerns items alone, and is settled before any bonus.
  func isOfItems(_ itemCount: Int) -> Bool {
    switch self {
    case .rule: true
    case .item(let item): item < itemCount
    case .section(let members): members.allSatisfy { $0 < itemCount }
    case .base: true
    case .total: false
    }
  }
}

/// A bound on a sum of points: a row of `cap.csv`.
public struct CapRule: Sendable {
  /// Its id.
  public var id: String
  /// What it bounds.
  public var target: CapTarget
  /// The least that the sum may be.
  public var atLeast: Amount?
  /// The most that the sum may be.
  public var atMost: Amount?
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(id: String, target: CapTarget, atLeast: Amount?, atMost: Amount?, clause: String) {
    self.id = id
    self.target = target
    self.atLeast = atLeast
    self.atMost = atMost
    self.clause = clause
  }
}

/// What to do with units that share the place at a cut.
public enum Ties: String, CaseIterable, Sendable {
  /// All of them are in, even if that makes more than the number.
  case include
  /// None of them is in, even if that makes fewer.
  case exclude
  /// The ranking stops with an error.
  case refuse
}

/// The worst of the ranking and what follows for them: a row of `rank.csv` of the kind `bottom`.
public struct BottomRule: Sendable {
  /// Its id.
  public var id: String
  /// How it is called.
  public var name: String
  /// How many.
  public var count: Int
  /// What happens at the cut.
  public var ties: Ties
  /// What follows for a unit.
  public var consequence: String
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(id: String, name: String, count: Int, ties: Ties, consequence: String, clause: String) {
    self.id = id
    self.name = name
    self.count = count
    self.ties = ties
    self.consequence = consequence
    self.clause = clause
  }
}

/// In which form a sheet comes.
public enum SheetShape: String, CaseIterable, Sendable {
  /// A row a unit, a column a measure.
  case wide
  /// A row a finding.
  case list
}

/// A sheet that is owed: a row of `sheets.csv`, the duty list.
public struct SheetDuty: Sendable {
  /// What the file's name begins with.
  public var name: String
  /// Who hands it in.
  public var department: String
  /// In which form.
  public var shape: SheetShape
  /// How often it is owed; nil for whenever something happens.
  public var every: Span?
  /// The word that says there is nothing to report; empty where there is none.
  public var none: String
  /// Ids, names and aliases of the rules that it may report.
  public var rules: Names
  /// The numbers of these rules, in the order of the tables.
  public var ruleNumbers: [Int16]

  /// A row of the table with all its cells.
  public init(
    name: String, department: String, shape: SheetShape, every: Span?, none: String, rules: Names,
    ruleNumbers: [Int16]
  ) {
    self.name = name
    self.department = department
    self.shape = shape
    self.every = every
    self.none = none
    self.rules = rules
    self.ruleNumbers = ruleNumbers
  }
}

/// What a column of a sheet stands for.
public enum SheetField: String, CaseIterable, Sendable {
  /// The village or town.
  case unit
  /// The rule, by id, name or alias.
  case rule
  /// The date or period.
  case period
  /// The first day of an interval, which itself does not count.
  case periodFrom = "period-from"
  /// The last day of an interval.
  case periodTo = "period-to"
  /// How many.
  case quantity
  /// The household.
  case household
  /// The person.
  case person
  /// Household or person, as the sheet writes it.
  case party
  /// The matter or case.
  case matter
  /// Who certified it.
  case approver
  /// The department's own words.
  case note
  /// Nothing that is scored: a running number.
  case ignore
}

/// A heading and what it stands for: a row of `columns.csv`.
public struct ColumnMeaning: Sendable {
  /// The heading as departments write it.
  public var heading: String
  /// What the column holds.
  public var field: SheetField
  /// The rule that a measure stands for; empty for a column that is no measure.
  public var rule: String
  /// The period that a measure stands for; nil for the sheet's own.
  public var period: Period?

  /// A row of the table with all its cells.
  public init(heading: String, field: SheetField, rule: String, period: Period?) {
    self.heading = heading
    self.field = field
    self.rule = rule
    self.period = period
  }
}
