import CSV
import Faults
import Scoring

/// Reads `rulings.tsv`: what was decided about single findings after complaints.
public struct RulingsReader {
  /// What was decided, in the order of the file.
  public private(set) var rulings: [Ruling] = []
  /// What is wrong with the file.
  public private(set) var faults: [Fault]

  private static let headings: KeyValuePairs<String, [String]> = [
    "source": ["来源"], "decision": ["决定"], "quantity": ["数量"], "number": ["文号"], "approver": ["批准人", "审批人"],
    "note": ["说明", "备注"],
  ]
  private static let withdraw: Set<String> = ["withdraw", "撤销", "撤銷"]
  private static let change: Set<String> = ["change", "变更", "變更"]

  /// Reads the whole file.
  ///
  /// Throws a `Fault` for what is no text or has no header.
  public init(_ input: consuming Input) throws(Fault) {
    let table = try OfficeTable(input, headings: Self.headings)
    faults = table.faults
    var places: [String: Place] = [:]
    for record in table.records {
      guard let ruling = ruling(record) else { continue }
      if let before = places.updateValue(ruling.place, forKey: ruling.source) {
        faults.append(.rulingTwice(record.place("source"), ruling.source, before))
      }
      rulings.append(ruling)
    }
  }

  /// The ruling in a row; nil where a cell of it is wrong.
  private mutating func ruling(_ record: OfficeTable.Record) -> Ruling? {
    let before = faults.count
    for heading in ["source", "number", "approver"] where record[heading].isEmpty {
      faults.append(.blankInRuling(record.place(heading), heading))
    }
    let number = record["number"]
    if let character = number.unicodeScalars.first(where: { !Self.canStandInCode($0) }) {
      faults.append(.badRulingNumber(record.place("number"), number, character))
    }
    guard let decision = decision(record), faults.count == before else { return nil }
    return Ruling(
      source: record["source"], decision: decision, number: number, approver: record["approver"],
      place: record.place("source"), quantityPlace: record.place("quantity"))
  }

  private mutating func decision(_ record: OfficeTable.Record) -> Ruling.Decision? {
    let (word, quantity) = (record["decision"], record["quantity"])
    if Self.change.contains(word) {
      do throws(NumberTrouble) {
        let amount = try Amount(parsing: quantity, digits: 9)
        if amount >= .zero { return .change(to: amount) }
        faults.append(.badRulingQuantity(record.place("quantity"), quantity))
      } catch {
        faults.append(
          quantity.isEmpty
            ? .noRulingQuantity(record.place("quantity")) : .badRulingQuantity(record.place("quantity"), quantity))
      }
      return nil
    }
    guard Self.withdraw.contains(word) else {
      faults.append(.unknownDecision(record.place("decision"), word))
      return nil
    }
    guard quantity.isEmpty else {
      faults.append(.quantityOfWithdrawn(record.place("quantity"), quantity))
      return nil
    }
    return .withdraw
  }

  /// Whether a character can stand behind the colon of a code in the `why` column, which other tools take apart.
  private static func canStandInCode(_ scalar: Unicode.Scalar) -> Bool {
    if [":", ",", "\""].contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: return false
    default: return true
    }
  }
}

extension Fault {
  fileprivate static func blankInRuling(_ place: Place, _ heading: String) -> Fault {
    Fault("blank.ruling", at: place, ["heading": .message(Message("heading.\(heading)"))])
  }

  fileprivate static func rulingTwice(_ place: Place, _ source: String, _ before: Place) -> Fault {
    Fault("ruling-twice", at: place, value: source, ["source": "\(source)", "row": "\(before.row)"])
  }

  fileprivate static func badRulingNumber(_ place: Place, _ number: String, _ character: Unicode.Scalar) -> Fault {
    let code = "U+" + String(character.value, radix: 16, uppercase: true)
    return Fault("bad-ruling-number", at: place, value: number, ["number": "\(number)", "character": "\(code)"])
  }

  fileprivate static func unknownDecision(_ place: Place, _ word: String) -> Fault {
    Fault("unknown-decision", at: place, value: word, ["word": "\(word)"])
  }

  fileprivate static func noRulingQuantity(_ place: Place) -> Fault {
    Fault("blank.ruling-quantity", at: place)
  }

  fileprivate static func badRulingQuantity(_ place: Place, _ text: String) -> Fault {
    Fault("not-a-number.ruling", at: place, value: text, ["text": "\(text)"])
  }

  fileprivate static func quantityOfWithdrawn(_ place: Place, _ text: String) -> Fault {
    Fault("withdrawn-with-number", at: place, value: text, ["text": "\(text)"])
  }
}
