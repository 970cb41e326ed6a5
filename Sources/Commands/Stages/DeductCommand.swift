import ArgumentParser
import CSV
import Faults
import Scoring

/// `deduct`: full marks laid down, findings priced.
public struct DeductCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.deduct.rawValue,
    abstract: Message("help.deduct").text,
    discussion: Message("help.deduct.more").text,
    version: release)

  @OptionGroup var stage: StageOptions
  @OptionGroup var terms: SchemeOptions

  @Option(
    name: .long,
    help: ArgumentHelp(message: "help.advice", value: "value.file"))
  var advice: String?

  /// Makes the command.
  public init() {}

  /// Refuses reports that would get into the ledger.
  public func validate() throws {
    try checkReports([stage.warnings, advice], output: stage.output.output)
  }

  /// Passes the ledger through the stage.
  public func run() throws {
    let folder = try terms.folder()
    try Console(tool: StageName.deduct.rawValue).run {
      let scheme = try folder.scheme()
      var deduct = Deduct(scheme)
      try StageRun(name: .deduct, scheme: scheme, options: stage).pass(&deduct)
      if let advice { try write(deduct.advice, scheme, to: advice) }
    }
  }

  private func write(_ found: [Advice], _ scheme: Scheme, to path: String) throws {
    var rows = RowWriter(try Output(path: path))
    try rows.row(["unit", "item", "rule", "period", "quantity", "of", "limit", "score", "marks", "what"])
    for advice in found {
      guard let rule = scheme.deduction(advice.rule) else { continue }
      let item = scheme.items[Int(rule.terms.item)]
      let isFull = advice.score == item.marks
      try rows.row([
        scheme.units[advice.unit].name, item.id, rule.id, "\(advice.period)", "\(advice.quantity)",
        advice.of?.description ?? "", rule.terms.threshold, advice.score?.description ?? "", "\(item.marks)",
        "\(scheme.name(of: advice.rule)) 不达标" + (isFull ? ", 但给满分" : ""),
      ])
    }
    try rows.finish()
  }
}
