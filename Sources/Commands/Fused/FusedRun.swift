import CSV
import Faults
import Ledger
import Scoring
import Store

/// All stages of a chain in one process: entries pass from stage to stage as values.
///
/// What it leaves, and what it says where something is wrong, is what the chain of processes leaves and says: each stage
/// speaks under its own name, and the first that refuses something stops the run. With several threads the chain is cut
/// into as many parts, between which entries go in their order as they do between processes; so the bytes are the same.
final class FusedRun {
  let scheme: Scheme
  let outputs: FusedOutputs
  let parcels = Parcels()
  private let options: FusedOptions
  private var source: EntrySource
  private var normalizeOptions = NormalizeOptions()
  private var refused: [Fault] = []
  private var progress: Progress

  /// Creates all outputs before any work is done.
  init(_ scheme: Scheme, _ source: EntrySource, _ options: FusedOptions, output: String?) throws(Fault) {
    self.scheme = scheme
    self.options = options
    self.source = source
    progress = Progress(of: RunCommand.tool, reading: source.paths)
    outputs = try FusedOutputs(scheme, options, after: source.maker, output: output)
  }

  /// Runs all stages, and gives the outputs their names if nothing was wrong.
  ///
  /// Throws a `Fault`, or the exit code of a stage that has said what is wrong.
  func run() throws {
    try Console(tool: StageName.normalize.rawValue).run { normalizeOptions = try options.checks.options() }
    normalizeOptions.showsCoverage = options.reports.coverage != nil
    normalizeOptions.handedIn = source.firstDays
    if options.checks.provisional { try lookForForeignSheets() }
    let parts = parts()
    runSideBySide(parts.map { part in { part.work() } })
    for part in parts { if let failure = part.failure { throw failure } }
    try outputs.finish()
  }

  // MARK: Parts

  /// Where the chain is cut, the cut that parts the work best first.
  private static let cuts: [StageName] = [.normalize, .deduct, .bonus, .cap, .veto, .rank]

  /// The chain in as many parts as there are threads for it; a ledger's entries look into its reader, so it stays whole.
  private func parts() -> [Part] {
    let cuts = source.maker == nil ? Set(Self.cuts.prefix(options.threads - 1)) : []
    var groups: [[StageName]] = [[]]
    for name in StageName.behind(source.maker) {
      if cuts.contains(name) { groups.append([]) }
      groups[groups.count - 1].append(name)
    }
    let channels = groups.dropFirst().map { _ in Channel<Part.Message>(room: 16) }
    return groups.indices.map { place in
      Part(
        self, groups[place], from: place > 0 ? channels[place - 1] : nil,
        to: place < channels.count ? channels[place] : nil)
    }
  }

  /// A new stage.
  func stage(_ name: StageName) -> (any Stage)? {
    guard name == .normalize else { return name.stage(scheme) }
    var normalize = Normalize(scheme, normalizeOptions)
    outputs.reports?.begin(&normalize)
    return normalize
  }

  // MARK: Reading

  /// Nothing of a sheet is used that reports what is not its department's, so such sheets are looked for first.
  private func lookForForeignSheets() throws {
    var trial = Normalize(scheme, normalizeOptions)
    let parcel = Parcel()
    try Console(tool: source.reader.rawValue).run {
      try source.keep()
      _ = try source.read(scheme, says: false, block: options.block, parcel: { parcel }) { parcel in
        var batch = parcel.entries.mutableSpan
        trial.takeAll(&batch)
        parcel.empty()
      }
    }
    normalizeOptions.refusedSheets = trial.foreignSheets
  }

  /// Gives all that was handed in to `take`, and then the control entry of the ledger that it would be.
  ///
  /// Throws an exit code when it has said what is wrong.
  func read(_ take: (Parcel) throws(Fault) -> Void) throws -> Control {
    var control = Control(scheme)
    try Console(tool: source.reader.rawValue).run {
      let found = try source.read(scheme, block: options.block, parcel: parcels.take) { parcel throws(Fault) in
        progress.add(parcel.entries.count)
        if source.maker == nil { try outputs.write(parcel.entries, of: .ingest) }
        try take(parcel)
      }
      progress.end()
      control = found.control
      guard source.maker == nil else { return }
      try refuse(found.faults, by: .ingest, &control)
      try outputs.close(.ingest, control)
    }
    return control
  }

  /// What was refused stops the run; a provisional one goes on without it.
  func refuse(_ faults: [Fault], by stage: StageName, _ control: inout Control) throws {
    let canRefuse = stage == .ingest || stage == .normalize
    let stops = !faults.isEmpty && !(canRefuse && options.checks.provisional)
    if canRefuse { refused += faults }
    if stops || stage == .normalize { try outputs.write(rejects: refused) }
    if stops { throw Faults(faults) }
    guard canRefuse, options.checks.provisional else { return }
    Console(tool: stage.rawValue).say(faults)
    control.rejected += faults.count
    control.isProvisional = true
  }
}
