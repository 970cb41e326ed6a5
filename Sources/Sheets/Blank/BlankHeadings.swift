import Faults
import Scoring

extension BlankSheets {
  /// The heading of `columns.csv` for a field: the first one with one of some words in it, else the first.
  ///
  /// Where a scheme has forms, the headings of lists and tables begin with a unit's below that of the items.
  func heading(_ field: SheetField, with words: [String] = [], inForm: Bool = false) -> String? {
    let all = scheme.columns[...]
    let belowItem = all.drop { $0.field != .item }
    let ofLists = inForm || belowItem.isEmpty ? all : belowItem.drop { $0.field != .unit }
    return heading(field, with: words, among: ofLists) ?? heading(field, with: words, among: all)
  }

  private func heading(_ field: SheetField, with words: [String], among columns: ArraySlice<ColumnMeaning>) -> String? {
    let headings = columns.filter { $0.field == field && $0.rule.isEmpty }.map(\.heading)
    return headings.first { heading in words.contains { heading.contains($0) } } ?? headings.first
  }

  /// The same for a field without which the sheet could not be handed in.
  ///
  /// Throws a `Fault` where `columns.csv` has no heading for it.
  func needed(
    _ field: SheetField, with words: [String] = [], inForm: Bool = false, of duty: SheetDuty
  ) throws(Fault) -> String {
    if let heading = heading(field, with: words, inForm: inForm) { return heading }
    throw .noHeading(duty, field)
  }

  /// A column for a field, with what is known of it.
  func column(_ field: SheetField, _ heading: String, isText: Bool = true) -> BlankSheet.Column {
    BlankSheet.Column(heading: heading, meaning: dated("blank-column.\(field.rawValue)"), isText: isText)
  }

  /// A message of the catalogue that may show how a day, a month and a quarter of the year are written.
  func dated(_ key: String) -> String {
    let year = scheme.settings.period.start.date.year
    return words(
      key, ["day": .words("\(year)-03-15"), "month": .words("\(year)-03"), "quarter": .words("\(year)-Q1")])
  }

  /// A message of the catalogue in the language of the instructions.
  func words(_ key: String, _ parts: KeyValuePairs<String, Phrase> = [:]) -> String {
    Message(key, parts).what(in: language)
  }
}

extension Fault {
  static func noHeading(_ duty: SheetDuty, _ field: SheetField) -> Fault {
    Fault(
      "no-heading", at: Place("columns.csv"), value: duty.name, ["sheet": "\(duty.name)", "field": "\(field.rawValue)"])
  }
}
