import ArgumentParser
import CSV
import Commands
import Faults

/// `kaohe table`: a CSV file as a table that people can read.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: Message("help.table").text,
    discussion: Message("help.table.more").text)

  @Argument(help: ArgumentHelp(message: "help.file", value: "value.file"))
  var input = "-"

  func run() throws {
    try Console(tool: "kaohe table").run {
      var rows: [[String]] = []
      var reader = RowReader(try Input(path: input))
      while try reader.fill() {
        for row in reader.rows {
          rows.append((0..<row.count).map { row[$0].string })
        }
      }
      var output = try Output(path: nil)
      for line in TextTable.lines(Headings.shown(rows)) { try output.put(line + "\n") }
      try output.finish()
    }
  }
}
