import ArgumentParser
import CSV
import Commands
import Faults
import Scoring
import Sheets

/// `kaohe template`: the blank sheets that departments fill in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: Message("help.template").text,
    discussion: Message("help.template.more").text)

  /// What a blank sheet is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case xlsx
  }

  @Argument(help: ArgumentHelp(message: "help.folder", value: "value.folder"))
  var folder: String?

  @OptionGroup var terms: SchemeOptions

  @Option(name: .long, help: ArgumentHelp(message: "help.template.department", value: "value.name"))
  var department: String?

  @Option(name: .shortAndLong, help: ArgumentHelp(message: "help.template.output", value: "value.folder"))
  var output = "."

  @Option(name: .long, help: ArgumentHelp(message: "help.template.format", value: "value.name"))
  var format: Format?

  @Option(name: .long, help: ArgumentHelp(message: "help.template.language", value: "value.name"))
  var language = Language.chinese

  @Flag(name: .long, help: ArgumentHelp(message: "help.force"))
  var force = false

  func run() throws {
    var terms = terms
    terms.scheme = folder ?? terms.scheme
    let folder = try terms.folder()
    try Console(tool: "kaohe template").run {
      let sheets = try BlankSheets(try folder.scheme(), in: language).sheets(of: department)
      let formats = format.map { [$0] } ?? Format.allCases
      let files = sheets.flatMap { sheet in formats.map { (sheet: sheet, format: $0, path: path(sheet, $0)) } }
      let present = force ? [] : files.filter { isThere($0.path) }
      guard present.isEmpty else { throw Faults(present.map { .isThere($0.path) }) }
      try makeFolder(output)
      var names = try Output(path: nil)
      for file in files {
        try write(file.sheet, as: file.format, to: file.path)
        try names.put(file.path + "\n")
      }
      try names.finish()
    }
  }

  private func path(_ sheet: BlankSheet, _ format: Format) -> String {
    (output == "." ? "" : output + "/") + "\(sheet.name).\(format.rawValue)"
  }

  private func write(_ sheet: BlankSheet, as format: Format, to path: String) throws(Fault) {
    switch format {
    case .csv: try writeText(sheet, to: path)
    case .xlsx: try BlankWorkbook(sheet, language).write(to: path)
    }
  }

  private func writeText(_ sheet: BlankSheet, to path: String) throws(Fault) {
    let lines = sheet.lines
    // The mark that would keep such a name as it is would also make it unknown.
    if let cell = lines.joined().first(where: \.isChangedBySpreadsheets) { throw .wouldChange(path, cell) }
    var rows = try RowWriter(forSpreadsheet: try Output(path: path))
    for line in lines { try rows.row(line) }
    try rows.finish()
  }
}

extension Language: ExpressibleByArgument {}

extension Fault {
  fileprivate static func isThere(_ path: String) -> Fault {
    Fault("file-exists", at: Place(path), value: path, status: .cannotCreate)
  }

  fileprivate static func wouldChange(_ path: String, _ name: String) -> Fault {
    Fault("would-change", at: Place(path), value: name, ["name": "\(name)"])
  }
}
