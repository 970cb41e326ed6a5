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
    try Console(tool: StageName.ingest.rawValue).run {
      let scheme = try folder.scheme()
      var writer = try LedgerWriter(try Output(path: output.output), scheme: scheme)
      var faults = doubledNames()
      for path in inOrder() { faults += try read(path, scheme, &writer) }
      if let rejects { try writeRejects(faults, to: rejects) }
      var control = Control(scheme)
      control.stages = [.ingest]
      control.isProvisional = provisional
      control.rejected = faults.count
      guard faults.isEmpty || provisional else { throw Faults(faults) }
      Console(tool: StageName.ingest.rawValue).say(faults)
      try writer.finish(control)
    }
  }

  /// Reads one sheet, and gives what was wrong with it.
  ///
  /// A provisional run goes on without a sheet that is refused, so it reads each one twice: once to see whether it is, and
  /// once to write it. Throws only what keeps the ledger from being written.
  private func read(_ path: String, _ scheme: Scheme, _ writer: inout LedgerWriter) throws(Fault) -> [Fault] {
    do throws(Fault) {
      var input = try Input(path: path)
      if Workbook.isArchive(try input.peek()) { return try read(Workbook(input), path, scheme, &writer) }
      if provisional {
        let bytes = try input.readAll()
        input = Input(name: path, bytes: bytes)
        let faults = try pass(Input(name: path, bytes: bytes), path, scheme) { _ in }
        if !faults.isEmpty { return faults }
      }
      return try pass(input, path, scheme) { words throws(Fault) in try writer.write(words) }
    } catch {
      if error.status == .inputOutput { throw error }
      return [error]
    }
  }

  /// Reads one sheet of a workbook in the same way.
  private func read(
    _ workbook: Workbook, _ path: String, _ scheme: Scheme, _ writer: inout LedgerWriter
  ) throws(Fault) -> [Fault] {
    let sheet = try workbook.sheet(named: sheet)
    if provisional {
      let faults = try pass(workbook, sheet, path, scheme) { _ in }
      if !faults.isEmpty { return faults }
    }
    let faults = try pass(workbook, sheet, path, scheme) { words throws(Fault) in try writer.write(words) }
    return faults
  }

  private func pass(
    _ workbook: Workbook, _ sheet: String, _ path: String, _ scheme: Scheme,
    write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    let file = name(of: path)
    var reader = try SheetReader(
      sheet: SheetReader.name(ofSheet: sheet, in: file, scheme), source: "\(file)!\(sheet)", department: department,
      scheme: scheme)
    do throws(Fault) {
      let rows = try workbook.rows(of: sheet)
      if let notice = Self.notice(rows.hidden) {
        Console(tool: StageName.ingest.rawValue).say(notice, about: rows.file)
      }
      try reader.read(rows, write: write)
      return reader.faults
    } catch {
      if error.status == .inputOutput { throw error }
      return reader.faults + [error]
    }
  }

  /// That rows or columns were read that are not shown; nil where there are none.
  private static func notice(_ hidden: (rows: Int, columns: Int)) -> Message? {
    guard hidden != (0, 0) else { return nil }
    return Message("hidden", ["rows": "\(hidden.rows)", "columns": "\(hidden.columns)"])
  }

  private func pass(
    _ input: consuming Input, _ path: String, _ scheme: Scheme, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    var reader = try SheetReader(sheet: name(of: path), department: department, scheme: scheme)
    do throws(Fault) {
      let encoding = try reader.read(input, encoding: encoding, write: write)
      if encoding != .utf8 {
        Console(tool: StageName.ingest.rawValue)
          .say(Message("read-as", ["encoding": "\(encoding.rawValue)"]), about: path)
      }
      return reader.faults
    } catch {
      if error.status == .inputOutput { throw error }
      return reader.faults + [error]
    }
  }

  private func name(of path: String) -> String { path == "-" ? name ?? "-" : fileName(of: path) }

  /// The sheets in the order of their names' bytes.
  private func inOrder() -> [String] {
    sheets.sorted { Array(name(of: $0).utf8).lexicographicallyPrecedes(Array(name(of: $1).utf8)) }
  }

  /// Two files of one name could not be told apart in the ledger.
  private func doubledNames() -> [Fault] {
    var seen: [String: String] = [:]
    return inOrder().compactMap { path in
      defer { seen[name(of: path)] = path }
      return seen[name(of: path)].map { .nameTwice(path, $0) }
    }
  }
}

extension Fault {
  fileprivate static func nameTwice(_ path: String, _ before: String) -> Fault {
    Fault("name-twice.file", at: Place(path), value: before, ["before": "\(before)"])
  }
}

extension Encoding: ExpressibleByArgument {}
