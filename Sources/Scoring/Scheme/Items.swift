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
  /// The readings that decide its marks, as `DA1=b`; empty where there is one way to read them.
  public var readings = ""
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
  /// The ids of the items of the year before that it was, or was a part of.
  public var was: [String] = []
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
