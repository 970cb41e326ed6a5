import ArgumentParser
import Faults
import Scoring

/// `bonus`: points for merit.
public struct BonusCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.bonus.rawValue,
    abstract: Message("help.bonus").text,
    discussion: Message("help.bonus.more").text,
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
