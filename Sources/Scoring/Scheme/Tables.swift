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
  /// The days for which quotas, rates and lists are owed.
  public var assessed: Period { Period(start: owedFrom, end: period.end, form: .interval) }
  /// The time that an entry without a date is about: the year whose figures are assessed, whatever label it has.
  public var undated: Period {
    let ofFigures = Period(.year, containing: period.start)
    return ofFigures.start == period.start && ofFigures.end == period.end ? ofFigures : year
  }
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
  /// What the scores of units with items that don't apply are brought to; nil where they stay as they are.
  public var rescaleTo: Amount?
  /// The clause that says so.
  public var rescaleClause = ""
  /// What is brought to that scale.
  public var rescaleOver = RescaleOver.base
  /// Decimal places of a division.
  public var places = 4
  /// How a division is rounded.
  public var rounding = Rounding.halfUp

  /// Settings of which nothing is known yet.
  public init() {}
}

/// What is brought to the common scale.
public enum RescaleOver: String, CaseIterable, Sendable {
  /// The items alone, by `cap`.
  case base
  /// The items with awards and bonuses, by `bonus`.
  case all = "base+award+bonus"
}

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
  /// The group that it is ranked in beside the whole; empty for none.
  public var group: String
  /// What holds for this unit alone.
  public var flags: [String]
  /// The unit that inspects it, by the draw; empty where there is none.
  public var inspector: String

  /// A row of the table with all its cells.
  public init(name: String, aliases: [String], group: String, flags: [String], inspector: String = "") {
    self.name = name
    self.aliases = aliases
    self.group = group
    self.flags = flags
    self.inspector = inspector
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

/// How an item gets its points.
public enum Method: String, CaseIterable, Sendable {
  /// From its full marks downwards, by what is found.
  case count
  /// By a department's direct score.
  case score
  /// It has no marks of its own: only a veto stands there.
  case veto
  /// It is not assessed at all; what its sheets say is kept.
  case none
}

/// What becomes of an item's marks where it does not apply to a unit.
public enum NotApplicable: String, CaseIterable, Sendable {
  /// They leave the unit's full marks, and its score is brought to the common scale.
  case rescale
  /// The unit has them all.
  case full
  /// The unit has none of them, and nothing is brought to scale.
  case nothing
}

/// How what was found in the parts of a year makes an item's score.
public enum Settle: String, CaseIterable, Sendable {
  /// The year as a whole.
  case year
  /// Each quarter can cost its share of the marks.
  case quarterShare = "quarter-share"
  /// Each month can cost its share of the marks.
  case monthShare = "month-share"
  /// The mean of the quarters' scores.
  case quarterMean = "quarter-mean"
  /// The mean of the months' scores.
  case monthMean = "month-mean"

  /// The parts; nil for the year as a whole.
  public var span: Span? {
    switch self {
    case .year: nil
    case .quarterShare, .quarterMean: .quarter
    case .monthShare, .monthMean: .month
    }
  }

  /// Whether it is the mean that counts.
  public var isMean: Bool { self == .quarterMean || self == .monthMean }
}

/// What a period without data gives.
public enum Missing: String, CaseIterable, Sendable {
  /// It must be decided before anything is scored.
  case error
  /// Nothing is taken off.
  case full
  /// Its share of the marks is left out, and the score is brought to the common scale.
  case drop
}

/// An assessed item (考核指标): a row of `items.csv`.
public struct Item: Sendable {
  /// Its id.
  public var id: String
  /// Its number as printed.
  public var number = ""
  /// The section that it stands in.
  public var section: String
  /// Its name.
  public var name: String
  /// Other names that forms may use.
  public var aliases: [String] = []
  /// Its full marks.
  public var marks: Amount
  /// The marks that the document's own sheet prints, where they differ.
  public var printed: Amount?
  /// The department that assesses it.
  public var department: String
  /// How it gets its points.
  public var method = Method.count
  /// The flag that a unit needs for the item to apply; empty for all units.
  public var appliesIf = ""
  /// What becomes of its marks where it does not apply.
  public var ifNotApplicable = NotApplicable.rescale
  /// How the parts of a year make its score.
  public var settle = Settle.year
  /// What a period without data gives.
  public var ifMissing = Missing.error
  /// Its clause.
  public var clause: String

  /// An item that is counted, applies to all units and is settled by the year.
  public init(id: String, section: String, name: String, marks: Amount, department: String, clause: String) {
    self.id = id
    self.section = section
    self.name = name
    self.marks = marks
    self.department = department
    self.clause = clause
  }

  /// The names by which a form may call it: id, name, aliases, and the name behind its printed number.
  public var names: [String] {
    let numbered = number.isEmpty ? [] : [".", ". ", "、", "．", " "].map { "\(number)\($0)\(name)" }
    return [id, name] + aliases + numbered
  }
}

/// A range of a rate and what it costs: a row of `bands.csv`.
public struct Band: Sendable {
  /// How the points below a threshold are counted.
  public enum Steps: String, CaseIterable, Sendable {
    /// Whole points only.
    case down
    /// A part of a point counts as one.
    case up
    /// In proportion.
    case exact
  }
  /// Its id.
  public var id: String
  /// The lowest rate in it, in percent, and whether that rate itself is in it.
  public var from: (rate: Amount, isIn: Bool)
  /// The highest rate in it, in percent, and whether that rate itself is in it.
  public var to: (rate: Amount, isIn: Bool)
  /// What it costs, where it costs the same everywhere.
  public var points: Amount?
  /// What it costs for each point below a threshold, where it does not.
  public var below: (threshold: Amount, perPoint: Amount, steps: Steps)?
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, from: (rate: Amount, isIn: Bool), to: (rate: Amount, isIn: Bool), points: Amount?,
    below: (threshold: Amount, perPoint: Amount, steps: Steps)?, clause: String
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.points = points
    self.below = below
    self.clause = clause
  }
}

/// How several rates of one period make one.
public enum Pool: String, CaseIterable, Sendable {
  /// All cases together.
  case pooled
  /// The mean of the rates.
  case mean
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
  /// The bands of its rate, by their numbers in the scheme.
  public var bands: [Int16]
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, terms: RuleTerms, counts: String, excludes: [Int16], bands: [Int16] = [], clause: String
  ) {
    self.id = id
    self.terms = terms
    self.counts = counts
    self.excludes = excludes
    self.bands = bands
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

/// What a row of `bonus.csv` gives points for.
public enum BonusKind: String, CaseIterable, Sendable {
  /// Merit.
  case bonus
  /// An inspection that lost nothing; what it lost is taken off instead.
  case award
}

/// Which awards a loss cancels.
public enum Spoils: String, CaseIterable, Sendable {
  /// That of the round in which it was lost.
  case round
  /// All of the same type.
  case type
}

/// Who bears a loss that several units caused together.
public enum Shared: String, CaseIterable, Sendable {
  /// Each bears the whole.
  case each
  /// They share it.
  case split
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
  /// What it gives points for.
  public var kind = BonusKind.bonus
  /// Of an award: what is taken off for each point that was lost.
  public var loss = Amount.zero
  /// Of an award: which awards a loss cancels.
  public var spoils = Spoils.round
  /// Of an award: who bears a loss that several units caused together.
  public var shared = Shared.each
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

/// A grade (等次) and who is in it: a row of `rank.csv` of the kind `grade`.
public struct GradeRule: Sendable {
  /// How many units a grade has.
  public enum Size: Sendable {
    /// So many.
    case count(Int)
    /// A share of them.
    case share(Amount)
    /// All that are left.
    case rest
  }
  /// Its id.
  public var id: String
  /// Its name.
  public var name: String
  /// How many units are in it.
  public var size: Size
  /// Whether a share is one of the units without a veto alone.
  public var isOfEligible: Bool
  /// How a share is rounded to whole units.
  public var rounding: Rounding
  /// What happens at the cut: all in, none in, or an error.
  public var ties: Ties
  /// What follows for a unit; empty for nothing.
  public var consequence: String
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    id: String, name: String, size: Size, isOfEligible: Bool, rounding: Rounding, ties: Ties, consequence: String,
    clause: String
  ) {
    self.id = id
    self.name = name
    self.size = size
    self.isOfEligible = isOfEligible
    self.rounding = rounding
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
  /// A file a unit, a row an item.
  case form
}

/// A sheet that is owed: a row of `sheets.csv`, the duty list.
public struct SheetDuty: Sendable {
  /// What the file's name begins with.
  public var name: String
  /// What it may begin with instead.
  public var aliases: [String] = []
  /// Who hands it in; empty where each unit hands in its own.
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
  /// Whether each unit hands in a sheet about itself, named after it.
  public var isSelf: Bool { department.isEmpty }

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
  /// A figure that must be filled in, where a blank is not one.
  case value
  /// What the figure is a part of; the marks in a form.
  case of
  /// The item, in a form.
  case item
  /// Who signs a form: never read.
  case signer
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
