import ArgumentParser
import CSV
import Faults
import Glibc
import Scoring
import Synchronization

/// The one printer: what users read on standard error goes through here, and says which tool speaks.
package struct Console {
  let tool: String

  /// The printer of a tool, by its name.
  package init(tool: String) { self.tool = tool }

  /// Prints one line.
  package func say(_ text: String) {
    Self.isShowing.store(false, ordering: .relaxed)
    // Another tool of the chain may have shown something on this line.
    Self.put((Self.canErase ? Self.restOfLine : "") + "\(tool): \(text)\n", on: STDERR_FILENO)
  }

  // MARK: What is shown for a while

  /// Whether standard error is a terminal on which a line can be taken away.
  static let canErase = isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } ?? "dumb" != "dumb"
  private static let restOfLine = "\u{1B}[K"
  private static let isShowing = Atomic(false)

  /// Shows a message on a terminal in place of what was shown before.
  ///
  /// The cursor goes back to the beginning of the line, so that whatever is printed next, by any tool, takes its place.
  func show(_ message: Message) {
    Self.isShowing.store(true, ordering: .relaxed)
    Self.put("\(Self.restOfLine)\(tool): \(message.text)\r", on: STDERR_FILENO)
  }

  /// Takes away what is shown.
  static func erase() {
    if isShowing.exchange(false, ordering: .relaxed) { put(restOfLine, on: STDERR_FILENO) }
  }

  /// Writes a text to standard output or standard error as it stands.
  package static func put(_ text: String, on descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      // Nobody can be told that standard error itself is broken.
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno != EINTR { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[max(0, count)...])
      }
    }
  }

  /// Prints a message of the catalogue, behind what it is about if there is something.
  package func say(_ message: Message, about subject: String = "") {
    say((subject.isEmpty ? "" : "\(subject): ") + message.text)
  }

  /// How many faults are printed; the file of rejects has all of them.
  private static let mostFaults = 1_000

  /// Prints faults, one a line.
  package func say(_ faults: [Fault]) {
    for fault in faults.prefix(Self.mostFaults) { say(Self.onOneLine(fault.text(in: .chosen))) }
    if faults.count > Self.mostFaults {
      say(Message("more-faults", ["count": "\(faults.count - Self.mostFaults)"]))
    }
  }

  /// Prints notices, one a line.
  package func say(_ notices: [Notice]) {
    for notice in notices { say(Self.onOneLine(notice.text(in: .chosen))) }
  }

  /// A text of which line breaks and control characters are shown instead of done, and at most some hundred characters.
  private static func onOneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars.prefix(2_000) {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        line += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Runs a command's work, and turns its faults into lines and an exit code.
  ///
  /// Where faults of several sorts meet, one that says somebody was not permitted, or that a file could not be read or
  /// written, outweighs bad data.
  package func run(_ work: () throws -> Void) throws {
    defer { Self.erase() }
    do {
      try work()
    } catch let fault as Fault {
      say([fault])
      throw ExitCode(fault.status.rawValue)
    } catch let faults as Faults {
      say(faults.list)
      let status = faults.list.map(\.status).first { $0 != .badData } ?? .badData
      throw ExitCode(status.rawValue)
    }
  }
}

/// Writes the rejects: what was refused, where, and what would be right, in every language.
func writeRejects(_ faults: [Fault], to path: String) throws {
  var rows = RowWriter(try Output(path: path))
  try rows.row(["source", "column", "value", "code", "what", "remedy", "问题", "改法"])
  for fault in faults {
    let words = Language.allCases.flatMap { [fault.message.what(in: $0), fault.message.remedy(in: $0)] }
    try rows.row([fault.place.description, fault.place.heading, fault.value, fault.code] + words)
  }
  try rows.finish()
}

/// Writes the warnings as they come: what counts as it stands but should be looked at.
///
/// Without a file they are counted, and a terminal is told how many there are.
struct WarningsFile: ~Copyable {
  private let tool: String
  private var rows: RowWriter?
  private var count = 0

  /// Starts the file, if there is one.
  init(_ path: String?, tool: String) throws(Fault) {
    self.tool = tool
    guard let path else { return }
    var writer = RowWriter(try Output(path: path))
    try writer.row(["stage", "code", "unit", "item", "source", "what", "提示"])
    rows = consume writer
  }

  /// Adds those of a stage; they are put into words only where there is a file.
  mutating func add(from stage: some Stage, _ name: StageName) throws(Fault) {
    if rows == nil { count += stage.warningCount } else { try add(stage.warnings, of: name) }
  }

  /// Adds some warnings.
  mutating func add(_ warnings: [Warning], of stage: StageName) throws(Fault) {
    count += warnings.count
    guard rows != nil else { return }
    for warning in warnings {
      let words = Language.allCases.map { warning.message.what(in: $0) }
      try rows?.row([stage.rawValue, warning.code, warning.unit, warning.item, warning.source] + words)
    }
  }

  /// Gives the file its name.
  mutating func finish() throws(Fault) {
    guard rows == nil else {
      try rows?.finish()
      return
    }
    guard count > 0, isatty(2) == 1 else { return }
    Console(tool: tool).say(count == 1 ? Message("warnings.one") : Message("warnings", ["count": "\(count)"]))
  }
}
