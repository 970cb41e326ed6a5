import ArgumentParser
import CSV
import Commands
import Faults

/// `kaohe exchange`: puts a finished output folder in place of the old one, in one step.
struct ExchangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: Message("help.exchange").text,
    discussion: Message("help.exchange.more").text)

  @Argument(help: ArgumentHelp(message: "help.new", value: "value.new"))
  var new: String

  @Argument(help: ArgumentHelp(message: "help.old", value: "value.old"))
  var old: String

  func run() throws {
    try Console(tool: "kaohe exchange").run { try exchangeFolders(new, old) }
  }
}
