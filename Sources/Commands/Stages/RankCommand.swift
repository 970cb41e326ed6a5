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
      let output = try Output(path: stage.output.output)
      var rank = Rank(scheme)
      let control = try run.consume(&rank)
      let ranking = rank.ranking()
      guard ranking.faults.isEmpty else { throw Faults(ranking.faults) }
      try run.report(ranking.warnings)
      if let groups { try write(rank.groups(), to: groups) }
      try write(ranking.units, scheme, control, output)
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

  private func write(
    _ units: [RankedUnit], _ scheme: Scheme, _ control: Control, _ output: consuming Output
  ) throws {
    var rows = try spreadsheet.rows(to: output)
    try rows.row([
      "rank", "unit", "group", "group_rank", "total", "percent", "grade", "eligible", "veto", "consequence", "as_of",
      "status",
    ])
    for ranked in units {
      let unit = scheme.units[ranked.unit]
      try rows.row([
        "\(ranked.place)", unit.name, unit.group, ranked.groupPlace == 0 ? "" : "\(ranked.groupPlace)",
        "\(ranked.total)", ranked.percent?.description ?? "", ranked.grade, ranked.isEligible ? "yes" : "no",
        ranked.vetoes.joined(separator: " "), ranked.consequences.joined(separator: " "), "\(control.asOf)",
        control.status,
      ])
    }
    try rows.finish()
  }
}
