import Accounts
import ArgumentParser
import CSV
import Commands
import Faults
import Glibc

/// How differences are written.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  /// A readable text.
  case table
  /// A row for each unit, item and strand that changed.
  case csv
  /// The tabular diff layout, which daff and other viewers render.
  case daff
}

/// `kaohe diff`: two outputs of one assessment, and what changed from one to the other.
struct DiffCommand: ParsableCommand {
  static let tool = "kaohe diff"
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Message("help.diff").text,
    discussion: Message("help.diff.more").text)

  @Argument(help: ArgumentHelp(message: "help.diff.old", value: "value.old"))
  var old: String

  @Argument(help: ArgumentHelp(message: "help.diff.new", value: "value.new"))
  var new: String

  @Option(name: .long, help: ArgumentHelp(message: "help.diff.rescored", value: "value.folder"))
  var rescored: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.diff.old-scheme", value: "value.folder"))
  var oldScheme: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.diff.new-scheme", value: "value.folder"))
  var newScheme: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.diff.format", value: "value.format"))
  var format: DiffFormat?

  @OptionGroup var output: OutputOptions
  @OptionGroup var spreadsheet: SpreadsheetOptions

  func validate() throws {
    // What marks a row in the tabular layout would be marked itself.
    guard !spreadsheet.forSpreadsheet || format ?? .csv == .csv else {
      throw ValidationError(Message("spreadsheet-format").text)
    }
  }

  func run() throws {
    try Console(tool: Self.tool).run {
      let comparison = try Comparison(
        old: OutputFolder(path: old, scheme: oldScheme, option: "--old-scheme", tool: Self.tool).outcome(),
        new: OutputFolder(path: new, scheme: newScheme, option: "--new-scheme", tool: Self.tool).outcome(),
        rescored: rescored.map {
          try OutputFolder(path: $0, scheme: nil, option: "--rescored", tool: Self.tool).outcome()
        })
      let isForPeople = !spreadsheet.forSpreadsheet && (output.output ?? "-") == "-" && isatty(1) == 1
      switch format ?? (isForPeople ? .table : .csv) {
      case .table:
        var text = try Output(path: output.output)
        for line in DiffText(comparison, in: .chosen).lines { try text.put(line + "\n") }
        try text.finish()
      case .csv: try write(DiffRows(comparison).rows)
      case .daff: try write(TabularDiff(comparison).rows)
      }
    }
  }

  private func write(_ rows: [[String]]) throws {
    var writer = try spreadsheet.rows(to: try Output(path: output.output))
    for row in rows { try writer.row(row) }
    try writer.finish()
  }
}
