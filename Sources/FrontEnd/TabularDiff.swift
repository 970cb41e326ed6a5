import Accounts
import Scoring

/// A comparison in the tabular diff layout: the first column says what happened to a row, and a cell that changed has both values.
///
/// The table that is compared has a row for each unit and item, with the strands and the score; its key is unit and item. A row in
/// which nothing changed is left out, and `...` stands for it.
struct TabularDiff {
  private let comparison: Comparison
  /// The arrow between an old and a new value: longer than any that stands in a cell.
  private let arrow: String

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let cells = comparison.units.flatMap { unit in
      [unit.old, unit.new].compactMap { $0 } + unit.items.flatMap { $0.old + $0.new + [$0.name] }
    }
    var arrow = "->"
    while cells.contains(where: { $0.contains(arrow) }) { arrow = "-" + arrow }
    self.arrow = arrow
  }

  /// The header and the rows.
  var rows: [[String]] {
    let header = ["@@", "unit", "item", "name"] + Strand.allCases.map(\.rawValue) + ["score"]
    let all = comparison.units.flatMap { unit in unit.items.map { row($0, of: unit) } + [total(unit)] }
    var shown = [header]
    for row in all {
      if row[0] != "" {
        shown.append(row)
      } else if shown.last?[0] != "..." {
        shown.append(["..."] + [String](repeating: "...", count: header.count - 1))
      }
    }
    return shown
  }

  private func row(_ item: ItemChange, of unit: UnitChange) -> [String] {
    let (old, new) = (item.old.joined(separator: " "), item.new.joined(separator: " "))
    return cells(
      unit, items: (unit.old != nil && !item.old.isEmpty ? old : nil, unit.new != nil && !item.new.isEmpty ? new : nil),
      name: item.name, item.strands.map(\.change) + [item.score])
  }

  private func total(_ unit: UnitChange) -> [String] {
    let strands = Strand.allCases.indices.map { index in unit.items.map { $0.strands[index].change }.sum }
    return cells(
      unit, items: (unit.old.map { _ in "total" }, unit.new.map { _ in "total" }), name: "", strands + [unit.total])
  }

  /// A row; an item is nil on a side where it, or the unit, is not.
  private func cells(
    _ unit: UnitChange, items: (old: String?, new: String?), name: String, _ changes: [Shift]
  ) -> [String] {
    switch items {
    case (nil, nil): return [""]
    case (nil, let item?): return ["+++", unit.new ?? "", item, name] + changes.map { "\($0.new)" }
    case (let item?, nil): return ["---", unit.old ?? "", item, name] + changes.map { "\($0.old)" }
    case (let old?, let new?):
      let keys = [cell(unit.old ?? "", unit.new ?? ""), cell(old, new)]
      let figures = changes.map { cell("\($0.old)", "\($0.new)") }
      let isChanged = (keys + figures).contains { $0.contains(arrow) }
      return [isChanged ? arrow : ""] + keys + [name] + figures
    }
  }

  private func cell(_ old: String, _ new: String) -> String { old == new ? new : old + arrow + new }
}
