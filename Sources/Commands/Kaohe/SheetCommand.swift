import ArgumentParser
import CSV
import Faults
import Glibc
import Ledger
import Scoring

/// `kaohe sheet`: a ledger as the spreadsheet that people think in.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Shows a ledger of any stage as a spreadsheet: units down, items across, total at the end.",
    discussion: """
      A cell is the sum of the points that the ledger has for a unit and item so far; blank where there are none yet. On a \
      terminal it is a table, else CSV.
      """)

  @Argument(help: ArgumentHelp("The ledger; standard input for - or without it.", valueName: "ledger"))
  var input = "-"

  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: SchemeOptions

  @Flag(name: .long, help: "CSV, wherever it goes.")
  var csv = false

  @Flag(name: .long, help: "A readable table, wherever it goes.")
  var table = false

  func run() throws {
    let folder = try terms.folder()
    try Console(tool: "kaohe sheet").run {
      let scheme = try folder.scheme()
      var view = SheetView(scheme)
      try view.read(try Input(path: input))
      var output = try Output(path: output.output)
      if table || (!csv && self.output.output == nil && isatty(1) == 1) {
        for line in TextTable.lines(view.rows) { try output.put(line + "\n") }
        return try output.finish()
      }
      var rows = RowWriter(output)
      for row in view.rows { try rows.row(row) }
      try rows.finish()
    }
  }
}
