import ArgumentParser
import CSV
import Faults
import Ledger
import Scoring

/// `kaohe run`: all stages in one process.
package struct RunCommand: ParsableCommand {
  static let tool = "kaohe run"

  /// Name and help.
  package static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Message("help.run").text,
    discussion: Message("help.run.more").text)

  @Argument(help: ArgumentHelp(message: "help.run.scheme", value: "value.folder"))
  var scheme: String

  @Argument(help: ArgumentHelp(message: "help.run.files", value: "value.file"))
  var files: [String] = ["-"]

  @OptionGroup var naming: SheetOptions
  @OptionGroup var fused: FusedOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: TermOptions

  /// Makes the command.
  package init() {}

  /// Refuses files that would be written twice, and what does not go with a ledger.
  package func validate() throws {
    try checkReports([fused.ledger, fused.rejects, fused.warnings] + fused.reports.paths, output: output.output)
    let namesSheets = naming.department != nil || naming.name != nil || naming.sheet != nil
    if fused.after != nil, files.count != 1 || namesSheets { throw ValidationError(Message("after-sheets").text) }
  }

  /// Runs the stages.
  package func run() throws {
    try Console(tool: Self.tool).run {
      let scheme = try terms.folder(at: scheme).scheme()
      let source: EntrySource =
        if let maker = fused.after {
          .ledger(files[0], after: maker, bytes: nil)
        } else {
          .sheets(
            SheetFiles(
              files, scheme: scheme, options: naming, isProvisional: fused.checks.provisional, block: fused.block))
        }
      try FusedRun(scheme, source, fused, output: output.output).run()
    }
  }
}
