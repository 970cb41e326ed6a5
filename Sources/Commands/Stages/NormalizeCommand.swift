import ArgumentParser
import Scoring

/// `normalize`: canonical units, rules, periods and numbers.
public struct NormalizeCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.normalize.rawValue,
    abstract: "Brings entries to canonical units, rules, periods and numbers.",
    discussion: """
      It checks who may report what, what was handed in twice and what is missing against the duty list, and leaves out \
      what is after the as-of date. What it cannot read it refuses: then it ends with 65 (77 where a department reports \
      what is not its own) and the ledger stays open, so that no later stage takes it.
      """,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  @Option(name: .long, help: ArgumentHelp("Where to write what was refused, as CSV.", valueName: "file"))
  var rejects: String?

  @Flag(name: .long, help: "Go on without what was refused or is missing, and mark every later output.")
  var provisional = false

  @Flag(name: .long, help: "Check only the sheets that are there.")
  var oneSheet = false

  /// Makes the command.
  public init() {}

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.normalize.rawValue).run {
      let scheme = try folder.scheme()
      var normalize = Normalize(scheme, checksOneSheet: oneSheet)
      try StageRun(name: .normalize, scheme: scheme, options: stage, isProvisional: provisional)
        .pass(&normalize, rejects: rejects)
    }
  }
}
