import Faults
import Scoring

extension SchemeBuilder {
  private static let keys = [
    "title", "year", "period", "owed_from", "issued", "as_of", "unit_count", "full_marks", "percent_of", "rescale_to",
    "rescale_over", "places", "rounding", "days", "base_entries",
  ]
  private static let requiredKeys = ["title", "year", "period", "as_of", "full_marks"]

  /// The settings of `scheme.csv`; `lastDay` is the scheme's own as-of date, whatever the user chose.
  func settings(lastDay: Day?) -> Settings {
    var settings = Settings()
    var rows: [String: TableRow] = [:]
    for row in set.rows(.scheme) {
      rows[row.key] = row
      if !Self.keys.contains(row.key) {
        row.fault("unknown-key", "key", ["key": "\(row.key)", "known": .all(Self.keys)])
      }
    }
    for key in Self.requiredKeys where rows[key]?.text("value").isEmpty ?? true {
      let place = rows[key]?.place("value") ?? Place(set.tables[.scheme]?.path ?? "scheme.csv")
      set.findings.faults.append(
        Fault("missing-setting", at: place, value: key, ["key": "\(key)"]))
    }
    settings.title = rows["title"]?.text("value") ?? ""
    if let year = rows["year"]?.period("value") { settings.year = year }
    if let period = rows["period"]?.period("value") { settings.period = period }
    settings.owedFrom = rows["owed_from"]?.period("value")?.start ?? settings.period.start
    settings.asOf = rows["as_of"]?.period("value")?.end ?? settings.period.end
    settings.lastDay = max(settings.period.end, lastDay ?? settings.asOf)
    settings.unitCount = rows["unit_count"]?.count("value") ?? 0
    settings.fullMarks = rows["full_marks"]?.amount("value") ?? .zero
    settings.percentOf = rows["percent_of"]?.amount("value") ?? settings.fullMarks
    settings.places = rows["places"]?.count("value") ?? 4
    settings.rounding = rows["rounding"]?.choice("value", Rounding.self) ?? .halfUp
    if settings.places > 4 {
      rows["places"]?.fault("too-many-places.setting", "value")
    }
    rows["days"]?.unsupported("value", allowed: ["calendar"])
    if let row = rows["base_entries"] {
      settings.baseEntries = row.choice("value", BaseEntryCount.self) ?? .item
    }
    settings.rescaleTo = rows["rescale_to"]?.amount("value")
    settings.rescaleClause = rows["rescale_to"]?.text("clause") ?? ""
    if settings.rescaleTo != nil, let row = rows["rescale_to"] { _ = row.required("clause") }
    settings.rescaleOver = rows["rescale_over"]?.choice("value", RescaleOver.self) ?? .base
    return settings
  }
}
