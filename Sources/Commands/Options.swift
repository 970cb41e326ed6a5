import ArgumentParser
import Faults
import Glibc
import RuleTables
import Scoring

/// The release, as `--version` shows it.
let release = "0.1.0"

/// Which rules a tool goes by, and up to which day; the same for every tool of a chain.
struct SchemeOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(message: "help.scheme", value: "value.folder"))
  var scheme: String?

  @Option(
    name: .customLong("reading"),
    help: ArgumentHelp(message: "help.reading", value: "value.reading"))
  var readings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(message: "help.as-of", value: "value.day"))
  var asOf: String?

  /// The folder with the readings and the as-of date that were chosen here or in the environment.
  func folder() throws -> SchemeFolder {
    guard let path = scheme ?? environment("KAOHE_SCHEME") else {
      throw ValidationError(Message("no-scheme").text)
    }
    let fromEnvironment = environment("KAOHE_READING")?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
    return SchemeFolder(
      path, readings: readings.isEmpty ? fromEnvironment : readings, asOf: asOf ?? environment("KAOHE_AS_OF"))
  }
}

/// Where a tool writes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp(message: "help.output", value: "value.file"))
  var output: String?
}

/// Where a stage reads and writes, and where it leaves its warnings.
struct StageOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(message: "help.input", value: "value.ledger"))
  var input = "-"

  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: ArgumentHelp(message: "help.warnings", value: "value.file"))
  var warnings: String?

  func validate() throws {
    try checkReports([warnings], output: output.output)
  }
}

/// Refuses reports that would get into the ledger: on standard output, or in one file with it or with each other.
func checkReports(_ reports: [String?], output: String?) throws {
  let files = reports.compactMap { $0 } + [output].compactMap { $0 == "-" ? nil : $0 }
  guard !reports.contains("-"), Set(files).count == files.count else {
    throw ValidationError(Message("reports-in-ledger").text)
  }
}

/// A variable of the environment that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
