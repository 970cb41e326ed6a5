import Faults
import Store

/// The sixteen columns of a ledger, in their order.
public enum Column: Int, CaseIterable, Sendable {
  /// The village or town.
  case unit
  /// The assessed item, or the bonus category.
  case item
  /// The rule, or on a `limit` entry the cap.
  case rule
  /// When it happened or what time it covers.
  case period
  /// What sort of entry it is.
  case kind
  /// How many cases, or the value reported.
  case quantity
  /// The denominator, or on a `base` entry the marks.
  case of
  /// What the entry adds to the unit's total.
  case points
  /// The matter or case that it is about.
  case matter
  /// The household, person or both.
  case party
  /// Who handed it in.
  case department
  /// Who certified it.
  case approver
  /// The department's own words.
  case note
  /// What became of the entry, or why a stage made it.
  case why
  /// The clause of the document.
  case clause
  /// The cells it came from.
  case source

  /// The heading.
  public var name: String { "\(self)" }
}

/// What sort of entry a ledger row is.
public enum Kind: UInt8, CaseIterable, Sendable {
  /// Handed in and not yet scored.
  case reported
  /// The full marks of an item for a unit.
  case base
  /// A department's direct score.
  case score
  /// Points taken off for what was found.
  case deduction
  /// Kept and never scored: meetings that a quota counts, a statement that there is nothing to report.
  case record
  /// Points for an inspection received.
  case award
  /// Points added for merit.
  case bonus
  /// A veto.
  case veto
  /// Takes back an entry that does not count beside another.
  case reversal
  /// What a cap gives back or takes away.
  case limit
  /// Brings a unit with items that don't apply to the common scale.
  case rescale
  /// The last entry: says that the ledger is whole.
  case control

  /// The name that stands in a ledger.
  public var name: String { "\(self)" }

  /// The names' bytes in the order of the kinds, for writing without a string.
  public static let names: [Text] = allCases.map { Arena.permanent.keep($0.name) }

  /// The raw value of each name, for reading without a string.
  public static let numbers: Names = {
    let numbers = Names()
    for kind in allCases { numbers.add(kind.name, number: Int(kind.rawValue)) }
    return numbers
  }()
}

/// The closed set of codes that say what became of an entry, or why a stage made it.
public struct Why: Hashable, Sendable {
  /// The code.
  public enum Code: CaseIterable, Sendable {
    /// It counts as it was handed in.
    case counted
    /// There was nothing to count: a reported zero, or the word for none.
    case none
    /// It is kept for a rule that counts over a period.
    case kept
    /// It lies within what the rule leaves free.
    case withinLimit
    /// The full marks of an item.
    case fullMarks
    /// What is missing to a quota.
    case short
    /// Takes back an entry whose household, person or matter counts already.
    case repeated
    /// Takes back an entry that does not count beside one under another rule, which is named.
    case excludedBy
    /// Takes back a claim that is not the one kept for its matter; the rule of the one kept is named.
    case lowerThan
    /// Gives back what was taken off beyond an item's marks.
    case swallowed
    /// Takes or gives back what lies beyond a cap, which is named.
    case overCap
    /// Sets the total to zero after a veto.
    case totalZero
    /// What a band, which is named, takes off for a rate.
    case band
    /// The marks of a period without data, which is left out.
    case dropped
    /// Makes the mean of a year's parts out of their sum.
    case averaged
    /// The item is scored directly, so its marks are no points.
    case directScore
    /// The item does not apply to the unit.
    case doesNotApply
    /// The item is not assessed, or stands for a veto alone.
    case notAssessed
    /// Brings a unit to the common scale.
    case rescaled
    /// An inspection that lost something: what was lost instead of the award.
    case cancelled
    /// Takes back an award because another of its type, whose rule is named, was lost.
    case spoiled
    /// Gives back the parts of a loss that other units bear.
    case shared
    /// A count since the beginning of the year: what its period adds is scored.
    case toDate
    /// It was corrected by a later sheet, which is named.
    case superseded
    /// A ruling, whose number is named, took it out.
    case withdrawn
    /// A ruling, whose number is named, put another quantity in its place.
    case changed

    /// Whether the code names a file or a document, which no table has: then it stands in the entry's own row.
    public var isInRow: Bool { self == .superseded || self == .withdrawn || self == .changed }

    /// The code as it stands in a ledger.
    public var text: Text {
      switch self {
      case .counted: Text("counted")
      case .none: Text("none")
      case .kept: Text("kept")
      case .withinLimit: Text("within-limit")
      case .fullMarks: Text("full-marks")
      case .short: Text("short")
      case .repeated: Text("repeat")
      case .excludedBy: Text("excluded-by")
      case .lowerThan: Text("lower-than")
      case .swallowed: Text("swallowed")
      case .overCap: Text("over-cap")
      case .totalZero: Text("total-zero")
      case .band: Text("band")
      case .dropped: Text("dropped")
      case .averaged: Text("averaged")
      case .directScore: Text("direct-score")
      case .doesNotApply: Text("does-not-apply")
      case .notAssessed: Text("not-assessed")
      case .rescaled: Text("rescaled")
      case .cancelled: Text("cancelled")
      case .spoiled: Text("spoiled")
      case .shared: Text("shared")
      case .toDate: Text("to-date")
      case .superseded: Text("superseded")
      case .withdrawn: Text("withdrawn")
      case .changed: Text("changed")
      }
    }
  }

  /// The code.
  public var code: Code
  /// The rule or cap that the code names, by its number in the scheme; -1 for none.
  public var rule: Int16

  /// A code, with the rule it names where it names one.
  public init(_ code: Code, rule: Int16 = -1) {
    self.code = code
    self.rule = rule
  }
}

/// Where an entry came from: `file:row:column`, in parts.
///
/// Ordered by the file name's bytes, then row, then column: the order in which sheets are read, however a ledger was sorted.
public struct Source: Hashable, Comparable, Sendable {
  /// The file's name, kept by a `SourceFiles` or, of a sheet that is being read, by the permanent arena.
  public var file: Text
  /// The row, from 1.
  public var row: Int32
  /// The column, from 1; 0 for the whole row.
  public var column: Int32

  /// The order in which sheets are read.
  public static func < (left: Source, right: Source) -> Bool {
    if left.file.start != right.file.start, left.file != right.file { return left.file < right.file }
    return left.row != right.row ? left.row < right.row : left.column < right.column
  }

  /// The source as a place for faults.
  public var place: Place { Place(file.string, row: Int(row), column: Int(column)) }
}

extension Source {
  /// A cell of a file, which never has so many rows or columns that they would not fit.
  public init(file: Text, row: Int, column: Int) {
    self.init(file: file, row: Int32(truncatingIfNeeded: row), column: Int32(truncatingIfNeeded: column))
  }
}

extension Source: CustomStringConvertible {
  /// Adds the source to a text as it stands in a ledger.
  public func write(to scratch: Scratch) {
    scratch.add(file)
    scratch.add(UInt8(ascii: ":"))
    scratch.add(Int(row))
    scratch.add(UInt8(ascii: ":"))
    scratch.add(Int(column))
  }

  /// The source as it stands in a ledger; valid until `scratch` is used again.
  public func written(_ scratch: Scratch) -> Text {
    scratch.begin()
    write(to: scratch)
    return scratch.text
  }

  /// The source as it stands in a ledger.
  public var description: String { "\(file):\(row):\(column)" }
}

/// Takes sources apart and keeps each file's name once.
public struct SourceFiles: Sendable {
  private let names = Names()
  /// The file of the source before, which is most often that of the next.
  private var last = (name: Text.empty, number: -1)

  /// A table without files.
  public init() {}

  /// The parts of a source, or nil where it has not the form `file:row:column`.
  public mutating func source(_ text: Text) -> Source? {
    if let found = sourceInLastFile(text) { return found }
    guard let second = text.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    guard let first = text[0..<second].lastIndex(of: UInt8(ascii: ":")) else { return nil }
    guard let row = Self.number(text[(first + 1)..<second]) else { return nil }
    guard let column = Self.number(text[(second + 1)..<text.count]) else { return nil }
    return Source(file: file(text[0..<first]), row: row, column: column)
  }

  /// The source of an entry that is to be scored, whether it was read or a stage made it.
  @inline(__always)
  public mutating func source(of entry: Entry) -> Source? { entry.source ?? source(entry[.source]) }

  /// The number of a file, in the order in which files were met.
  @inline(__always)
  public mutating func number(of file: Text) -> Int {
    if last.number >= 0, file == last.name { return last.number }
    let number = names.number(of: file) ?? names.count
    names.add(file, number: number)
    last = (names.name(at: number), number)
    return number
  }

  /// The name of a file by its number.
  public func name(_ number: Int) -> Text { names.name(at: number) }

  private mutating func file(_ text: Text) -> Text {
    _ = number(of: text)
    return last.name
  }

  /// The parts of a source in the file of the one before; nil for any other.
  private func sourceInLastFile(_ text: Text) -> Source? {
    let index = last.name.count
    guard last.number >= 0, text.count > index, text[index] == UInt8(ascii: ":"), text[0..<index] == last.name else {
      return nil
    }
    guard let row = text.number(at: index &+ 1), row.end < text.count, text[row.end] == UInt8(ascii: ":") else {
      return nil
    }
    guard let column = text.number(at: row.end &+ 1), column.end == text.count else { return nil }
    return Source(file: last.name, row: row.value, column: column.value)
  }

  private static func number(_ text: Text) -> Int32? {
    guard text.count > 0, text.count <= 9 else { return nil }
    var value: Int32 = 0
    for byte in text.bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int32(byte &- 0x30)
    }
    return value
  }
}

/// An amount or none, in the space of an amount: entries are copied all the time.
@usableFromInline
struct AmountOrNone {
  @usableFromInline let ticks: Int64

  @inlinable
  init(_ amount: Amount?) {
    ticks = amount?.ticks ?? .min
  }

  /// No amount that is read or worked out is as low as the one that stands for none.
  @inlinable var amount: Amount? { ticks == .min ? nil : Amount(ticks: ticks) }
}

/// What a stage changed of an entry.
public enum Change: UInt8, Sendable {
  /// Nothing: it is passed on as it came.
  case none
  /// Its kind, points and why: scoring changes nothing else.
  case score
  /// Unit, item, rule and figures too, and its period where it came with none.
  case all
  /// All of that, and the form of its period.
  case period
  /// What `all` changes, so far as the scheme knows the names; other words and all figures stay as they were written.
  case names
}

/// One row of a ledger.
///
/// Names stand as numbers of the scheme's tables, figures as exact decimals; the words of an entry that was handed in stay
/// in its row and are looked at only when asked for. An entry is valid as long as the batch that its row lies in.
public struct Entry {
  /// The unit's number in the scheme; -1 for none.
  public var unit: Int32 = -1
  /// The item's number, or that of the bonus category; -1 for none.
  public var item: Int16 = -1
  /// The rule's number; -1 for none.
  public var rule: Int16 = -1
  /// What sort of entry it is.
  public var kind: Kind
  /// What became of it; nil until a stage says so.
  public var why: Why?
  /// When it happened or what time it covers.
  public var period: Period?
  /// How many cases, or the value reported.
  public var quantity: Amount? {
    @inlinable get { quantityOrNone.amount }
    @inlinable set { quantityOrNone = AmountOrNone(newValue) }
  }
  /// The denominator, or the marks of a `base` entry.
  public var of: Amount? {
    @inlinable get { ofOrNone.amount }
    @inlinable set { ofOrNone = AmountOrNone(newValue) }
  }
  /// What the entry adds to the unit's total; nil until a stage scores it.
  public var points: Amount? {
    @inlinable get { pointsOrNone.amount }
    @inlinable set { pointsOrNone = AmountOrNone(newValue) }
  }
  @usableFromInline var quantityOrNone = AmountOrNone(nil)
  @usableFromInline var ofOrNone = AmountOrNone(nil)
  @usableFromInline var pointsOrNone = AmountOrNone(nil)
  /// Where it came from, in parts: of an entry that a sheet gave a moment ago, or of the one that a made entry answers.
  ///
  /// Nil for an entry of a ledger, whose row says it.
  public var source: Source?
  /// The row it was read from; nil for an entry that a stage made.
  @inlinable public var row: Row? { readRow }
  @usableFromInline var readRow: Row?
  /// What a stage changed of the row that it was read from.
  public var change: Change
  /// Whether it is not to be passed on.
  public var isLeftOut = false

  /// An entry that was read from a row, or that a stage makes.
  ///
  /// Inlined, since a large value that comes out of a call is copied in other parts than it was made of, and waits for them.
  @inlinable @inline(__always)
  public init(_ kind: Kind, row: Row? = nil) {
    self.kind = kind
    readRow = row
    change = row == nil ? .all : .none
  }

  /// An entry that a stage makes about a unit.
  public init(_ kind: Kind, unit: Int, item: Int16 = -1, rule: Int16 = -1, points: Amount, why: Why) {
    self.init(kind)
    self.unit = Int32(truncatingIfNeeded: unit)
    self.item = item
    self.rule = rule
    self.points = points
    self.why = why
  }

  /// The words in a column; empty for an entry that a stage made, and in the place of a source that is known in parts.
  @inline(__always) public subscript(column: Column) -> Text { row?[column.rawValue] ?? .empty }

  /// Puts other words in some columns of an entry that was read; its row then lives as long as the process.
  public mutating func rewrite(_ words: [Column: String]) {
    guard let row else { return }
    readRow = .lasting(Column.allCases.map { words[$0] ?? row[$0.rawValue].string }, number: row.number)
    change = .all
  }

  /// Where it came from, as it stands in a ledger; valid as long as the entry, and until `scratch` is used again.
  public func writtenSource(_ scratch: Scratch) -> Text {
    source?.written(scratch) ?? self[.source]
  }

  /// Whether it stood in a sheet that a later one corrects.
  @inline(__always) public var isSuperseded: Bool { Superseded.isWritten(in: self[.why]) }

  /// Gives an entry its points: the one change that scoring makes to what was handed in.
  public mutating func score(as kind: Kind, _ points: Amount?, _ why: Why) {
    self.kind = kind
    self.points = points
    self.why = why
    if change == .none { change = .score }
  }
}
