import Store

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
  /// Whether its counts run from the beginning of the assessed time, not from that of their month or quarter.
  public var isToDate = false
  /// When it is due; nil where the duty list does not say it.
  public var due: Due?
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

/// The last day for handing in a sheet.
public enum Due: Hashable, Sendable {
  /// One day, whatever the sheet is about.
  case on(Day)
  /// So many days after the end of each period: of a month or quarter that day of the next month.
  case after(days: Int)

  /// Reads a day such as `2024-06-20`, or a number of days from 1 to 366; nil for anything else.
  public init?(_ text: String) {
    if let day = text.withText({ Day(parsing: $0) }) {
      self = .on(day)
    } else if let days = Int(text), (1...366).contains(days), "\(days)" == text {
      self = .after(days: days)
    } else {
      return nil
    }
  }

  /// The last day for what is about a period.
  public func day(of period: Period) -> Day {
    switch self {
    case .on(let day): day
    case .after(let days): period.end.adding(days: days)
    }
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
  /// A rate: `0.905`, `90.5%` and `90.5` are all 90.5 of a hundred.
  case percent
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
  /// Whether cells may be merged, so that a blank takes the value above it.
  public var isMerged = false

  /// A row of the table with all its cells; its cells are not merged.
  public init(heading: String, field: SheetField, rule: String, period: Period?) {
    self.heading = heading
    self.field = field
    self.rule = rule
    self.period = period
  }
}

extension [ColumnMeaning] {
  /// The length of the periods that a table's figures under a rule are about, by the columns that name one, else as often
  /// as the table is owed; nil where they differ, or are neither months nor quarters.
  public func span(ofRule rule: String, otherwise every: Span?) -> Span? {
    let named = filter { $0.rule == rule && $0.field == .quantity }.compactMap(\.period)
    guard !named.isEmpty else { return every == .year ? nil : every }
    return [Span.quarter, .month].first { span in
      named.allSatisfy { Period(span, containing: $0.start) == $0 }
    }
  }
}
