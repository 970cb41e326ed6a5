import Faults
import Scoring

/// Holds a scheme against itself: marks against sections and the stated total, caps against what they cap, duties against
/// items.
///
/// What would give wrong scores is a fault; where the document contradicts itself, or leaves something open, it is a note.
enum Check {
  /// The sums that the document states.
  static func sums(_ parts: Scheme.Parts, _ set: TableSet) {
    let rows = set.rows(.sections)
    for row in rows {
      guard let marks = row.amount("marks") else { continue }
      let items = parts.items.filter { $0.section == row.key }
      if !items.isEmpty {
        let sum = total(items.map(\.marks))
        if sum != marks {
          row.fault(
            "marks-differ", "marks", "the items of \(row.key) have \(sum) marks, the section says \(marks)",
            remedy: "correct the one that the document does not say")
        }
      } else {
        categories(of: row, marks, parts)
      }
    }
    let sum = total(parts.items.map(\.marks))
    if sum != parts.settings.fullMarks, let row = set.rows(.scheme).first(where: { $0.key == "full_marks" }) {
      row.fault(
        "marks-differ", "value", "the items have \(sum) marks, the document states \(parts.settings.fullMarks)",
        remedy: "correct the marks of items.csv, or full_marks")
    }
    if parts.settings.unitCount > 0, parts.units.count != parts.settings.unitCount,
      let row = set.rows(.scheme).first(where: { $0.key == "unit_count" })
    {
      row.fault(
        "units-differ", "value",
        "units.csv has \(parts.units.count) units, the document states \(parts.settings.unitCount)",
        remedy: "correct units.csv")
    }
    wholeItems(parts, set)
  }

  /// The caps of a section's bonus categories against what the section states.
  private static func categories(of row: TableRow, _ marks: Amount, _ parts: Scheme.Parts) {
    let count = parts.items.count
    let members = parts.categories.indices.filter { covers(row.key, parts.categories[$0]) }
    var sum = Amount.zero
    for member in members {
      let caps = parts.caps.filter { $0.target == .item(Int16(count + member)) }
      guard let cap = caps.compactMap(\.atMost).min() else { return }
      sum = sum.adding(cap) ?? sum
    }
    guard !members.isEmpty, sum != marks else { return }
    row.note(
      "caps-differ", "marks", "the caps of the categories of \(row.key) sum to \(sum), the document states \(marks)",
      remedy: sum < marks
        ? "nothing to do: the limit of \(marks) can never bind, and the most that can be had is \(sum)"
        : "nothing to do: the limit of \(marks) binds before all categories are full")
  }

  /// Rules of which one case takes the whole item: the first place to look when a unit has nothing.
  private static func wholeItems(_ parts: Scheme.Parts, _ set: TableSet) {
    for row in set.rows(.deduct) {
      guard let rule = parts.deductions.first(where: { $0.id == row.key }) else { continue }
      guard rule.terms.isCapped, parts.items.indices.contains(Int(rule.terms.item)) else { continue }
      let marks = parts.items[Int(rule.terms.item)].marks
      guard rule.terms.points >= marks, marks > .zero else { continue }
      row.note(
        "whole-item", "points",
        "one case under \(rule.id) takes all \(marks) marks of \(parts.items[Int(rule.terms.item)].id)",
        remedy: "nothing to do if the document says so")
    }
  }

  /// Items that no rule or no sheet speaks of.
  static func duties(_ parts: Scheme.Parts, _ set: TableSet) {
    let covered = Set(parts.duties.flatMap(\.ruleNumbers))
    for (number, row) in set.rows(.items).enumerated() {
      let own = parts.deductions.indices.filter { parts.deductions[$0].terms.item == number }
      if own.isEmpty {
        row.note(
          "no-rule", "item", "no rule of deduct.csv can take anything off \(row.key)",
          remedy: "add the rules of its clause")
      } else if !own.contains(where: { covered.contains(Int16($0)) }) {
        row.note(
          "no-duty", "item", "no sheet of the duty list reports \(row.key)",
          remedy: "add it to the items of a sheet of \(row.text("department"))")
      }
    }
    let duties = set.rows(.sheets)
    for (number, rule) in parts.deductions.enumerated() {
      let reporting = parts.duties.indices.filter { parts.duties[$0].ruleNumbers.contains(Int16(number)) }
      guard reporting.count > 1, let last = reporting.last else { continue }
      duties[last].note(
        "two-duties", "items",
        "\(rule.id) may be reported in \(parts.duties[reporting[0]].name) as well, and would count twice",
        remedy: "leave it to one of the sheets")
    }
    for row in set.rows(.veto) where row.text("effects") == VetoEffect.flag.rawValue {
      row.note(
        "flag-only", "effects", "the veto \(row.key) changes neither score nor rank",
        remedy: "nothing to do if the document gives it no such effect")
    }
  }

  private static func total(_ amounts: [Amount]) -> Amount {
    amounts.reduce(.zero) { $0.adding($1) ?? $0 }
  }
}
