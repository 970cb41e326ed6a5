import ArgumentParser
import Scoring

/// `cap`: items within their marks.
public struct CapCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.cap.rawValue,
    abstract: "Keeps each item within its marks.",
    discussion: """
      What was taken off beyond an item's marks is given back in an entry of its own; then the limits of cap.csv on rules, \
      items and sections.
      """,
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
