import ArgumentParser
import CSV
import RuleTables

/// `kaohe backdate`: this year's rules as tables for last year's sheets.
struct BackdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backdate",
    abstract: "Writes the rules of a new scheme as tables for the sheets of an old one.",
    discussion: """
      Year, units, duties and headings are the old ones; items, prices, limits, merit and ranking the new ones. A rule is the \
      same if it has the same id, else the same name; what was reported under one that is no more is kept without points. \
      The sheets of the old year, sent through the stages under these tables, give what kaohe diff --rescored asks for.
      """)

  @Argument(help: ArgumentHelp("The folder of the new rule tables.", valueName: "new"))
  var new: String

  @Argument(help: ArgumentHelp("The folder of the old rule tables.", valueName: "old"))
  var old: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write them to, which exists.", valueName: "folder"))
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
