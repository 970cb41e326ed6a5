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
