import Scoring

/// An item, a bonus category or the total as a whole, with every line of one unit about it.
public struct Account: Sendable {
  /// What an account is about.
  public enum Subject: Hashable, Sendable {
    /// An item, by its number.
    case item(Int)
    /// A bonus category, by its number after those of the items.
    case category(Int)
    /// The total as a whole: vetoes, the common scale, limits on several items.
    case whole
  }

  /// What it is about.
  public var subject: Subject
  /// The id of the item or category; empty for the total as a whole.
  public var id: String
  /// The item's name; that of its section for a category.
  public var name: String
  /// The name of the section that it stands in.
  public var section: String
  /// The item's full marks for the unit, or the most that a category may give; nil where there is no such figure.
  public var marks: Amount?
  /// The clause of the document.
  public var clause: String
  /// The lines: the marks, then each finding with what takes it back behind it, then what stages made.
  public var lines: [Line]

  /// What the lines sum to: the item's score.
  public var sum: Amount { lines.sum }

  /// What the lines of one part sum to.
  public func sum(of part: Part) -> Amount { lines.lazy.filter { $0.part == part }.sum }
}

extension Sequence<Line> {
  /// The exact sum of the points.
  ///
  /// A sum that is too large was refused when the units were ranked, so what wraps on the way comes back.
  var sum: Amount { Amount(ticks: reduce(0) { $0 &+ ($1.points?.ticks ?? 0) }) }
}

extension [Line] {
  /// The lines in the order in which they are read: marks first, then each finding with what answers it.
  func inReadingOrder() -> [Line] {
    var answers: [String: [Line]] = [:]
    var known: Set<String> = []
    func key(_ line: Line) -> String { "\(line.rule) \(line.source?.description ?? "")" }
    for line in self where line.source != nil && !line.isAnswer { known.insert(key(line)) }
    for line in self where line.isAnswer && known.contains(key(line)) { answers[key(line), default: []].append(line) }
    var ordered = filter { $0.kind == .base }
    for line in self where line.source != nil && !line.isAnswer {
      // Cells of one place share what answers them: it stands behind the first.
      ordered += [line] + (answers.removeValue(forKey: key(line)) ?? [])
    }
    ordered += filter { $0.kind != .base && ($0.source == nil || ($0.isAnswer && !known.contains(key($0)))) }
    return ordered
  }
}

extension Account {
  /// The accounts of one unit, in the order of the document: items, bonus categories, the total as a whole.
  static func all(_ scheme: Scheme, _ unit: Int, lines ofNumber: [Int16: [Line]]) -> [Account] {
    func lines(_ number: Int) -> [Line] { (ofNumber[Int16(truncatingIfNeeded: number)] ?? []).inReadingOrder() }
    let items = scheme.items.enumerated().map { number, item in
      let isAssessed = item.method == .count || item.method == .score
      return Account(
        subject: .item(number), id: item.id, name: item.name,
        section: scheme.sections.first { $0.id == item.section }?.name ?? "",
        marks: isAssessed && scheme.applies(item, to: scheme.units[unit]) ? item.marks : nil, clause: item.clause,
        lines: lines(number))
    }
    let categories = scheme.categories.enumerated().map { place, id in
      let number = scheme.items.count + place
      let section = scheme.sections.filter { id.hasPrefix($0.id) }.max { $0.id.utf8.count < $1.id.utf8.count }
      let cap = scheme.caps.first { $0.target == .item(Int16(truncatingIfNeeded: number)) && $0.atMost != nil }
      return Account(
        subject: .category(number), id: id, name: section?.name ?? "", section: section?.name ?? "", marks: cap?.atMost,
        clause: cap?.clause ?? section?.clause ?? "", lines: lines(number))
    }
    let whole = Account(
      subject: .whole, id: "", name: "", section: "", marks: nil, clause: "", lines: lines(-1))
    return items + categories + (whole.lines.isEmpty ? [] : [whole])
  }
}
