import Faults
import Ledger
import Scoring
import Store

/// Some stages of a fused run, one behind the other in one thread.
///
/// All that it holds is its own, but for the outputs: of those each stage uses its own ledger, and what all use is used by one
/// stage after the other, since a stage closes only when the one before has ended.
final class Part: @unchecked Sendable {
  /// What goes from part to part.
  enum Message {
    /// Entries.
    case parcel(Parcel)
    /// There are no more; the control entry of the ledger that the next stage would read.
    case end(Control)
  }

  private let run: FusedRun
  private let names: [StageName]
  private let isLast: Bool
  private var chain = Chain([])
  private var rank: Rank?
  private let input: Channel<Message>?
  private let output: Channel<Message>?
  /// What stopped it.
  private(set) var failure: (any Error)?

  /// The part with some stages, of which `rank` can only be the last; without an input it reads the run's source.
  init(_ run: FusedRun, _ stages: [StageName], from input: Channel<Message>?, to output: Channel<Message>?) {
    self.run = run
    names = stages.filter { $0 != .ingest && $0 != .rank }
    isLast = stages.last == .rank
    self.input = input
    self.output = output
  }

  /// Does all that its stages do; what is wrong is left in `failure`.
  func work() {
    do { try takeAndSettle() } catch { failure = error }
    // Whoever waits for entries that do not come, or for room, ends too.
    input?.close()
    output?.close()
  }

  private func takeAndSettle() throws {
    // Here and not before: a country's sums take their time, in which the part before goes on.
    chain = Chain(names.compactMap { run.stage($0) })
    if isLast { rank = Rank(run.scheme) }
    guard var control = try takeAll() else { return }
    for place in names.indices {
      try Console(tool: names[place].rawValue).run {
        try close(place, &control)
        try settle(place)
        control.stages.append(names[place])
        control.rulings += chain.stages[place].rulingCount
        try run.outputs.close(names[place], control)
      }
    }
    if rank == nil {
      _ = output?.send(.end(control))
    } else {
      // No entry of theirs is on its way any more, and what they noted of a country takes much room.
      chain = Chain([])
      try Console(tool: StageName.rank.rawValue).run { try writeRanking(control) }
    }
  }

  // MARK: Taking

  /// Passes on all entries that come; gives what they end with, or nil where the part before stopped.
  private func takeAll() throws -> Control? {
    guard let input else { return try run.read { parcel throws(Fault) in try pass(parcel) } }
    while let message = input.receive() {
      switch message {
      case .parcel(let parcel): try pass(parcel)
      case .end(let control): return control
      }
    }
    return nil
  }

  private func pass(_ parcel: Parcel) throws(Fault) {
    try chain.pass(&parcel.entries) { place, entries throws(Fault) in
      try run.outputs.write(entries, of: names[place])
    }
    if let reports = run.outputs.reports, reports.areFollowed {
      try chain.with(Normalize.self) { stage throws(Fault) in try reports.take(from: &stage) }
    }
    send(parcel)
  }

  private func send(_ parcel: Parcel) {
    guard rank == nil else {
      var batch = parcel.entries.mutableSpan
      rank?.takeAll(&batch)
      return run.parcels.giveBack(parcel)
    }
    // Where nobody receives any more, the one who stopped has said why.
    _ = output?.send(.parcel(parcel))
  }

  // MARK: Settling

  /// Closes a stage to which all entries have come.
  private func close(_ place: Int, _ control: inout Control) throws {
    chain.stages[place].close()
    if let normalize = chain.stages[place] as? Normalize { try run.outputs.reports?.close(normalize) }
    try run.refuse(chain.stages[place].faults, by: names[place], &control)
    try run.outputs.write(warningsOf: chain.stages[place], names[place])
    chain.stages[place].forgetWarnings()
  }

  /// Makes a stage's own entries, and passes them on.
  private func settle(_ place: Int) throws {
    let known = chain.stages[place].faults.count
    try chain.settle(place, units: run.scheme.units.indices) { place, entries throws(Fault) in
      try run.outputs.write(entries, of: names[place])
    } warn: { stage throws(Fault) in
      try run.outputs.write(warningsOf: stage, names[place])
    } end: { entries in
      let parcel = run.parcels.take()
      swap(&parcel.entries, &entries)
      send(parcel)
    }
    // What could not be settled is not a ledger, provisional or not.
    let unsettled = Array(chain.stages[place].faults.dropFirst(known))
    guard unsettled.isEmpty else { throw Faults(unsettled) }
  }

  private func writeRanking(_ control: Control) throws {
    guard var rank else { return }
    rank.close()
    guard rank.faults.isEmpty else { throw Faults(rank.faults) }
    let ranking = rank.ranking()
    guard ranking.faults.isEmpty else { throw Faults(ranking.faults) }
    try run.outputs.write(warnings: ranking.warnings, of: .rank)
    try run.outputs.write(ranking: ranking.units, control)
  }
}
