import Faults

/// What turns one ledger into the next: values in, values out.
///
/// A stage scores the entries that are its own, each by itself, and passes the rest on as they came. Whatever depends on
/// several entries it notes in sums and sets that do not depend on their order, and settles in entries of its own when all
/// are through.
public protocol Stage {
  /// A stage that goes by a scheme.
  init(_ scheme: Scheme)

  /// Takes one entry: scores it if it is this stage's own, and notes what `settle` will need.
  mutating func take(_ entry: inout Entry)

  /// Takes entries that stand side by side, in their order.
  mutating func takeAll(_ entries: inout MutableSpan<Entry>)

  /// Puts the notes in order when all entries are through.
  mutating func close()

  /// Makes the stage's own entries about one unit; called for every unit in the order of the scheme.
  mutating func settle(_ unit: Int, into made: inout [Entry])

  /// Makes the stage's own entries about units that follow each other.
  mutating func settle(_ units: Range<Int>, into made: inout [Entry])

  /// What was wrong with the entries.
  var faults: [Fault] { get }

  /// What the office should look at, put into words.
  var warnings: [Warning] { get }

  /// How many warnings there are, which is quicker said than all of them.
  var warningCount: Int { get }

  /// Forgets the warnings that there were, once somebody has written them down.
  mutating func forgetWarnings()

  /// How many rulings after complaints were carried out.
  var rulingCount: Int { get }
}

extension Stage {
  /// Takes them one by one.
  public mutating func takeAll(_ entries: inout MutableSpan<Entry>) {
    for index in entries.indices { take(&entries[index]) }
  }

  /// Nothing to put in order.
  public mutating func close() {}

  /// Nothing to settle.
  public mutating func settle(_ unit: Int, into made: inout [Entry]) {}

  /// Settles them one by one.
  public mutating func settle(_ units: Range<Int>, into made: inout [Entry]) {
    for unit in units { settle(unit, into: &made) }
  }

  /// Nothing was wrong.
  public var faults: [Fault] { [] }

  /// None.
  public var rulingCount: Int { 0 }

  /// Nothing to look at.
  public var warnings: [Warning] { [] }

  /// As many as there are.
  public var warningCount: Int { warnings.count }

  /// Nothing to forget, for a stage without warnings.
  public mutating func forgetWarnings() {}
}

/// The seven stages, in the order in which a ledger passes through them.
public enum StageName: String, CaseIterable, Sendable {
  /// Departments' sheets into reported entries.
  case ingest
  /// Canonical names, rules, periods and numbers.
  case normalize
  /// Marks laid down, findings priced.
  case deduct
  /// Items kept within their marks.
  case cap
  /// Merit added.
  case bonus
  /// Vetoes marked.
  case veto
  /// Totals put in order.
  case rank
}
