import CSV
import Faults
import Scoring
import Store

/// The last entry of a ledger: says how much stands above it, and under which rules it was made.
///
/// It borrows the ledger's columns: `quantity` holds the number of entries, `of` the sum of their points, `period` the
/// as-of date, `matter` the readings, `note` the status, `why` the stages run so far, `clause` the scheme's digest.
public struct Control: Equatable, Sendable {
  /// How many entries there are beside this one.
  public var count = 0
  /// The sum of their points.
  public var sum = Amount.zero
  /// The stages run so far, in their order.
  public var stages: [StageName] = []
  /// The as-of date.
  public var asOf = Day(number: 0)
  /// The readings that were chosen.
  public var readings = ""
  /// The digest of the effective scheme.
  public var digest = ""
  /// How many rows or duties were refused and left out.
  public var rejected = 0
  /// How many rulings after complaints were used.
  public var rulings = 0
  /// Whether the run went on without what was refused or is missing.
  public var isProvisional = false
  /// Whether somebody changed the ledger between two stages.
  public var isEdited = false

  /// A control entry of a ledger that no stage has made yet.
  public init(_ scheme: Scheme) {
    asOf = scheme.settings.asOf
    readings = scheme.readings
    digest = scheme.digest
  }

  /// The control entry of a ledger whose scheme is still to be found; nil where there is none.
  ///
  /// Throws a `Fault` for what is not CSV or where the entry cannot be read; nothing else of the ledger is checked.
  public static func read(_ input: consuming Input) throws(Fault) -> Control? {
    var rows = RowReader(input)
    while try rows.fill() {
      for row in rows.rows {
        guard row.count == Column.allCases.count, row[Column.kind.rawValue] == "control" else { continue }
        return try Control(row, at: rows.place(row: row.number))
      }
    }
    return nil
  }

  /// What the ranking says about how far it can be relied on.
  public var status: String {
    let words = (isProvisional ? ["provisional"] : []) + (isEdited ? ["edited"] : [])
    return (words.isEmpty ? ["final"] : words).joined(separator: " ") + ruled
  }

  /// The words in the `note` column.
  var note: String {
    "rejected=\(rejected)" + (isProvisional ? " provisional" : "") + (isEdited ? " edited" : "") + ruled
  }

  private var ruled: String { rulings > 0 ? " \(Self.rulingsWord)\(rulings)" : "" }
  private static let rulingsWord = "rulings="

  /// Reads a control entry.
  ///
  /// Throws a `Fault` that names the place where it is not one.
  init(_ row: Row, at place: Place) throws(Fault) {
    func cell(_ column: Column) -> String { row[column.rawValue].string }
    guard let count = Self.amount(row, .quantity), let sum = Self.amount(row, .of), count.ticks % Amount.one == 0 else {
      throw .badControl(place, Message("control.figures"))
    }
    self.count = count.whole
    self.sum = sum
    guard let asOf = Day(parsing: row[Column.period.rawValue]) else {
      throw .badControl(place, Message("control.day"))
    }
    self.asOf = asOf
    readings = cell(.matter)
    digest = cell(.clause)
    for word in cell(.why).split(separator: " ") {
      guard let stage = StageName(rawValue: String(word)) else {
        throw .badControl(place, Message("control.stage", ["word": "\(word)"]))
      }
      stages.append(stage)
    }
    for word in cell(.note).split(separator: " ") {
      if word == "provisional" {
        isProvisional = true
      } else if word == "edited" {
        isEdited = true
      } else if word.hasPrefix("rejected="), let number = Int(word.dropFirst(9)) {
        rejected = number
      } else if word.hasPrefix(Self.rulingsWord), let number = Int(word.dropFirst(Self.rulingsWord.count)) {
        rulings = number
      } else {
        throw .badControl(place, Message("control.status", ["word": "\(word)"]))
      }
    }
  }

  private static func amount(_ row: Row, _ column: Column) -> Amount? {
    do throws(NumberTrouble) { return try Amount(parsing: row[column.rawValue], digits: Tally.digits) } catch {
      return nil
    }
  }
}

extension Fault {
  static func badControl(_ place: Place, _ trouble: Message) -> Fault {
    Fault("bad-control", at: place, ["trouble": .message(trouble)])
  }
}
