import ArgumentParser
import Commands
import Faults

/// `kaohe`: everything that is not a stage.
public struct KaoheCommand: ParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "kaohe",
    abstract: Message("help.kaohe").text,
    version: release,
    subcommands: [
      RunCommand.self, SheetCommand.self, TableCommand.self, CheckCommand.self, TemplateCommand.self,
      ManifestCommand.self, SealCommand.self, ExplainCommand.self, DiffCommand.self, ReportCommand.self,
      BackdateCommand.self,
      ExchangeCommand.self,
    ])

  /// Makes the command.
  public init() {}
}
