import Store
import Support
import Testing

@testable import Scoring

/// Schemes of a few lines, made without tables; figures are written as in a table.
enum Small {
  /// The year 2024 over so many units (甲村, 乙村, 丙村, ...) and one item for each of some marks.
  static func parts(units: Int = 1, marks: [String] = ["10"], asOf: String = "2024-12-31") throws -> Scheme.Parts {
    var parts = Scheme.Parts()
    parts.settings.year = try period("2024")
    parts.settings.period = try period("2024")
    parts.settings.owedFrom = try period("2024").start
    parts.settings.asOf = try period(asOf).end
    parts.settings.lastDay = try period("2024").end
    parts.units = "甲乙丙丁戊己庚辛壬癸".prefix(units).map { Unit(name: "\($0)村", aliases: [], group: "", flags: []) }
    for (number, marks) in marks.enumerated() {
      parts.items.append(
        Item(
          id: "I-\(number + 1)", section: "I", name: "第\(number + 1)项", marks: try amount(marks), department: "办",
          clause: "一"))
    }
    return parts
  }

  /// A rule of an item that is found by its number.
  static func rule(_ id: String, item: Int16 = 0, _ terms: RuleTerms) -> DeductionRule {
    var terms = terms
    terms.item = item
    return DeductionRule(id: id, terms: terms, counts: "例", excludes: [], clause: "二")
  }

  static func amount(_ text: String) throws -> Amount { try Amount(parsing: text) }

  static func period(_ text: String) throws -> Period { try #require(Period(parsing: text)) }

  /// An entry that was read from row `row` of `t.csv`, with the words that it was handed in with.
  static func entry(
    _ kind: Kind = .reported, unit: Int32 = 0, item: Int16 = 0, rule: Int16 = 0, period: String? = nil,
    quantity: String? = nil, of: String? = nil, points: String? = nil, row: Int = 2, _ words: [Column: String] = [:]
  ) throws -> Entry {
    var words = words
    words[.source] = words[.source] ?? "t.csv:\(row):1"
    var entry = Entry(kind, row: Row.lasting(Column.allCases.map { words[$0] ?? "" }, number: row))
    entry.unit = unit
    entry.item = item
    entry.rule = rule
    entry.period = try period.map { try Self.period($0) }
    entry.quantity = try quantity.map { try amount($0) }
    entry.of = try of.map { try amount($0) }
    entry.points = try points.map { try amount($0) }
    return entry
  }

  static func source(_ row: Int, file: StaticString = "t.csv") -> Source {
    Source(file: Text(file), row: Int32(row), column: 1)
  }
}

extension Entry {
  /// What a stage made, in one line: kind, points and code.
  var told: String { "\(kind) \(points?.description ?? "-") \(why.map { "\($0.code.text)" } ?? "-")" }
}

extension NormalizeOptions {
  /// What holds where a single sheet is looked at.
  static var oneSheet: NormalizeOptions {
    var options = NormalizeOptions()
    options.checksOneSheet = true
    return options
  }
}
