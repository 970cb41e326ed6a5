import ArgumentParser
import Glibc
import RuleTables
import Scoring

/// The release, as `--version` shows it.
let release = "0.1.0"

/// Which rules a tool goes by, and up to which day; the same for every tool of a chain.
struct SchemeOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder of rule tables; else $KAOHE_SCHEME.", valueName: "folder"))
  var scheme: String?

  @Option(
    name: .customLong("reading"),
    help: ArgumentHelp(
      "Another reading of a clause, as GA9=b; may be repeated; else $KAOHE_READING, with spaces between several.",
      valueName: "id=option"))
  var readings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The last day that counts, as 2024-06-15, 2024-06, 2024-Q2; else $KAOHE_AS_OF.", valueName: "day"))
  var asOf: String?

  /// The folder with the readings and the as-of date that were chosen here or in the environment.
  func folder() throws -> SchemeFolder {
    guard let path = scheme ?? environment("KAOHE_SCHEME") else {
      throw ValidationError("no scheme: give --scheme FOLDER or set KAOHE_SCHEME")
    }
    let fromEnvironment = environment("KAOHE_READING")?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
    return SchemeFolder(
      path, readings: readings.isEmpty ? fromEnvironment : readings, asOf: asOf ?? environment("KAOHE_AS_OF"))
  }
}

/// Where a tool writes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; standard output for - or without it.", valueName: "file"))
  var output: String?
}

/// Where a stage reads and writes, and where it leaves its warnings.
struct StageOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The ledger of the stage before; standard input for - or without it.", valueName: "ledger"))
  var input = "-"

  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: ArgumentHelp("Where to write warnings, as CSV.", valueName: "file"))
  var warnings: String?

  func validate() throws {
    try checkReports([warnings], output: output.output)
  }
}

/// Refuses reports that would get into the ledger: on standard output, or in one file with it or with each other.
func checkReports(_ reports: [String?], output: String?) throws {
  let files = reports.compactMap { $0 } + [output].compactMap { $0 == "-" ? nil : $0 }
  guard !reports.contains("-"), Set(files).count == files.count else {
    throw ValidationError(
      "--warnings, --rejects and --output need a file each, and reports cannot go to standard output")
  }
}

/// A variable of the environment that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
