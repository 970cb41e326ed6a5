import ArgumentParser
import CSV
import Faults
import Scoring
import Sheets

/// How `normalize` takes what was handed in, in a process of its own or in a fused run.
struct SheetChecks: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(message: "help.rulings", value: "value.file"))
  var rulings: String?

  @Flag(name: .long, help: ArgumentHelp(message: "help.provisional.normalize"))
  var provisional = false

  @Flag(name: .long, help: ArgumentHelp(message: "help.one-sheet"))
  var oneSheet = false

  /// Whether anything was asked for.
  var isUsed: Bool { provisional || oneSheet || rulings != nil }

  /// What the stage goes by.
  ///
  /// Throws a `Fault` where the file of rulings cannot be read.
  func options() throws(Fault) -> NormalizeOptions {
    var options = NormalizeOptions(checksOneSheet: oneSheet)
    if let rulings {
      let reader = try RulingsReader(try Input(path: rulings))
      (options.rulings, options.faultsOfRulings) = (reader.rulings, reader.faults)
    }
    return options
  }
}
