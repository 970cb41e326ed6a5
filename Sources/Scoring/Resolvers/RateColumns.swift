import Faults
import Store

/// Reads the figures of columns that hold rates, written as parts of one or of a hundred, but one way in a column.
struct RateColumns {
  private struct Column: Hashable {
    var file: Int
    var column: Int
  }

  /// For each column the first figure up to one and the first above it, of those without a percent sign.
  private var firsts: [Column: (part: Source?, hundred: Source?)] = [:]

  /// The rate of an entry in hundredths; nil where its text is no plain number, which others read.
  mutating func rate(of entry: Entry, _ cells: Cells, _ origin: Origin, _ remarks: inout Remarks) -> Amount? {
    var repairs: [Repair] = []
    let text = NumberForm.trimmed(entry[.quantity].string, &repairs)
    guard !text.isEmpty, let hundredfold = Self.amount(Self.hundredfold(text)), hundredfold >= .zero, entry[.of].isEmpty
    else {
      return nil
    }
    let isPart = hundredfold <= Amount(100)
    guard let rate = isPart ? hundredfold : Self.amount(text) else { return nil }
    if rate != .zero { compare(isPart, Column(file: origin.file, column: cells[.quantity]), entry, origin, &remarks) }
    remarks.isPercentage = true
    remarks.repair(.quantity, repairs + [.percent])
    return rate
  }

  private mutating func compare(
    _ isPart: Bool, _ column: Column, _ entry: Entry, _ origin: Origin, _ remarks: inout Remarks
  ) {
    var known = firsts[column] ?? (nil, nil)
    if let other = isPart ? known.hundred : known.part {
      remarks.faults.append(.mixedRates(origin.place, entry[.quantity].string, other))
    }
    if isPart { known.part = known.part ?? origin.source } else { known.hundred = known.hundred ?? origin.source }
    firsts[column] = known
  }

  /// A plain number a hundred times as large, by its digits: a rate may have two places more than a number.
  private static func hundredfold(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = (parts.count > 1 ? String(parts[1]) : "") + "00"
    let rest = places.dropFirst(2).dropLast(2)
    return parts[0] + places.prefix(2) + (rest.isEmpty ? "" : "." + rest)
  }

  private static func amount(_ text: String) -> Amount? {
    do throws(NumberTrouble) { return try Amount(parsing: text, digits: 11) } catch { return nil }
  }
}

extension Fault {
  static func mixedRates(_ place: Place, _ text: String, _ other: Source) -> Fault {
    Fault(
      "mixed-rates", at: place.in(.quantity), value: text, ["text": "\(text)", "before": "\(other)"])
  }
}
