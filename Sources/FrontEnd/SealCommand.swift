import ArgumentParser
import CSV
import Commands
import Faults
import Ledger
import Scoring

/// `kaohe seal`: closes a ledger that somebody changed.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: Message("help.seal").text,
    discussion: Message("help.seal.more").text)

  @Argument(help: ArgumentHelp(message: "help.ledger", value: "value.ledger"))
  var input = "-"

  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: SchemeOptions

  @Option(
    name: .long,
    help: ArgumentHelp(message: "help.after", value: "value.stage"))
  var after: StageName?

  func run() throws {
    let folder = try terms.folder()
    try Console(tool: "kaohe seal").run {
      let scheme = try folder.scheme()
      try seal(try Input(path: input), scheme: scheme, after: after, to: try Output(path: output.output))
    }
  }
}
