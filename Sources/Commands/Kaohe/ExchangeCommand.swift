import ArgumentParser
import CSV
import Faults

/// `kaohe exchange`: puts a finished output folder in place of the old one, in one step.
struct ExchangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "Puts a new output folder in place of the old one in one step, for pipeline scripts.",
    discussion:
      "Whoever looks sees the old folder or the new one, never a mixture. The old one is left where the new one stood.")

  @Argument(help: "The folder with the new output.")
  var new: String

  @Argument(help: "The folder that it shall replace.")
  var old: String

  func run() throws {
    try Console(tool: "kaohe exchange").run { try exchangeFolders(new, old) }
  }
}
