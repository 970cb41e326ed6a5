import Faults
import Store

/// Keeps percentages apart from other figures of one rate: of how many they are, nobody knows.
struct Surveys {
  private var all = PlaceTable()
  private var percentages = PlaceTable()

  /// Remembers a survey of a rate that is made of all of its period; says where another is that it cannot be added to.
  @inline(__always)
  mutating func check(
    _ entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ files: SourceFiles, _ remarks: inout Remarks
  ) {
    guard rule.kind == .band, rule.pool == .pooled, rule.table == .deductions, let period = entry.period else { return }
    var key = KeyDigest()
    key.add(Int(entry.unit))
    key.add(Int(entry.rule))
    key.add(Int(Period(rule.period, containing: period.start).start.number))
    let before = all.find(key, orAdd: origin.numbers)
    let percentage = remarks.isPercentage ? percentages.find(key, orAdd: origin.numbers) : percentages.find(key)
    guard let other = remarks.isPercentage ? before : percentage else { return }
    let there = Source(file: files.name(Int(other.x)), row: other.y, column: other.z)
    remarks.faults.append(.pooledPercentage(origin.place, entry[.quantity].string, there))
  }
}

extension Fault {
  static func pooledPercentage(_ place: Place, _ text: String, _ other: Source) -> Fault {
    Fault("percentage.pooled", at: place.in(.quantity), value: text, ["text": "\(text)", "before": "\(other)"])
  }
}
