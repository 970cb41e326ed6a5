import Accounts
import Commands
import Faults
import Scoring

/// A comparison for people: a heading a unit, below it a line for each item that changed.
struct DiffText {
  private let comparison: Comparison
  private let language: Language

  init(_ comparison: Comparison, in language: Language) {
    self.comparison = comparison
    self.language = language
  }

  /// The lines of the text.
  var lines: [String] {
    let changed = comparison.units.map { unit in unit.items.filter { !$0.score.isNothing || $0.hasChangedStrands } }
    let header =
      ["item", "name", "old", "new", "difference"] + (comparison.isRescored ? ["rules", "performance"] : [])
    let headings = (header + Strand.allCases.map(\.rawValue)).map { say("diff.heading.\($0)") }
    // One table for all units, so that columns are aligned from unit to unit.
    var aligned = TextTable.lines([headings] + changed.flatMap { $0.map { row($0) } })
    let heading = aligned.removeFirst()
    var text: [String] = []
    for (unit, items) in zip(comparison.units, changed) {
      text += (text.isEmpty ? [] : [""]) + [title(unit)]
      text += items.isEmpty ? ["  \(say("diff.same"))"] : ["  \(heading)"]
      for (item, line) in zip(items, aligned) { text += ["  \(line)"] + published(item) }
      aligned.removeFirst(items.count)
    }
    return text
  }

  private func title(_ unit: UnitChange) -> String {
    var words = [unit.new ?? unit.old ?? ""]
    guard let old = unit.old, let oldPlace = unit.oldPlace else {
      return words[0] + "  " + say("diff.new") + total(unit)
    }
    guard let new = unit.new, let newPlace = unit.newPlace else {
      return words[0] + "  " + say("diff.gone") + total(unit)
    }
    if old != new { words.append(say("diff.was", ["names": "\(old)"])) }
    words.append(say("diff.rank", ["old": "\(oldPlace)", "new": "\(newPlace)"]))
    return words.joined(separator: "  ") + total(unit)
  }

  private func total(_ unit: UnitChange) -> String {
    let change = unit.total
    var words = [
      say(
        "diff.total",
        [
          "old": "\(unit.old == nil ? "-" : "\(change.old)")", "new": "\(unit.new == nil ? "-" : "\(change.new)")",
          "difference": "\(signedOrZero(change.difference))",
        ])
    ]
    if let rules = change.byRules, let findings = change.byFindings {
      words.append(say("diff.rescored", ["rules": "\(signedOrZero(rules))", "findings": "\(signedOrZero(findings))"]))
    }
    return "  " + words.joined(separator: "  ")
  }

  private func row(_ item: ItemChange) -> [String] {
    let ids = (item.new.isEmpty ? item.old : item.new).joined(separator: " ")
    var name = ids.isEmpty ? say("explain.whole") : item.name
    if item.new.isEmpty { name += " (\(say("diff.gone")))" }
    if item.old.isEmpty { name += " (\(say("diff.new")))" }
    if !item.old.isEmpty, !item.new.isEmpty, item.old != item.new {
      name += " (\(say("diff.was", ["names": .all(item.old)])))"
    }
    let score = item.score
    let sides = [
      item.old.isEmpty ? "" : "\(score.old)", item.new.isEmpty ? "" : "\(score.new)", signed(score.difference),
    ]
    let ways = comparison.isRescored ? [score.byRules, score.byFindings].map { $0.map { signed($0) } ?? "" } : []
    return [ids, name] + sides + ways + item.strands.map { signed($0.change.difference) }
  }

  /// What changed of the time that had been published, line by line.
  private func published(_ item: ItemChange) -> [String] {
    let both = item.gone.map { ("diff.noLonger", $0) } + item.late.map { ("diff.late", $0) }
    return both.filter { $0.1.matters }.map { key, line in
      let words = [
        say(key), line.ruleName, line.period, line.matter, line.party, line.points?.description ?? "",
        line.reason?.words(in: language) ?? "", line.source?.description ?? "", line.note,
      ]
      return "    " + words.filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  /// A change with its sign; blank where there is none.
  private func signed(_ amount: Amount) -> String {
    if amount == .zero { return "" }
    return amount > .zero ? "+\(amount)" : "\(amount)"
  }

  private func signedOrZero(_ amount: Amount) -> String { amount == .zero ? "0" : signed(amount) }

  private func say(_ key: String, _ parts: KeyValuePairs<String, Phrase> = [:]) -> String {
    Message(key, parts).what(in: language)
  }
}

extension ItemChange {
  /// Whether strands changed that cancel each other out, or lines of the time that had been published.
  fileprivate var hasChangedStrands: Bool {
    strands.contains { $0.change.difference != .zero } || (gone + late).contains(where: \.matters)
  }
}
