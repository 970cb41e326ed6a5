/// The tables that a scheme's folder may hold, in the order in which the README explains them.
enum TableName: String, CaseIterable {
  case scheme
  case departments
  case units
  case sections
  case items
  case deduct
  case bands
  case cap
  case bonus
  case veto
  case rank
  case publish
  case readings
  case sheets
  case columns

  /// The columns that the table may have; the first is its key.
  var columns: [String] {
    switch self {
    case .scheme: ["key", "value", "clause", "note"]
    case .departments: ["department", "aliases", "scores", "note"]
    case .units: ["unit", "code", "kind", "aliases", "group", "flags", "inspector", "was", "from", "until"]
    case .sections: ["section", "name", "marks", "clause"]
    case .items:
      [
        "item", "no", "section", "name", "aliases", "marks", "printed", "department", "method", "applies_if",
        "if_not_applicable", "settle", "if_missing", "was", "clause",
      ]
    case .deduct:
      [
        "rule", "item", "name", "aliases", "kind", "points", "counts", "once_per", "excludes", "period", "quota",
        "limit", "limit_of", "limit_unit", "at_limit", "pool", "capped", "use", "clause",
      ]
    case .bands: ["band", "rule", "from", "from_in", "to", "to_in", "points", "below", "per_point", "steps", "clause"]
    case .cap: ["cap", "limits", "target", "at_least", "at_most", "use", "clause"]
    case .bonus:
      [
        "rule", "category", "name", "aliases", "kind", "points", "loss", "spoils", "counts", "once_per", "once_in",
        "keep", "shared", "department", "approver", "use", "clause",
      ]
    case .veto: ["rule", "item", "name", "aliases", "effects", "department", "approver", "use", "clause"]
    case .rank:
      ["rule", "kind", "name", "count", "share", "of", "round", "from", "ties", "consequence", "use", "clause"]
    case .publish: ["file", "audience", "public", "permission", "when", "clause", "note"]
    case .readings: ["reading", "option", "default", "table", "row", "column", "value", "why"]
    case .sheets: ["sheet", "aliases", "department", "shape", "items", "every", "counts", "due", "nil"]
    case .columns: ["heading", "field", "rule", "period", "merged", "note"]
    }
  }

  /// Whether a scheme cannot do without it.
  var isRequired: Bool {
    switch self {
    case .scheme, .departments, .units, .items, .sheets, .columns, .rank: true
    case .sections, .deduct, .bands, .cap, .bonus, .veto, .publish, .readings: false
    }
  }

  /// Whether its first column names each row once; readings have a row for each cell that they change.
  var hasUniqueKey: Bool { self != .readings }

  /// Columns that explain and never count: they do not enter the digest.
  static let explaining: Set<String> = ["note", "why"]
}
