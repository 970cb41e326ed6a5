import Accounts
import ArgumentParser
import CSV
import Faults
import Glibc
import Scoring

/// `kaohe explain`: every point of one unit, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows every point of one unit in the order of the document: what was found, where, and what it cost.",
    discussion: """
      The lines of an item sum to its score, the items to the total, which is the one that is ranked. It takes the last \
      ledger, 6-veto.csv in an output folder. On a terminal it is a table, which leaves out what says that there was \
      nothing; as CSV every entry is a row.
      """)

  @Argument(help: ArgumentHelp("The last ledger; standard input for - or without it.", valueName: "ledger"))
  var input = "-"

  @Option(name: .long, help: ArgumentHelp("The unit, by its name or an alias.", valueName: "name"))
  var unit: String

  @Option(name: .long, help: ArgumentHelp("Only this item or bonus category.", valueName: "id"))
  var item: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: SchemeOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let folder = try terms.folder()
    try Console(tool: "kaohe explain").run {
      let scheme = try folder.scheme()
      let number = try unitNumber(scheme)
      try checkItem(scheme)
      let ledger = try LastLedger(try Input(path: input), scheme: scheme, units: [number])
      guard let explanation = ledger.explanation(of: number) else { return }
      var output = try Output(path: output.output)
      if form.isTable(self.output.output) {
        let view = ExplanationText(explanation, settings: scheme.settings, only: item, in: .chosen)
        for line in view.lines { try output.put(line + "\n") }
        return try output.finish()
      }
      var rows = RowWriter(output)
      try rows.row(ExplanationRows.header)
      for row in ExplanationRows.rows(explanation, only: item) { try rows.row(row) }
      try rows.finish()
    }
  }

  private func unitNumber(_ scheme: Scheme) throws(Fault) -> Int {
    guard let number = scheme.unitNames.number(of: unit) else { throw .unknownUnit(unit, scheme.units.map(\.name)) }
    return number
  }

  private func checkItem(_ scheme: Scheme) throws(Fault) {
    guard let item, scheme.itemIDs.number(of: item) == nil else { return }
    throw .unknownItem(item, scheme.items.map(\.id) + scheme.categories)
  }
}

/// Whether a view is written for people or for machines.
struct FormOptions: ParsableArguments {
  @Flag(name: .long, help: "CSV, wherever it goes.")
  var csv = false

  @Flag(name: .long, help: "A readable table, wherever it goes.")
  var table = false

  func validate() throws {
    if csv, table { throw ValidationError("--csv and --table exclude each other") }
  }

  /// Whether it is a table: as asked, else where it goes to a terminal.
  func isTable(_ path: String?) -> Bool { table || (!csv && (path ?? "-") == "-" && isatty(1) == 1) }
}

extension Fault {
  fileprivate static func unknownUnit(_ name: String, _ known: [String]) -> Fault {
    let remedy = Nearest.remedy(name, among: known, of: "units.csv")
    return Fault(
      "unknown-unit.option", at: Place("--unit"), value: name, ["name": "\(name)", "remedy": remedy], status: .usage)
  }

  fileprivate static func unknownItem(_ name: String, _ known: [String]) -> Fault {
    let remedy = Nearest.remedy(name, among: known, of: "items.csv")
    return Fault(
      "unknown-item.option", at: Place("--item"), value: name, ["name": "\(name)", "remedy": remedy], status: .usage)
  }
}
