import ArgumentParser
import Scoring

/// `deduct`: full marks laid down, findings priced.
public struct DeductCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.deduct.rawValue,
    abstract: "Lays down full marks and prices what was found.",
    discussion: """
      It adds a base entry for each unit and item, gives every finding its points by itself, and settles in entries of \
      its own what is missing to quotas, what counts once, and what one rule excludes.
      """,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  /// Makes the command.
  public init() {}

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.deduct.rawValue).run {
      let scheme = try folder.scheme()
      var deduct = Deduct(scheme)
      try StageRun(name: .deduct, scheme: scheme, options: stage).pass(&deduct)
    }
  }
}
