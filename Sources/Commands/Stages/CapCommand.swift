import ArgumentParser
import Faults
import Scoring

/// `cap`: items within their marks.
public struct CapCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.cap.rawValue,
    abstract: Message("help.cap").text,
    discussion: Message("help.cap.more").text,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  /// Makes the command.
  public init() {}

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.cap.rawValue).run {
      let scheme = try folder.scheme()
      var cap = Cap(scheme)
      try StageRun(name: .cap, scheme: scheme, options: stage).pass(&cap)
    }
  }
}
