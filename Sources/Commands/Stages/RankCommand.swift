import ArgumentParser
import CSV
import Faults
import Ledger
import Scoring

/// `rank`: totals put in order.
public struct RankCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.rank.rawValue,
    abstract: Message("help.rank").text,
    discussion: Message("help.rank.more").text,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions
  @OptionGroup var spreadsheet: SpreadsheetOptions

  @Option(
    name: .long,
    help: ArgumentHelp(message: "help.groups", value: "value.file"))
  var groups: String?

  /// Makes the command.
  public init() {}

  /// Refuses reports that would get into the ranking.
  public func validate() throws {
    try checkReports([stage.warnings, groups], output: stage.output.output)
  }

  /// Reads the ledger and writes the ranking.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.rank.rawValue).run {
      let scheme = try folder.scheme()
      let run = StageRun(name: .rank, scheme: scheme, options: stage)
      let file = try RankingFile(stage.output.output, forSpreadsheet: spreadsheet.forSpreadsheet)
      var rank = Rank(scheme)
      let control = try run.consume(&rank)
      let ranking = rank.ranking()
      guard ranking.faults.isEmpty else { throw Faults(ranking.faults) }
      try run.report(ranking.warnings)
      if let groups { try write(rank.groups(), to: groups) }
      try file.write(ranking.units, scheme, control)
      try file.finish()
    }
  }

  private func write(_ groups: [GroupSummary], to path: String) throws {
    var rows = try spreadsheet.rows(to: try Output(path: path))
    try rows.row(["group", "units", "mean", "lowest", "highest", "spread"])
    for group in groups {
      try rows.row([
        group.name, "\(group.units)", group.mean?.description ?? "", "\(group.lowest)", "\(group.highest)",
        group.highest.adding(-group.lowest)?.description ?? "",
      ])
    }
    try rows.finish()
  }
}
