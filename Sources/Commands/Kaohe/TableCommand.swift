import ArgumentParser
import CSV

/// `kaohe table`: a CSV file as a table that people can read.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Shows a CSV file, such as the ranking, as a table on the terminal.",
    discussion: "Columns that are blank in every row are left out.")

  @Argument(help: ArgumentHelp("The file; standard input for - or without it.", valueName: "file"))
  var input = "-"

  func run() throws {
    try Console(tool: "kaohe table").run {
      var rows: [[String]] = []
      var reader = RowReader(try Input(path: input))
      while try reader.fill() {
        for index in 0..<reader.count {
          let row = reader[index]
          rows.append((0..<row.count).map { row[$0].string })
        }
      }
      var output = try Output(path: nil)
      for line in TextTable.lines(rows) { try output.put(line + "\n") }
      try output.finish()
    }
  }
}
