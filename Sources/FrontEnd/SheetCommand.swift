import ArgumentParser
import CSV
import Commands
import Faults
import Ledger
import Scoring

/// `kaohe sheet`: a ledger as the spreadsheet that people think in.
struct SheetCommand: ParsableCommand {
  static let tool = "kaohe sheet"
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: Message("help.sheet").text,
    discussion: Message("help.sheet.more").text)

  @Argument(help: ArgumentHelp(message: "help.ledger", value: "value.ledger"))
  var input = "-"

  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: SchemeOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let folder = try terms.folder()
    try Console(tool: Self.tool).run {
      let scheme = try folder.scheme()
      var view = SheetView(scheme)
      var progress = Progress(of: Self.tool, reading: [input])
      try view.read(try Input(path: input)) { progress.add($0) }
      progress.end()
      var output = try Output(path: output.output)
      if form.isTable(self.output.output) {
        for line in TextTable.lines(Headings.shown(view.rows)) { try output.put(line + "\n") }
        return try output.finish()
      }
      var rows = try form.rows(to: output)
      for row in view.rows { try rows.row(row) }
      try rows.finish()
    }
  }
}
