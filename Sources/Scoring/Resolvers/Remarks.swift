import Faults

/// What there is to say about the entries: each part that is resolved adds to it.
struct Remarks {
  /// What was refused, in the order of the rows.
  var faults: [Fault] = []
  /// What counts as it stands but will be asked about.
  var warnings: [Warning] = []
  /// What was changed of the entry at hand.
  private(set) var repairs: [(column: Column, repairs: [Repair])] = []
  /// Whether the entry at hand gives its figure as a percentage.
  var isPercentage = false

  /// Begins with another entry.
  mutating func begin() {
    isPercentage = false
    if !repairs.isEmpty { repairs.removeAll(keepingCapacity: true) }
  }

  /// Adds a warning about an entry; `parts` fills in its message.
  mutating func warn(
    _ message: String, _ entry: Entry, _ origin: Origin, _ scheme: Scheme, _ parts: KeyValuePairs<String, Phrase>
  ) {
    warnings.append(
      Warning(
        message, unit: scheme.unitName(entry.unit).string, item: scheme.itemID(entry.item).string,
        source: "\(origin.source)", parts))
  }

  /// Notes what was changed of a cell of the entry at hand.
  mutating func repair(_ column: Column, _ repairs: [Repair]) {
    self.repairs.append((column, repairs))
  }
}
