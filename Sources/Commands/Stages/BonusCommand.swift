import ArgumentParser
import Scoring

/// `bonus`: points for merit.
public struct BonusCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.bonus.rawValue,
    abstract: "Adds points for merit, each matter once.",
    discussion: """
      It prices claims, takes back those that stand for a matter which counts already, and keeps categories, sections and \
      the total within the limits of cap.csv.
      """,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  /// Makes the command.
  public init() {}

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.bonus.rawValue).run {
      let scheme = try folder.scheme()
      var bonus = Bonus(scheme)
      try StageRun(name: .bonus, scheme: scheme, options: stage).pass(&bonus)
    }
  }
}
