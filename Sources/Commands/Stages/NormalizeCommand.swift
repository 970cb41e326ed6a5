import ArgumentParser
import CSV
import Faults
import Scoring
import Sheets

/// `normalize`: canonical units, rules, periods and numbers.
public struct NormalizeCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.normalize.rawValue,
    abstract: Message("help.normalize").text,
    discussion: Message("help.normalize.more").text,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  @Option(name: .long, help: ArgumentHelp(message: "help.rejects", value: "value.file"))
  var rejects: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.manifest.normalize", value: "value.file"))
  var manifest: String?

  @OptionGroup var reports: NormalizeReports
  @OptionGroup var checks: SheetChecks

  /// Makes the command.
  public init() {}

  /// Refuses reports that would get into the ledger.
  public func validate() throws {
    try checkReports([stage.warnings, rejects] + reports.paths, output: stage.output.output)
  }

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.normalize.rawValue).run {
      let scheme = try folder.scheme()
      var options = try options()
      let run = StageRun(name: .normalize, scheme: scheme, options: stage, isProvisional: checks.provisional)
      guard checks.provisional else {
        return try pass(Input(path: stage.input), options, run)
      }
      // Nothing of a sheet is used that reports what is not its department's, so such sheets are looked for first.
      var input = try Input(path: stage.input)
      let bytes = try input.readAll()
      var trial = Normalize(scheme, options)
      try run.read(Input(name: stage.input, bytes: bytes), into: &trial)
      options.refusedSheets = trial.foreignSheets
      try pass(Input(name: stage.input, bytes: bytes), options, run)
    }
  }

  /// What is known of the sheets beside the scheme.
  private func options() throws -> NormalizeOptions {
    var options = try checks.options()
    options.showsCoverage = reports.coverage != nil
    if let manifest { options.handedIn = try Manifest(path: manifest).firstDays }
    return options
  }

  private func pass(_ input: consuming Input, _ options: NormalizeOptions, _ run: StageRun) throws {
    var normalize = Normalize(run.scheme, options)
    let files = try NormalizeReportFiles(reports, run.scheme)
    files.begin(&normalize)
    do {
      try run.pass(&normalize, from: input, rejects: rejects) { stage in try files.take(from: &stage) }
    } catch {
      try? files.close(normalize)
      throw error
    }
    try files.close(normalize)
    try files.finish()
  }
}
