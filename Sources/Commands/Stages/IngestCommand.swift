import ArgumentParser
import CSV
import Faults
import Ledger
import Scoring

/// `ingest`: departments' sheets into reported entries.
public struct IngestCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.ingest.rawValue,
    abstract: Message("help.ingest").text,
    discussion: Message("help.ingest.more").text,
    version: release)

  @Argument(help: ArgumentHelp(message: "help.sheets", value: "value.sheet"))
  var sheets: [String] = ["-"]

  @OptionGroup var terms: SchemeOptions
  @OptionGroup var naming: SheetOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: ArgumentHelp(message: "help.rejects", value: "value.file"))
  var rejects: String?

  @Flag(name: .long, help: ArgumentHelp(message: "help.provisional.ingest"))
  var provisional = false

  /// Makes the command.
  public init() {}

  /// Refuses reports that would get into the ledger.
  public func validate() throws {
    try checkReports([rejects], output: output.output)
  }

  /// Reads all sheets, and writes the ledger if nothing was wrong with them.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.ingest.rawValue).run {
      let scheme = try folder.scheme()
      var writer = try LedgerWriter(try Output(path: output.output), scheme: scheme)
      let files = SheetFiles(sheets, scheme: scheme, options: naming, isProvisional: provisional)
      var progress = Progress(of: StageName.ingest.rawValue, reading: sheets, writesMeanwhile: output.isStandardOutput)
      let faults = try files.read { words throws(Fault) in
        try writer.write(words)
        progress.add(1)
      }
      progress.end()
      if let rejects { try writeRejects(faults, to: rejects) }
      var control = Control(scheme)
      control.stages = [.ingest]
      control.isProvisional = provisional
      control.rejected = faults.count
      guard faults.isEmpty || provisional else { throw Faults(faults) }
      Console(tool: StageName.ingest.rawValue).say(faults)
      try writer.finish(control)
    }
  }
}
