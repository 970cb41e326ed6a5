import ArgumentParser
import CSV
import Commands
import Faults
import Sheets

/// `kaohe manifest`: the lines of a manifest for the files of a folder.
struct ManifestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest",
    abstract: Message("help.manifest").text,
    discussion: Message("help.manifest.more").text)

  @Argument(help: ArgumentHelp(message: "help.sheet-folder", value: "value.folder"))
  var folder: String

  func run() throws {
    try Console(tool: "kaohe manifest").run {
      let names = try fileNames(inFolder: folder)
      let known = names.contains(Manifest.fileName) ? try Manifest(path: path(Manifest.fileName)) : nil
      var output = try Output(path: nil)
      if known == nil { try output.put(line(Manifest.columns)) }
      for name in names where name != Manifest.fileName && known?.line(of: name) == nil {
        var input = try Input(path: path(name))
        let digest = try input.digest()
        try output.put(line([name, digest, "", "", "", ""]))
      }
      try output.finish()
    }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func line(_ cells: [String]) -> String { cells.joined(separator: "\t") + "\n" }
}
