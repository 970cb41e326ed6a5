import ArgumentParser
import CSV
import Faults
import Glibc
import RuleTables
import Scoring

/// The release, as `--version` shows it.
package let release = "0.1.0"

/// Which rules a tool goes by, and up to which day; the same for every tool of a chain.
package struct SchemeOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(message: "help.scheme", value: "value.folder"))
  package var scheme: String?

  @OptionGroup package var terms: TermOptions

  /// Nothing chosen yet.
  package init() {}

  /// The folder with the readings and the as-of date that were chosen here or in the environment.
  package func folder() throws -> SchemeFolder {
    guard let path = scheme ?? environment("KAOHE_SCHEME") else {
      throw ValidationError(Message("no-scheme").text)
    }
    return terms.folder(at: path)
  }
}

/// How a scheme is read, and up to which day.
package struct TermOptions: ParsableArguments {
  @Option(
    name: .customLong("reading"),
    help: ArgumentHelp(message: "help.reading", value: "value.reading"))
  package var readings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(message: "help.as-of", value: "value.day"))
  package var asOf: String?

  /// Nothing chosen yet.
  package init() {}

  /// A folder of rule tables with the readings and the as-of date that were chosen here or in the environment.
  package func folder(at path: String) -> SchemeFolder {
    let fromEnvironment = environment("KAOHE_READING")?.split { $0 == " " || $0 == "," }.map(String.init) ?? []
    return SchemeFolder(
      path, readings: readings.isEmpty ? fromEnvironment : readings, asOf: asOf ?? environment("KAOHE_AS_OF"))
  }
}

/// Where a tool writes.
package struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp(message: "help.output", value: "value.file"))
  package var output: String?

  /// Nothing chosen yet.
  package init() {}

  /// Whether it goes to standard output.
  var isStandardOutput: Bool { (output ?? "-") == "-" }
}

/// Whether people open what a tool writes in a spreadsheet.
package struct SpreadsheetOptions: ParsableArguments {
  @Flag(name: .long, help: ArgumentHelp(message: "help.for-spreadsheet"))
  package var forSpreadsheet = false

  /// Nothing chosen yet.
  package init() {}

  /// Starts the rows of what is opened so, or of what the next tool reads.
  package func rows(to output: consuming Output) throws(Fault) -> ViewWriter {
    try ViewWriter(output, forSpreadsheet: forSpreadsheet)
  }
}

/// Whether a view is written for people, for a spreadsheet or for machines.
package struct FormOptions: ParsableArguments {
  @Flag(name: .long, help: ArgumentHelp(message: "help.csv"))
  package var csv = false

  @Flag(name: .long, help: ArgumentHelp(message: "help.as-table"))
  package var table = false

  @OptionGroup package var spreadsheet: SpreadsheetOptions

  /// Nothing chosen yet.
  package init() {}

  /// Refuses forms that exclude each other.
  package func validate() throws {
    if csv, table { throw ValidationError(Message("csv-or-table").text) }
    if spreadsheet.forSpreadsheet, table { throw ValidationError(Message("spreadsheet-or-table").text) }
  }

  /// Whether it is a table: as asked, else where it goes to a terminal.
  package func isTable(_ path: String?) -> Bool {
    table || (!csv && !spreadsheet.forSpreadsheet && (path ?? "-") == "-" && isatty(1) == 1)
  }

  /// Starts the rows of what is no table.
  package func rows(to output: consuming Output) throws(Fault) -> ViewWriter { try spreadsheet.rows(to: output) }
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
