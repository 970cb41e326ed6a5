import CSV
import Faults
import Ledger
import Scoring

/// Everything that a fused run writes; files get their names in `finish`, when nothing was wrong.
final class FusedOutputs {
  private let scheme: Scheme
  private let threads: Int
  private let rejects: String?
  private let ledgers: [StageName: StageLedger]
  /// What `normalize` writes beside its ledger; nil where it has no part in the run.
  let reports: NormalizeReportFiles?
  private var warnings: WarningsFile
  private var rankings: [RankingFile] = []
  /// What closes each ledger.
  private var controls: [StageName: Control] = [:]

  /// Creates all outputs; of stages up to the one that made the input there is nothing to write.
  init(_ scheme: Scheme, _ options: FusedOptions, after maker: StageName?, output: String?) throws(Fault) {
    self.scheme = scheme
    threads = options.threads
    if let folder = options.stages { try makeFolder(folder) }
    rejects = options.rejectsPath
    warnings = try WarningsFile(options.warningsPath, tool: RunCommand.tool)
    rankings.append(try RankingFile(output, forSpreadsheet: options.spreadsheet.forSpreadsheet))
    for path in options.paths(of: .rank) { rankings.append(try RankingFile(path)) }
    let stages = StageName.behind(maker)
    reports = stages.contains(.normalize) ? try NormalizeReportFiles(options.reports, scheme) : nil
    var ledgers: [StageName: StageLedger] = [:]
    for name in stages where name != .rank {
      ledgers[name] = try StageLedger(scheme, paths: options.paths(of: name))
    }
    self.ledgers = ledgers
  }

  /// Writes entries as they leave a stage.
  func write(_ entries: [Entry], of stage: StageName) throws(Fault) {
    try ledgers[stage]?.write(entries)
  }

  /// Notes with what a ledger will end; throws where it cannot.
  func close(_ stage: StageName, _ control: Control) throws(Fault) {
    try ledgers[stage]?.check()
    controls[stage] = control
  }

  /// Writes the warnings that a stage has gathered.
  func write(warningsOf stage: some Stage, _ name: StageName) throws(Fault) {
    try warnings.add(from: stage, name)
  }

  /// Writes some warnings of a stage.
  func write(warnings list: [Warning], of stage: StageName) throws(Fault) {
    try warnings.add(list, of: stage)
  }

  /// Writes what was refused.
  func write(rejects faults: [Fault]) throws {
    if let rejects { try writeRejects(faults, to: rejects) }
  }

  /// Writes the ranking.
  func write(ranking units: [RankedUnit], _ control: Control) throws(Fault) {
    for ranking in rankings { try ranking.write(units, scheme, control, threads: threads) }
  }

  /// Gives all files their names.
  func finish() throws(Fault) {
    try warnings.finish()
    try reports?.finish()
    for name in StageName.allCases {
      if let control = controls[name] { try ledgers[name]?.finish(control) }
    }
    for ranking in rankings { try ranking.finish() }
  }
}
