import ArgumentParser
import CSV
import Commands
import Faults
import RuleTables

/// `kaohe backdate`: this year's rules as tables for last year's sheets.
struct BackdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backdate",
    abstract: Message("help.backdate").text,
    discussion: Message("help.backdate.more").text)

  @Argument(help: ArgumentHelp(message: "help.backdate.new", value: "value.new"))
  var new: String

  @Argument(help: ArgumentHelp(message: "help.backdate.old", value: "value.old"))
  var old: String

  @Option(name: .shortAndLong, help: ArgumentHelp(message: "help.backdate.output", value: "value.folder"))
  var output: String

  func run() throws {
    try Console(tool: "kaohe backdate").run {
      for table in try Backdating(new: SchemeFolder(new), old: SchemeFolder(old)).tables {
        var writer = RowWriter(try Output(path: "\(output)/\(table.file)"))
        for row in table.rows { try writer.row(row) }
        try writer.finish()
      }
    }
  }
}
