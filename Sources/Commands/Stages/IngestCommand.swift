import ArgumentParser
import CSV
import Faults
import Ledger
import Scoring
import Sheets
import Workbook

/// `ingest`: departments' sheets into reported entries.
public struct IngestCommand: ParsableCommand {
  /// Name and help.
  public static let configuration = CommandConfiguration(
    commandName: StageName.ingest.rawValue,
    abstract: Message("help.ingest").text,
    discussion: Message("help.ingest.more").text,
    version: release)

  @Argument(help: ArgumentHelp(message: "help.sheets", value: "value.sheet"))
  var sheets: [String] = ["-"]

  @OptionGroup var terms: SchemeOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .long, help: ArgumentHelp(message: "help.department", value: "value.name"))
  var department: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.sheet-name", value: "value.name"))
  var name: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.workbook-sheet", value: "value.name"))
  var sheet: String?

  @Option(
    name: .long,
    help: ArgumentHelp(message: "help.encoding", value: "value.name"))
  var encoding = Encoding.auto

  @Option(name: .long, help: ArgumentHelp(message: "help.manifest-file", value: "value.file"))
  var manifest: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.rejects", value: "value.file"))
  var rejects: String?

  @Flag(name: .long, help: ArgumentHelp(message: "help.provisional.ingest"))
  var provisional = false

  /// Makes the command.
  public init() {}

  /// Refuses reports that would get into the ledger.
  public func validate() throws {
    try checkReports([rejects], output: output.output)
  }

  /// Reads all sheets, and writes the ledger if nothing was wrong with them.
  public func run() throws {
    let folder = try terms.folder()
    try console.run {
      let scheme = try folder.scheme()
      let handedIn = HandedIn(sheets, name: name, manifest: manifest, scheme: scheme)
      var writer = try LedgerWriter(try Output(path: output.output), scheme: scheme)
      var faults = handedIn.faults
      var twice = SameBytes(scheme)
      for sheet in handedIn.sheets { faults += try read(sheet, scheme, &twice, &writer) }
      if let rejects { try writeRejects(faults, to: rejects) }
      var control = Control(scheme)
      control.stages = [.ingest]
      control.isProvisional = provisional
      control.rejected = faults.count
      guard faults.isEmpty || provisional else { throw Faults(faults) }
      console.say(faults)
      try writer.finish(control)
    }
  }

  private var console: Console { Console(tool: StageName.ingest.rawValue) }

  /// Reads one sheet, and gives what was wrong with it.
  ///
  /// A provisional run goes on without a sheet that is refused, so it reads each one twice: once to see whether it is, and
  /// once to write it. Throws only what keeps the ledger from being written.
  private func read(
    _ sheet: HandedIn.Sheet, _ scheme: Scheme, _ twice: inout SameBytes, _ writer: inout LedgerWriter
  ) throws(Fault) -> [Fault] {
    do throws(Fault) {
      let sheet = provisional ? try sheet.kept() : sheet
      let reader = try pass(sheet, scheme) { words throws(Fault) in
        if !provisional { try writer.write(words) }
      }
      console.say(reader.notices)
      let faults = reader.faults + [twice.fault(sheet, hasFindings: reader.hasFindings)].compactMap(\.self)
      if provisional, faults.isEmpty {
        _ = try pass(sheet, scheme) { words throws(Fault) in try writer.write(words) }
      }
      return faults
    } catch {
      if error.status == .inputOutput { throw error }
      return [error]
    }
  }

  /// Reads a sheet once, be it text or in a workbook, and gives what read it.
  private func pass(
    _ sheet: HandedIn.Sheet, _ scheme: Scheme, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> SheetReader {
    var input = try sheet.open()
    if Workbook.isArchive(try input.peek()) { return try pass(Workbook(input), sheet, scheme, write) }
    var reader = try SheetReader(
      sheet: sheet.name, department: department, scheme: scheme, supersededBy: sheet.successor)
    try reader.read(input, encoding: encoding, write: write)
    return reader
  }

  private func pass(
    _ workbook: Workbook, _ file: HandedIn.Sheet, _ scheme: Scheme, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> SheetReader {
    let name = try workbook.sheet(named: sheet)
    var reader = try SheetReader(
      sheet: SheetReader.name(ofSheet: name, in: file.name, scheme), source: "\(file.name)!\(name)",
      department: department, scheme: scheme, supersededBy: file.successor)
    try reader.read(try workbook.rows(of: name), write: write)
    return reader
  }
}

extension Encoding: ExpressibleByArgument {}
