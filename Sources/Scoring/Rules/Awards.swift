import Store

/// Awards for inspections of which a loss touches more than its own entry: other rounds of the type, or other units.
struct Awards {
  private struct Note {
    var unit: Int32
    var rule: Int16
    var points: Amount
    var isLost: Bool
    var matter: KeyDigest
    var source: Source
  }
  private let scheme: Scheme
  private var notes: [Note] = []
  private var groups = Groups()
  /// Whether a share was too large to be kept.
  private(set) var hasOverflowed = false
  /// How many units lost something in a round.
  private var losers: [KeyDigest: Int] = [:]

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Whether nothing was noted.
  var isEmpty: Bool { notes.isEmpty }

  mutating func note(_ entry: Entry, source: Source, isLost: Bool) {
    guard let rule = scheme.bonus(entry.rule), let points = entry.points else { return }
    guard rule.spoils == .type || rule.shared == .split else { return }
    var matter = KeyDigest(entry[.matter])
    matter.add(Int(entry.rule))
    notes.append(
      Note(unit: entry.unit, rule: entry.rule, points: points, isLost: isLost, matter: matter, source: source))
    groups.append(entry.unit)
    if isLost { losers[matter, default: 0] += 1 }
  }

  mutating func close() {
    groups.close(units: scheme.units.count)
  }

  /// Takes back what a loss in another round cancels, and gives back what other units bear; in the order of rules and sources.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    if groups[unit].isEmpty { return }
    let own = groups[unit].map { notes[Int($0)] }.sorted { ($0.rule, $0.source) < ($1.rule, $1.source) }
    for note in own {
      guard let rule = scheme.bonus(note.rule) else { continue }
      if !note.isLost, rule.spoils == .type, own.contains(where: { $0.rule == note.rule && $0.isLost }) {
        var entry = Entry(
          .reversal, unit: unit, item: rule.category, rule: note.rule, points: -note.points,
          why: Why(.spoiled, rule: note.rule))
        entry.source = note.source
        made.append(entry)
      }
      guard note.isLost, rule.shared == .split, let count = losers[note.matter], count > 1 else { continue }
      let settings = scheme.settings
      guard
        let share = Amount(
          rounding: Int128(note.points.ticks), over: Int128(count), places: settings.places, settings.rounding),
        let back = share.adding(-note.points)
      else {
        hasOverflowed = true
        continue
      }
      if back == .zero { continue }
      var entry = Entry(
        .limit, unit: unit, item: rule.category, rule: note.rule, points: back, why: Why(.shared))
      entry.source = note.source
      made.append(entry)
    }
  }
}
