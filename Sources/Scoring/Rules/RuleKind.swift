/// The one list of the kinds that a row of `deduct.csv` may have; each is a file beside this one.
public enum RuleKind: String, CaseIterable, Sendable {
  /// So many points for each case.
  case each
  /// So many points for each one missing to a number owed in every period.
  case quota
  /// So many points for each case that lasts longer than what is free.
  case over
  /// So many points where too little was reached.
  case under
  /// So many points by the band that a rate lies in.
  case band
  /// A department's direct score.
  case score
  /// Kept, never scored.
  case record

  /// What the kind does.
  public var behaviour: any DeductionKind.Type {
    switch self {
    case .each: Each.self
    case .quota: Quota.self
    case .over: Over.self
    case .under: Under.self
    case .band: BandOfRate.self
    case .score: Score.self
    case .record: Record.self
    }
  }
}

/// How one kind of rule turns what was reported into points.
public protocol DeductionKind {
  /// The cells of `deduct.csv` that a rule of this kind must fill.
  static var neededCells: [String] { get }

  /// Whether an entry must say from when to when.
  static var needsInterval: Bool { get }

  /// Whether a quantity is a number of cases, which has no fractions.
  static var countsCases: Bool { get }

  /// Whether the quantities of two months add up to that of both, so that it can be reported to date.
  static var addsUp: Bool { get }

  /// Scores one entry by itself; false where the points would not fit or need more than four places.
  static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool

  /// How many are missing to what is owed in one period; nil for kinds that owe nothing.
  static func missing(of reported: Amount, by rule: RuleTerms) -> Amount?
}

extension DeductionKind {
  /// No entry of the usual kinds is an interval.
  public static var needsInterval: Bool { false }

  /// The usual kinds count cases.
  public static var countsCases: Bool { true }

  /// The quantities of the usual kinds add up.
  public static var addsUp: Bool { true }

  /// The usual kinds owe nothing.
  public static func missing(of reported: Amount, by rule: RuleTerms) -> Amount? { nil }

  /// Takes off the price of each case.
  static func deduct(_ entry: inout Entry, _ rule: RuleTerms) -> Bool {
    guard let cases = entry.cases(rule.oncePer), let points = cases.multiplied(by: rule.points) else { return false }
    entry.score(as: .deduction, -points, Why(cases == .zero ? .none : .counted))
    return true
  }
}
