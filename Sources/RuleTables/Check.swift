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
      let items = parts.items.filter { $0.section == row.key && $0.method != .none }
      if !items.isEmpty {
        let sum = total(items.map(\.marks))
        if sum != marks {
          row.fault(
            "marks-differ.section", "marks", ["section": "\(row.key)", "sum": "\(sum)", "marks": "\(marks)"])
        }
      } else {
        categories(of: row, marks, parts)
      }
    }
    statedMarks(parts, set)
    baseEntries(parts, set)
    if parts.settings.unitCount > 0, parts.units.count != parts.settings.unitCount,
      let row = set.rows(.scheme).first(where: { $0.key == "unit_count" })
    {
      row.fault(
        "units-differ", "value", ["count": "\(parts.units.count)", "stated": "\(parts.settings.unitCount)"])
    }
    wholeItems(parts, set)
  }

  /// The marks of all items against what the document states, as they stand and as its own sheet prints them.
  private static func statedMarks(_ parts: Scheme.Parts, _ set: TableSet) {
    guard let row = set.rows(.scheme).first(where: { $0.key == "full_marks" }) else { return }
    let stated = parts.settings.fullMarks
    let assessed = parts.items.filter { $0.method != .none }
    let sum = total(assessed.map(\.marks))
    // Some documents state what all units can reach, others what those can to which everything applies.
    let ofAll = total(assessed.filter(\.appliesIf.isEmpty).map(\.marks))
    if sum != stated {
      if let scale = parts.settings.rescaleTo {
        row.note("marks-differ.rescaled", "value", ["sum": "\(sum)", "stated": "\(stated)", "scale": "\(scale)"])
      } else if ofAll == stated {
        row.note("marks-differ.of-all", "value", ["sum": "\(sum)", "stated": "\(stated)"])
      } else {
        row.fault("marks-differ.stated", "value", ["sum": "\(sum)", "stated": "\(stated)"])
      }
    }
    let printed = total(parts.items.map { $0.printed ?? $0.marks })
    if printed != sum, printed != stated {
      row.note("printed-differs", "value", ["printed": "\(printed)", "stated": "\(stated)"])
    }
  }

  /// What limits items together must find the marks of each of them in the ledger.
  private static func baseEntries(_ parts: Scheme.Parts, _ set: TableSet) {
    guard parts.settings.baseEntries == .unit else { return }
    guard let row = set.rows(.scheme).first(where: { $0.key == "base_entries" }) else { return }
    for cap in parts.caps where cap.target.needsMarks(of: parts.items.count) {
      row.fault("base-of-items", "value", ["cap": "\(cap.id)"])
    }
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
      sum < marks ? "caps-differ.below" : "caps-differ.above", "marks",
      ["section": "\(row.key)", "sum": "\(sum)", "marks": "\(marks)"])
  }

  /// Rules of which one case takes the whole item: the first place to look when a unit has nothing.
  private static func wholeItems(_ parts: Scheme.Parts, _ set: TableSet) {
    for row in set.rows(.deduct) {
      guard let rule = parts.deductions.first(where: { $0.id == row.key }) else { continue }
      guard rule.terms.isCapped, rule.terms.kind != .score, !rule.terms.isAdvice,
        parts.items.indices.contains(Int(rule.terms.item))
      else { continue }
      let item = parts.items[Int(rule.terms.item)]
      guard rule.terms.points >= item.marks, item.marks > .zero else { continue }
      row.note("whole-item", "points", ["rule": "\(rule.id)", "marks": "\(item.marks)", "item": "\(item.id)"])
    }
  }

  /// Items that no rule or no sheet speaks of.
  static func duties(_ parts: Scheme.Parts, _ set: TableSet) {
    let covered = Set(parts.duties.flatMap(\.ruleNumbers))
    for (number, row) in set.rows(.items).enumerated() {
      let own = parts.deductions.indices.filter { parts.deductions[$0].terms.item == number }
      let method = parts.items.indices.contains(number) ? parts.items[number].method : .count
      if method == .none { continue }
      if method == .veto {
        let hasVeto = parts.vetoes.contains { Int($0.item) == number }
        row.note(hasVeto ? "no-marks.veto" : "no-marks.no-veto", "marks", ["item": "\(row.key)"])
      } else if own.isEmpty {
        row.note("no-rule.item", "item", ["item": "\(row.key)"])
      } else if !own.contains(where: { covered.contains(Int16($0)) }) {
        row.note("no-duty", "item", ["item": "\(row.key)", "department": "\(row.text("department"))"])
      }
    }
    let duties = set.rows(.sheets)
    // Of a direct score a second one is refused, so only what is counted could count twice.
    for (number, rule) in parts.deductions.enumerated()
    where rule.terms.kind != .score && rule.terms.kind != .record && !rule.terms.isAdvice {
      let reporting = parts.duties.indices.filter { parts.duties[$0].ruleNumbers.contains(Int16(number)) }
      guard reporting.count > 1, let last = reporting.last else { continue }
      duties[last].note("two-duties", "items", ["rule": "\(rule.id)", "sheet": "\(parts.duties[reporting[0]].name)"])
    }
    for row in set.rows(.veto) where row.text("effects") == VetoEffect.flag.rawValue {
      row.note("flag-only", "effects", ["veto": "\(row.key)"])
    }
  }

  /// What a common scale and the parts of a year need to mean anything.
  static func settlement(_ parts: Scheme.Parts, _ set: TableSet) {
    if let scale = parts.settings.rescaleTo, scale == .zero,
      let row = set.rows(.scheme).first(where: { $0.key == "rescale_to" })
    {
      row.fault("no-scale", "value")
    }
    for (row, item) in zip(set.rows(.items), parts.items) {
      let own = parts.deductions.filter { $0.terms.item == row.number && $0.terms.kind == .band }
      if item.ifMissing == .drop, parts.settings.rescaleTo == nil {
        row.fault("no-scale.dropped", "if_missing", ["item": "\(item.id)"])
      }
      if !item.appliesIf.isEmpty, item.ifNotApplicable == .rescale, parts.settings.rescaleTo == nil {
        row.fault("no-scale.not-applicable", "if_not_applicable", ["item": "\(item.id)"])
      }
      if item.ifMissing != .error, own.isEmpty {
        row.fault("no-rate", "if_missing", ["item": "\(item.id)"])
      }
      if let span = item.settle.span, let long = own.first(where: { $0.terms.period.months > span.months }) {
        row.fault(
          "parts-too-short", "settle",
          ["rule": "\(long.id)", "span": .message(long.terms.period.message), "item": "\(item.id)"])
      }
    }
    flags(parts, set.rows(.units))
  }

  /// Whether each unit has an item with marks, and each flag of a unit an item that goes by it.
  private static func flags(_ parts: Scheme.Parts, _ rows: TableRows) {
    let items = parts.items.filter { $0.method == .count || $0.method == .score }
    // Looked up before, since a country's units are many.
    let hasOneForAll = items.contains { $0.appliesIf.isEmpty || $0.ifNotApplicable != .rescale }
    for (number, unit) in parts.units.enumerated() where !hasOneForAll || !unit.flags.isEmpty {
      if !hasOneForAll, !parts.items.isEmpty, !items.contains(where: { unit.flags.contains($0.appliesIf) }) {
        rows[number].fault("no-marks.unit", "flags", ["unit": "\(unit.name)"])
      }
      for flag in unit.flags where !parts.items.contains(where: { $0.appliesIf == flag }) {
        rows[number].note("unused-flag", "flags", ["flag": "\(flag)"])
      }
    }
  }

  /// The draw of inspectors: everyone is inspected once and inspects once, and nobody itself.
  static func draw(_ parts: Scheme.Parts, _ set: TableSet) {
    let rows = set.rows(.units)
    guard parts.units.contains(where: { !$0.inspector.isEmpty }) else { return }
    var inspected: [String: String] = [:]
    for (row, unit) in zip(rows, parts.units) {
      let inspector = row.required("inspector")
      if inspector.isEmpty { continue }
      if !parts.units.contains(where: { $0.name == inspector }) {
        row.fault("unknown-unit.inspector", "inspector", ["inspector": "\(inspector)", "unit": "\(unit.name)"])
      } else if inspector == unit.name {
        row.fault("inspects-itself", "inspector", ["unit": "\(unit.name)"])
      } else if let other = inspected[inspector] {
        row.fault(
          "inspects-twice", "inspector",
          ["inspector": "\(inspector)", "other": "\(other)", "unit": "\(unit.name)"])
      }
      inspected[inspector] = unit.name
    }
  }

  /// The bands of each rate: whether they meet, and where two of them meet in a price, so that it does not matter to which
  /// the edge itself belongs.
  static func bands(_ parts: Scheme.Parts, _ set: TableSet) {
    let rows = set.rows(.bands)
    for rule in parts.deductions where !rule.bands.isEmpty {
      let own = rule.bands.map { Int($0) }.sorted {
        let (one, other) = (parts.bands[$0], parts.bands[$1])
        // A band of a single rate stands below the one that begins with it.
        return (one.from.rate, one.to.rate) < (other.from.rate, other.to.rate)
      }
      ends(own, parts, rows)
      for (lower, upper) in zip(own, own.dropFirst()) {
        let (below, above) = (parts.bands[lower], parts.bands[upper])
        guard below.to.rate == above.from.rate else {
          rows[upper].fault("band-gap", "from", ["below": "\(below.to.rate)", "above": "\(above.from.rate)"])
          continue
        }
        let edge = below.to.rate
        if below.to.isIn, above.from.isIn {
          rows[upper].fault("band-overlap", "from_in", ["edge": "\(edge)"])
        } else if !below.to.isIn, !above.from.isIn {
          rows[upper].fault("band-gap.edge", "from_in", ["edge": "\(edge)"])
        } else if let one = price(at: edge, below, parts), let other = price(at: edge, above, parts), one == other {
          rows[lower].note("band-edge", "to_in", ["edge": "\(edge)", "points": "\(one)"])
        }
      }
    }
  }

  /// Whether the bands of a rate reach from nothing to all.
  private static func ends(_ own: [Int], _ parts: Scheme.Parts, _ rows: TableRows) {
    guard let first = own.first, let last = own.last else { return }
    let (lowest, highest) = (parts.bands[first].from, parts.bands[last].to)
    if lowest.rate > .zero || !lowest.isIn {
      rows[first].fault("band-gap.lowest", "from")
    }
    if highest.rate < Amount(100) || (highest.rate == Amount(100) && !highest.isIn) {
      rows[last].fault("band-gap.highest", "to")
    }
  }

  private static func price(at rate: Amount, _ band: Band, _ parts: Scheme.Parts) -> Amount? {
    band.points(at: rate, places: parts.settings.places, rounding: parts.settings.rounding)
  }

  /// How fine totals may be so that rounding can neither make nor break a tie between units of different full marks.
  static func rounding(_ parts: Scheme.Parts, _ set: TableSet) {
    guard let scale = parts.settings.rescaleTo, let row = set.rows(.scheme).first(where: { $0.key == "rescale_to" })
    else { return }
    let scheme = Scheme(parts)
    let marks = Set(parts.units.map { scheme.marks(of: $0) }).filter { $0 > .zero }.sorted()
    guard marks.contains(where: { $0 != scale }) else { return }
    let fine = (0...4).last { places in
      CommonScale.keepsTies(marks, scale, totals: places, roundedTo: parts.settings.places)
    }
    let all = Phrase.all(marks.map(\.description))
    if let fine {
      row.note("rounding-bound", "value", ["marks": all, "scale": "\(scale)", "places": "\(fine)"])
    } else {
      row.note("rounding-bound.none", "value", ["marks": all, "scale": "\(scale)"])
    }
  }

  private static func total(_ amounts: [Amount]) -> Amount {
    amounts.reduce(.zero) { $0.adding($1) ?? $0 }
  }
}
