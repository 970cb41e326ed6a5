import ArgumentParser
import Faults
import Scoring

/// `veto`: vetoes and their effects.
public struct VetoCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.veto.rawValue,
    abstract: Message("help.veto").text,
    discussion: Message("help.veto.more").text,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  /// Makes the command.
  public init() {}

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.veto.rawValue).run {
      let scheme = try folder.scheme()
      var veto = Veto(scheme)
      try StageRun(name: .veto, scheme: scheme, options: stage).pass(&veto)
    }
  }
}
