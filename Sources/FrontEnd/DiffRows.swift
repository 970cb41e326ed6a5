import Accounts
import Scoring

/// A comparison as CSV: a row for each unit, item and strand that changed, then the unit's total and rank.
struct DiffRows {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  private var header: [String] {
    ["unit", "unit_was", "item", "item_was", "part", "old", "new", "difference"]
      + (comparison.isRescored ? ["rescored", "by_rules", "by_findings"] : [])
  }

  /// The header and the rows.
  var rows: [[String]] { [header] + comparison.units.flatMap { rows($0) } }

  private func rows(_ unit: UnitChange) -> [[String]] {
    let names = [unit.new ?? "", unit.old ?? ""]
    let strands = unit.items.flatMap { item -> [[String]] in
      let ids = [item.new.joined(separator: " "), item.old.joined(separator: " ")]
      let changed = item.strands.filter { !$0.change.isNothing }
      return changed.map { names + ids + [$0.strand.rawValue] + figures($0.change, unit) }
    }
    let total = names + ["", "", "total"] + figures(unit.total, unit)
    let rank = [unit.oldPlace, unit.newPlace].map { $0.map { "\($0)" } ?? "" }
    let moved = zip([unit.newPlace].compactMap { $0 }, [unit.oldPlace].compactMap { $0 }).map { "\($0 - $1)" }.first
    let blanks = [String](repeating: "", count: comparison.isRescored ? 3 : 0)
    return strands + [total, names + ["", "", "rank"] + rank + [moved ?? ""] + blanks]
  }

  /// The figures of a change; blank on a side where the unit is not.
  private func figures(_ change: Shift, _ unit: UnitChange) -> [String] {
    let sides = [unit.old == nil ? "" : "\(change.old)", unit.new == nil ? "" : "\(change.new)"]
    let ways = [change.rescored, change.byRules, change.byFindings].map { $0?.description ?? "" }
    return sides + ["\(change.difference)"] + (comparison.isRescored ? ways : [])
  }
}
