import ArgumentParser
import CSV
import Ledger
import Scoring

extension StageName: ExpressibleByArgument {}

/// `kaohe seal`: closes a ledger that somebody changed.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Closes a ledger that was changed between two stages, and marks it as edited.",
    discussion: """
      A stage takes only a ledger whose control entry adds up. Whoever changes or drops entries with another tool closes \
      the ledger again with this one; the ranking then says so.
      """)

  @Argument(help: ArgumentHelp("The ledger; standard input for - or without it.", valueName: "ledger"))
  var input = "-"

  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: SchemeOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The stage that made the ledger, if its control entry was dropped.", valueName: "stage"))
  var after: StageName?

  func run() throws {
    let folder = try terms.folder()
    try Console(tool: "kaohe seal").run {
      let scheme = try folder.scheme()
      try seal(try Input(path: input), scheme: scheme, after: after, to: try Output(path: output.output))
    }
  }
}
