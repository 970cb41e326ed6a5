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
}

extension Encoding: ExpressibleByArgument {}

/// The sheets of a run, read one after the other into reported entries.
struct SheetFiles {
  private let scheme: Scheme
  private let options: SheetOptions
  /// Whether a sheet that is refused is left out instead of stopping the run.
  private let isProvisional: Bool
  /// The sheets in the order of their names' bytes.
  private let paths: [String]
  /// What came on standard input, where it is read more than once.
  private var standardInput: [UInt8]?

  init(_ paths: [String], scheme: Scheme, options: SheetOptions, isProvisional: Bool) {
    self.scheme = scheme
    self.options = options
    self.isProvisional = isProvisional
    self.paths = paths.sorted {
      Array(options.name(of: $0).utf8).lexicographicallyPrecedes(Array(options.name(of: $1).utf8))
    }
  }

  /// Keeps what comes on standard input, so that the sheets can be read again.
  mutating func keepStandardInput() throws(Fault) {
    guard paths.contains("-") else { return }
    var input = try Input(path: "-")
    standardInput = try input.readAll()
  }

  /// Reads all sheets, and gives what was wrong with them; each entry goes to `write` as it is met.
  ///
  /// Throws only what keeps a ledger from being written; `says` lets it tell how a sheet was found to be written.
  func read(says: Bool = true, write: (ReportedWords) throws(Fault) -> Void) throws(Fault) -> [Fault] {
    var faults = doubledNames()
    for path in paths { faults += try read(path, says: says, write: write) }
    return faults
  }

  /// Reads one sheet, and gives what was wrong with it.
  ///
  /// A provisional run goes on without a sheet that is refused, so it reads each one twice: once to see whether it is, and
  /// once to write it.
  private func read(
    _ path: String, says: Bool, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    do throws(Fault) {
      var input = try open(path)
      if Workbook.isArchive(try input.peek()) { return try read(Workbook(input), path, says: says, write: write) }
      guard isProvisional else { return try pass(input, path, says: says, write: write) }
      let bytes = try input.readAll()
      let faults = try pass(Input(name: path, bytes: bytes), path, says: says) { _ in }
      return faults.isEmpty ? try pass(Input(name: path, bytes: bytes), path, says: false, write: write) : faults
    } catch {
      if error.status == .inputOutput { throw error }
      return [error]
    }
  }

  /// Reads one sheet of a workbook in the same way.
  private func read(
    _ workbook: Workbook, _ path: String, says: Bool, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    let sheet = try workbook.sheet(named: options.sheet)
    guard isProvisional else { return try pass(workbook, sheet, path, says: says, write: write) }
    let faults = try pass(workbook, sheet, path, says: says) { _ in }
    return faults.isEmpty ? try pass(workbook, sheet, path, says: false, write: write) : faults
  }

  private func open(_ path: String) throws(Fault) -> Input {
    if path == "-", let standardInput { return Input(name: path, bytes: standardInput) }
    return try Input(path: path)
  }

  private func pass(
    _ input: consuming Input, _ path: String, says: Bool, write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    var reader = try SheetReader(sheet: options.name(of: path), department: options.department, scheme: scheme)
    do throws(Fault) {
      let encoding = try reader.read(input, encoding: options.encoding, write: write)
      if says, encoding != .utf8 {
        Console(tool: StageName.ingest.rawValue)
          .say(Message("read-as", ["encoding": "\(encoding.rawValue)"]), about: path)
      }
      return reader.faults
    } catch {
      if error.status == .inputOutput { throw error }
      return reader.faults + [error]
    }
  }

  private func pass(
    _ workbook: Workbook, _ sheet: String, _ path: String, says: Bool,
    write: (ReportedWords) throws(Fault) -> Void
  ) throws(Fault) -> [Fault] {
    let file = options.name(of: path)
    var reader = try SheetReader(
      sheet: SheetReader.name(ofSheet: sheet, in: file, scheme), source: "\(file)!\(sheet)",
      department: options.department, scheme: scheme)
    do throws(Fault) {
      let rows = try workbook.rows(of: sheet)
      if says, let notice = Self.notice(rows.hidden) {
        Console(tool: StageName.ingest.rawValue).say("\(rows.file): \(notice.what(in: .chosen))")
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

  /// Two files of one name could not be told apart in the ledger.
  private func doubledNames() -> [Fault] {
    var seen: [String: String] = [:]
    return paths.compactMap { path in
      defer { seen[options.name(of: path)] = path }
      return seen[options.name(of: path)].map { .nameTwice(path, $0) }
    }
  }
}

extension SheetOptions {
  /// What sources name a sheet by.
  fileprivate func name(of path: String) -> String { path == "-" ? name ?? "-" : fileName(of: path) }
}

extension Fault {
  fileprivate static func nameTwice(_ path: String, _ before: String) -> Fault {
    Fault("name-twice.file", at: Place(path), value: before, ["before": "\(before)"])
  }
}
