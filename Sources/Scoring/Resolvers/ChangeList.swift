import Store

/// Lists the cells that do not stand in the ledger as they stand in their sheets, each once.
struct ChangeList {
  private let scheme: Scheme
  /// What was listed, in the order of the ledger; whoever has written it down takes it out.
  var cells: [RepairedCell] = []
  /// For each of the ledger's columns the row's cell that was listed last: a table's row names its unit for many entries.
  private var last: [Column: Source] = [:]
  /// The headings and labels that were listed, which stand for a whole file.
  private var shared: Set<Shared> = []

  private struct Shared: Hashable {
    var file: Text
    var column: Column
    var place: Int32
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Lists what was changed of an entry, and what it took from merged cells; `places` are its cells, where they are known.
  mutating func add(
    _ entry: Entry, at source: Source, _ repairs: [(column: Column, repairs: [Repair])], _ places: Cells?
  ) {
    for column in Cells.columns {
      let isMerged = places?.isMerged(column) ?? false
      var found = repairs.filter { $0.column == column }.flatMap(\.repairs)
      if isMerged { found.append(.merged) }
      let isBlankDate = column == .period && entry[.period].isEmpty && entry.period != nil
      if isBlankDate, let places, places[.period] > 0 { found.append(.undated) }
      guard !found.isEmpty, let place = newPlace(of: column, source, places) else { continue }
      cells.append(
        RepairedCell(
          source: place, column: column, before: isMerged ? "" : entry[column].string,
          after: scheme.canonical(column, of: entry), repairs: Repair.allCases.filter(found.contains)))
    }
  }

  /// Where a part of an entry stands in the sheet; nil where that cell was listed already.
  private mutating func newPlace(of column: Column, _ source: Source, _ places: Cells?) -> Source? {
    var place = source
    let own = places?[column] ?? 0
    if own > 0 { place.column = Int32(truncatingIfNeeded: own) }
    let isHeading = column == .rule && places?.isMeasure == true
    if isHeading || (own == 0 && column == .unit && places != nil) {
      let isNew = shared.insert(Shared(file: source.file, column: column, place: isHeading ? place.column : 0)).inserted
      return isNew ? place : nil
    }
    guard last[column] != place else { return nil }
    last[column] = place
    return place
  }
}
