import Accounts
import ArgumentParser
import CSV
import Commands
import Faults
import Scoring

/// `kaohe explain`: every point of one unit, and why.
struct ExplainCommand: ParsableCommand {
  static let tool = "kaohe explain"
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Message("help.explain").text,
    discussion: Message("help.explain.more").text)

  @Argument(help: ArgumentHelp(message: "help.last-ledger", value: "value.ledger"))
  var input = "-"

  @Option(name: .long, help: ArgumentHelp(message: "help.unit", value: "value.name"))
  var unit: String

  @Option(name: .long, help: ArgumentHelp(message: "help.item", value: "value.id"))
  var item: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var terms: SchemeOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let folder = try terms.folder()
    try Console(tool: Self.tool).run {
      let scheme = try folder.scheme()
      let number = try unitNumber(scheme)
      try checkItem(scheme)
      let ledger = try LastLedger(try Input(path: input), scheme: scheme, units: [number], tool: Self.tool)
      guard let explanation = ledger.explanation(of: number) else { return }
      var output = try Output(path: output.output)
      if form.isTable(self.output.output) {
        let view = ExplanationText(explanation, settings: scheme.settings, only: item, in: .chosen)
        for line in view.lines { try output.put(line + "\n") }
        return try output.finish()
      }
      var rows = try form.rows(to: output)
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
