import ArgumentParser
import CSV
import Faults
import RuleTables

/// `kaohe check`: a scheme against itself.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Holds a scheme's rule tables against themselves, and lists everything it finds.",
    discussion: """
      A fault would give wrong scores and keeps the scheme from being used: then the command ends with 65. A finding is \
      something that the document itself leaves open or contradicts: it is listed and the command ends with 0.
      """)

  @Argument(help: ArgumentHelp("The folder of rule tables; else --scheme.", valueName: "folder"))
  var folder: String?

  @OptionGroup var terms: SchemeOptions

  func run() throws {
    var terms = terms
    terms.scheme = folder ?? terms.scheme
    let loaded = try terms.folder().load()
    try Console(tool: "kaohe check").run {
      var output = try Output(path: nil)
      for fault in loaded.faults { try output.put("fault: \(fault)\n") }
      for note in loaded.notes { try output.put("finding: \(note)\n") }
      let (faults, notes) = (loaded.faults.count, loaded.notes.count)
      try output.put("\(faults) \(faults == 1 ? "fault" : "faults"), \(notes) \(notes == 1 ? "finding" : "findings")\n")
      try output.finish()
    }
    guard loaded.faults.isEmpty else {
      throw ExitCode((loaded.faults.map(\.status).first { $0 != .badData } ?? .badData).rawValue)
    }
  }
}
