import ArgumentParser
import CSV
import Faults
import Ledger
import Scoring
import Sheets
import Workbook

/// What the names of sheets do not say.
struct SheetOptions: ParsableArguments {
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
}

extension Encoding: ExpressibleByArgument {}

/// The sheets of a run, read one after the other into reported entries.
struct SheetFiles {
  /// The files as the user named them.
  let paths: [String]
  private let scheme: Scheme
  private let options: SheetOptions
  /// Whether a sheet that is refused is left out instead of stopping the run.
  private let isProvisional: Bool
  private var handedIn: HandedIn
  /// How many bytes of a text are read at a time.
  private let block: Int

  init(
    _ paths: [String], scheme: Scheme, options: SheetOptions, isProvisional: Bool, block: Int = RowReader.usualBlock
  ) {
    self.block = block
    self.paths = paths
    self.scheme = scheme
    self.options = options
    self.isProvisional = isProvisional
    handedIn = HandedIn(paths, name: options.name, manifest: options.manifest, scheme: scheme)
  }

  /// When each file was handed in, so far as a manifest says.
  var firstDays: [String: Day] { handedIn.firstDays }

  /// Keeps what comes on standard input, so that the sheets can be read again.
  mutating func keepStandardInput() throws(Fault) {
    try handedIn.keepStandardInput()
  }

  /// Reads all sheets, and gives what was wrong with them; each entry goes to `write` as it is met.
  ///
  /// Throws only what keeps a ledger from being written; `says` lets it tell what there is to know about a sheet.
  func read(says: Bool = true, write: (ReportedWords) throws(Fault) -> Void) throws(Fault) -> [Fault] {
    var faults = handedIn.faults
    var twice = SameBytes(scheme)
    for sheet in handedIn.sheets { faults += try read(sheet, &twice, says: says, write) }
    return faults
  }

  /// Reads one sheet, and gives what was wrong with it.
  ///
  /// A provisional run goes on without a sheet that is refused, so it reads each one twice: once to see whether it is, and
  /// once to write it.
  private func read(
    _ sheet: HandedIn.Sheet, _ twice: inout SameBytes, says: Bool, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    do throws(Fault) {
      let sheet = isProvisional ? try sheet.kept() : sheet
      let reader = try pass(sheet) { words throws(Fault) in if !isProvisional { try write(words) } }
      if says { Console(tool: StageName.ingest.rawValue).say(reader.notices) }
      let faults = reader.faults + [twice.fault(sheet, hasFindings: reader.hasFindings)].compactMap(\.self)
      if isProvisional, faults.isEmpty { _ = try pass(sheet, write) }
      return faults
    } catch {
      if error.status == .inputOutput { throw error }
      return [error]
    }
  }

  /// Reads a sheet once, be it text or in a workbook, and gives what read it.
  private func pass(
    _ sheet: HandedIn.Sheet, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> SheetReader {
    var input = try sheet.open()
    if Workbook.isArchive(try input.peek()) { return try pass(Workbook(input), sheet, write) }
    var reader = try SheetReader(
      sheet: sheet.name, department: options.department, scheme: scheme, supersededBy: sheet.successor)
    try reader.read(input, encoding: options.encoding, block: block, write: write)
    return reader
  }

  private func pass(
    _ workbook: Workbook, _ file: HandedIn.Sheet, _ write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> SheetReader {
    let name = try workbook.sheet(named: options.sheet)
    var reader = try SheetReader(
      sheet: SheetReader.name(ofSheet: name, in: file.name, scheme), source: "\(file.name)!\(name)",
      department: options.department, scheme: scheme, supersededBy: file.successor)
    try reader.read(try workbook.rows(of: name), write: write)
    return reader
  }
}
