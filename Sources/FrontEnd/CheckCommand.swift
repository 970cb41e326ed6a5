import ArgumentParser
import CSV
import Commands
import Faults
import RuleTables

/// `kaohe check`: a scheme against itself.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Message("help.check").text,
    discussion: Message("help.check.more").text)

  @Argument(help: ArgumentHelp(message: "help.folder", value: "value.folder"))
  var folder: String?

  @OptionGroup var terms: SchemeOptions

  func run() throws {
    var terms = terms
    terms.scheme = folder ?? terms.scheme
    let loaded = try terms.folder().load()
    try Console(tool: "kaohe check").run {
      var output = try Output(path: nil)
      for line in lines(loaded) { try output.put("\(line.text)\n") }
      try output.finish()
    }
    guard loaded.faults.isEmpty else {
      throw ExitCode((loaded.faults.map(\.status).first { $0 != .badData } ?? .badData).rawValue)
    }
  }

  /// A line for each fault and finding, and one that counts them.
  private func lines(_ loaded: LoadedScheme) -> [Message] {
    let (faults, notes) = (loaded.faults.count, loaded.notes.count)
    let counts: KeyValuePairs<String, Phrase> = [
      "faults": .message(Message(faults == 1 ? "count.fault" : "count.faults", ["count": "\(faults)"])),
      "findings": .message(Message(notes == 1 ? "count.finding" : "count.findings", ["count": "\(notes)"])),
    ]
    return loaded.faults.map { Message("check.fault", ["fault": "\($0.text(in: .chosen))"]) }
      + loaded.notes.map { Message("check.finding", ["finding": "\($0.text(in: .chosen))"]) }
      + [Message("check.counts", counts)]
  }
}
