import Accounts
import Faults
import Scoring

/// A comparison as CSV: a row for each unit, item and strand that changed, then the unit's total and rank.
///
/// Headings and codes are the same whatever the language; `words` and `说明` say the part in each.
struct DiffRows {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  private var header: [String] {
    ["unit", "unit_was", "item", "item_was", "name", "part", "words", "说明", "old", "new", "difference"]
      + (comparison.isRescored ? ["rescored", "by_rules", "by_findings"] : [])
  }

  /// The header and the rows.
  var rows: [[String]] { [header] + comparison.units.flatMap { rows($0) } }

  private func rows(_ unit: UnitChange) -> [[String]] {
    let names = [unit.new ?? "", unit.old ?? ""]
    let strands = unit.items.flatMap { item -> [[String]] in
      let ids = [item.new.joined(separator: " "), item.old.joined(separator: " "), item.name]
      let changed = item.strands.filter { !$0.change.isNothing }
      return changed.map { names + ids + part($0.strand.rawValue) + figures($0.change, unit) }
    }
    let whole = names + ["", "", ""]
    let total = whole + part("total") + figures(unit.total, unit)
    let rank = [unit.oldPlace, unit.newPlace].map { $0.map { "\($0)" } ?? "" }
    let moved = zip([unit.newPlace].compactMap { $0 }, [unit.oldPlace].compactMap { $0 }).map { "\($0 - $1)" }.first
    let blanks = [String](repeating: "", count: comparison.isRescored ? 3 : 0)
    return strands + [total, whole + part("rank") + rank + [moved ?? ""] + blanks]
  }

  /// The code of a part, and what it means in every language.
  private func part(_ code: String) -> [String] {
    [code] + Language.allCases.map { Message("diff.part.\(code)").what(in: $0) }
  }

  /// The figures of a change; blank on a side where the unit is not.
  private func figures(_ change: Shift, _ unit: UnitChange) -> [String] {
    let sides = [unit.old == nil ? "" : "\(change.old)", unit.new == nil ? "" : "\(change.new)"]
    let ways = [change.rescored, change.byRules, change.byFindings].map { $0?.description ?? "" }
    return sides + ["\(change.difference)"] + (comparison.isRescored ? ways : [])
  }
}
