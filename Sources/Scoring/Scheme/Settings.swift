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
  /// How many entries lay down a unit's full marks.
  public var baseEntries = BaseEntryCount.item
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
