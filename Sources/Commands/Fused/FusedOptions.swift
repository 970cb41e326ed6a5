import ArgumentParser
import CSV
import Faults
import Scoring

/// What a fused run reads and leaves beside the ranking.
struct FusedOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(message: "help.run.after", value: "value.stage"))
  var after: StageName?

  @Option(name: .long, help: ArgumentHelp(message: "help.run.ledger", value: "value.file"))
  var ledger: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.run.stages", value: "value.folder"))
  var stages: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.rejects", value: "value.file"))
  var rejects: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.warnings", value: "value.file"))
  var warnings: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.run.threads", value: "value.number"))
  var threads = 4

  @Option(name: .long, help: ArgumentHelp(message: "help.run.block", value: "value.bytes"))
  var block = RowReader.usualBlock

  @OptionGroup var checks: SheetChecks
  @OptionGroup private var ownReports: NormalizeReports
  @OptionGroup var spreadsheet: SpreadsheetOptions

  func validate() throws {
    guard threads >= 1 else { throw ValidationError(Message("no-threads").text) }
    // Places in a block are counted in four bytes.
    guard (1...1 << 30).contains(block) else { throw ValidationError(Message("no-block").text) }
    if after == .rank { throw ValidationError(Message("after-rank").text) }
    let isNormalized = after != nil && after != .ingest
    if isNormalized, checks.isUsed || ownReports.paths.contains(where: { $0 != nil }) {
      throw ValidationError(Message("after-normalize").text)
    }
  }

  /// The file for what was refused; by itself it stands with the stages' ledgers.
  var rejectsPath: String? { rejects ?? stages.map { "\($0)/rejects.csv" } }

  /// The file for warnings; by itself it stands with the stages' ledgers.
  var warningsPath: String? { warnings ?? stages.map { "\($0)/warnings.csv" } }

  /// What `normalize` writes beside its ledger; by themselves changes and coverage stand with the stages' ledgers.
  var reports: NormalizeReports {
    var reports = ownReports
    reports.changes = reports.changes ?? stages.map { "\($0)/changes.csv" }
    reports.coverage = reports.coverage ?? stages.map { "\($0)/coverage.csv" }
    return reports
  }

  /// The files that a stage's own CSV is written to.
  func paths(of stage: StageName) -> [String] {
    let number = (StageName.allCases.firstIndex(of: stage) ?? 0) + 1
    let inFolder = stages.map { "\($0)/\(number)-\(stage.rawValue).csv" }
    return [inFolder, stage == .veto ? ledger : nil].compactMap { $0 }
  }
}

extension StageName: ExpressibleByArgument {}
