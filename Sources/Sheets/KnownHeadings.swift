import Scoring
import Store

/// The headings that a sheet may have: those of `columns.csv`, and the rules that may be measures.
///
/// A heading is found as it stands, else without regard to width, spaces and script where only one meaning is spelled like
/// it; never by likeness.
final class KnownHeadings {
  /// What a heading stands for.
  private enum Meaning: Hashable {
    case column(SheetField)
    case measure(field: SheetField, rule: Int, period: String)
  }
  private let scheme: Scheme
  /// The rules that are measures of this sheet.
  private let own: Names
  /// For each spelling the known heading, or nil where several have it: of what the sheet may have, then of all rules.
  private lazy var spellings = [
    spellings(of: columnMeanings + ruleMeanings(own)), spellings(of: ruleMeanings(scheme.ruleNames)),
  ]

  init(_ scheme: Scheme, measures own: Names = Names()) {
    self.scheme = scheme
    self.own = own
  }

  /// The column of `columns.csv` that a cell of the header or a label stands for.
  func column(_ cell: String) -> ColumnMeaning? {
    guard !cell.isEmpty else { return nil }
    if let column = scheme.columns.first(where: { $0.heading == cell }) { return column }
    // What is not seen is refused later, by the name of the heading that it hides in.
    return known(cell.withoutHidden).flatMap { known in scheme.columns.first { $0.heading == known } }
  }

  /// The heading as the tables have it; nil where nobody knows it.
  func name(of heading: Heading) -> String? { heading.names.lazy.compactMap(known).first }

  private func known(_ name: String) -> String? {
    let isKnown =
      scheme.columns.contains { $0.heading == name } || own.number(of: name) != nil
      || scheme.ruleNames.number(of: name) != nil
    if isKnown { return name }
    let spelling = scheme.folding.folded(name)
    return spellings.lazy.compactMap { $0[spelling] }.first ?? nil
  }

  private var columnMeanings: [(String, Meaning)] {
    scheme.columns.map { column in
      guard let rule = scheme.ruleNames.number(of: column.rule) else { return (column.heading, .column(column.field)) }
      let period = column.period?.description ?? ""
      return (column.heading, .measure(field: column.field, rule: rule, period: period))
    }
  }

  private func ruleMeanings(_ rules: Names) -> [(String, Meaning)] {
    (0..<rules.count).map { position in
      (rules.name(at: position).string, .measure(field: .quantity, rule: rules.number(at: position), period: ""))
    }
  }

  private func spellings(of headings: [(String, Meaning)]) -> [String: String?] {
    var known: [String: (name: String, meaning: Meaning, isShared: Bool)] = [:]
    for (name, meaning) in headings {
      let spelling = scheme.folding.folded(name)
      let isShared = known[spelling].map { $0.isShared || $0.meaning != meaning } ?? false
      known[spelling] = (known[spelling]?.name ?? name, meaning, isShared)
    }
    return known.mapValues { $0.isShared ? nil : $0.name }
  }
}

extension String {
  fileprivate var withoutHidden: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !StrayCharacters.isHidden($0) }))
  }
}
