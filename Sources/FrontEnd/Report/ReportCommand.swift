import Accounts
import ArgumentParser
import CSV
import Commands
import Faults
import Scoring

/// `kaohe report`: what an output comes to, for the office, for each unit alone and for everybody.
struct ReportCommand: ParsableCommand {
  static let tool = "kaohe report"
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Message("help.report").text,
    discussion: Message("help.report.more").text)

  @Argument(help: ArgumentHelp(message: "help.report.input", value: "value.folder"))
  var input: String

  @Option(name: .long, help: ArgumentHelp(message: "help.report.scheme", value: "value.folder"))
  var scheme: String?

  @Option(name: .shortAndLong, help: ArgumentHelp(message: "help.report.output", value: "value.folder"))
  var output: String

  @Option(name: .long, help: ArgumentHelp(message: "help.approved", value: "value.approval"))
  var approved: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.report.language", value: "value.name"))
  var language = Language.chinese

  @OptionGroup var spreadsheet: SpreadsheetOptions

  func validate() throws {
    guard approved?.isPrintable ?? true else { throw ValidationError(Message("no-approval").text) }
  }

  func run() throws {
    let console = Console(tool: Self.tool)
    try console.run {
      let ledger = try OutputFolder(path: input, scheme: scheme, option: "--scheme", tool: Self.tool).ledger()
      let control = ledger.control
      let report = Report(
        ledger.outcome, status: control.status, isFinal: !control.isProvisional && !control.isEdited,
        approval: approved ?? "")
      let files = try ReportFiles(report, of: input, language, spreadsheet)
      for notice in try files.write(to: output) { console.say(notice) }
    }
  }
}

extension String {
  /// Whether it can stand in a line: neither blank nor with line breaks or other control characters.
  fileprivate var isPrintable: Bool {
    unicodeScalars.contains { !$0.properties.isWhitespace }
      && unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
