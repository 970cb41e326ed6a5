/// Where something was found: a file, and in it a row and a column, counted from 1 as a spreadsheet shows them.
///
/// Zero stands for "the whole file" or "the whole row". `heading` names the column where it has a name.
public struct Place: Hashable, Sendable {
  /// The file as the user named it, or `-` for standard input.
  public var file: String
  /// The row, the header being row 1; 0 for the whole file.
  public var row: Int
  /// The column from 1; 0 for the whole row.
  public var column: Int
  /// The column's heading; empty where it has none.
  public var heading: String

  /// A place in a file.
  public init(_ file: String, row: Int = 0, column: Int = 0, heading: String = "") {
    self.file = file
    self.row = row
    self.column = column
    self.heading = heading
  }
}

extension Place: CustomStringConvertible {
  /// The place as `file:row:column`, without the parts that are zero.
  public var description: String {
    if row == 0 { return file }
    return column == 0 ? "\(file):\(row)" : "\(file):\(row):\(column)"
  }
}

/// Something that is wrong, in a form that tells who has to do what about it.
///
/// Every layer makes its faults by factories at the foot of its own files; the catalogue has their words, and one printer in
/// `Commands` shows them.
public struct Fault: Error, Hashable, Sendable {
  /// What a fault means for the process: its exit code, from `sysexits.h`.
  public enum Status: Int32, Sendable {
    /// The command line was wrong.
    case usage = 64
    /// The data were wrong.
    case badData = 65
    /// An input could not be opened.
    case noInput = 66
    /// Kaohe itself is wrong.
    case software = 70
    /// An output could not be created.
    case cannotCreate = 73
    /// Reading or writing failed on the way.
    case inputOutput = 74
    /// A department reported what is not its own.
    case notPermitted = 77
  }

  /// The exit code that the fault calls for.
  public var status: Status
  /// Where it was found.
  public var place: Place
  /// The offending text, as it stands there.
  public var value: String
  /// What is wrong and what would be right.
  public let message: Message

  /// A fault with its place; `parts` fills in its message.
  public init(
    _ message: String, at place: Place, value: String = "", _ parts: KeyValuePairs<String, Phrase> = [:],
    status: Status = .badData
  ) {
    self.message = Message(message, parts)
    self.place = place
    self.value = value
    self.status = status
  }

  /// A fixed code, the same in every release: what scripts and the rejects file go by.
  public var code: String { message.code }

  /// The line that a user reads: place, what is wrong, what would be right.
  public func text(in language: Language) -> String {
    let (what, remedy) = (message.what(in: language), message.remedy(in: language))
    return "\(place): \(what)\(language == .chinese ? "；" : "; ")\(remedy)"
  }
}

extension Fault: CustomStringConvertible {
  /// The line that a user reads, in English.
  public var description: String { text(in: .english) }
}

/// Several faults found in one go, so that a user mends them in one go.
public struct Faults: Error, Hashable, Sendable {
  /// What was found, in the order of the files and their rows.
  public var list: [Fault]

  /// A list of faults that is thrown as one.
  public init(_ list: [Fault]) {
    self.list = list
  }
}
