import Accounts
import CSV
import Commands
import Faults
import Ledger
import Scoring

/// The last ledger of an output, ranked, with the lines of the units that are asked for.
struct LastLedger {
  let scheme: Scheme
  let control: Control
  let ranking: [RankedUnit]
  private let lines: Explanations

  /// Reads and ranks a ledger.
  ///
  /// `tool` shows on a terminal how far it has come. Throws a `Fault` or `Faults` where it is not the last one, not whole, or not
  /// of the scheme.
  init(_ input: consuming Input, scheme: Scheme, units: some Sequence<Int>, tool: String) throws {
    var progress = Progress(of: tool, reading: [input.name])
    var reader = LedgerReader(input, scheme: scheme, resolves: true)
    var rank = Rank(scheme)
    var lines = Explanations(scheme, of: units)
    var entries: [Entry] = []
    while try reader.next(&entries) {
      for index in entries.indices {
        rank.take(&entries[index])
        try lines.take(entries[index])
      }
      progress.add(entries.count)
    }
    progress.end()
    control = try reader.finishLast()
    rank.close()
    let ranked = rank.ranking()
    guard rank.faults.isEmpty, ranked.faults.isEmpty else { throw Faults(rank.faults + ranked.faults) }
    self.scheme = scheme
    ranking = ranked.units
    self.lines = lines
  }

  /// What the run came to; whole if all units were asked for.
  var outcome: Outcome { Outcome(scheme, ranking: ranking, lines: lines) }

  /// The explanation of a unit that was asked for.
  func explanation(of unit: Int) -> Explanation? { lines.explanation(of: unit, in: ranking) }
}
