import Scoring
import Store

/// Reported entries on their way to the first stage without a ledger between: their words, some at a time.
public struct ReportedBatch: ~Copyable {
  private var rows = BuiltRows(columns: Column.allCases.count)
  private var known: [(unit: Int32, source: Source)] = []

  /// An empty batch.
  public init() {}

  /// Whether the entries should be passed on before there are more.
  public var isFull: Bool { rows.count >= Chain.batch }

  /// Adds an entry; what `entries` gave before is no longer valid.
  public mutating func add(_ words: ReportedWords) {
    let cells = words.cells(source: .empty)
    rows.add(cells.span)
    known.append((words.unitNumber, words.source))
  }

  /// Puts the entries in place of others; they are valid until one is added.
  public func entries(into entries: inout [Entry]) {
    entries.removeAll(keepingCapacity: true)
    for index in 0..<rows.count {
      var entry = Entry(.reported, row: rows[index])
      (entry.unit, entry.source) = known[index]
      entries.append(entry)
    }
  }

  /// Forgets the entries.
  public mutating func removeAll() {
    rows.removeAll()
    known.removeAll(keepingCapacity: true)
  }
}
