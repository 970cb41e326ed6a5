import Store

/// In which columns of a sheet the parts of a reported entry stood: what lets a fault name the very cell.
///
/// `ingest` leaves it in the `why` column as `cells:UNIT:RULE:PERIOD:QUANTITY:OF:APPROVER`, each a column from 1, 0 where the
/// sheet has none; `normalize` takes it out again. A `^` before a column says that the cell is blank in the sheet and took the
/// value of the merged cell above: `normalize --changes` lists it, with nothing before, the value after, and why `merged`. A `%` in
/// the place of OF says that the figure is a rate.
public struct Cells: Equatable, Sendable {
  /// The ledger's columns, in the order in which they are written.
  public static let columns: [Column] = [.unit, .rule, .period, .quantity, .of, .approver]

  /// For each of `columns` the column of the sheet; 0 for none.
  private var places: [Int]
  /// Columns of the sheet that took the value above.
  private var merged: [Int] = []
  /// Whether the figure is a rate by its heading, so that there is no column of what it is a part of.
  public var isRate = false

  /// The columns of a sheet from 0, in the order of `columns`; nil for none.
  public init(_ places: [Int?], isRate: Bool = false) {
    self.isRate = isRate
    self.places = places.map { $0.map { $0 + 1 } ?? 0 }
  }

  /// Reads what `ingest` left; nil where there is nothing of the kind.
  public init?(parsing text: Text) {
    let parts = text.string.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.dropFirst().compactMap {
      $0 == Self.rate ? 0 : Int($0.first == Self.mark ? $0.dropFirst() : $0)
    }
    guard parts.first == "cells", numbers.count == Self.columns.count, parts.count == numbers.count + 1 else {
      return nil
    }
    places = numbers
    isRate = zip(Self.columns, parts.dropFirst()).contains { $0 == .of && $1 == Self.rate }
    merged = zip(parts.dropFirst(), numbers).filter { $0.0.first == Self.mark }.map(\.1)
  }

  /// The same where the blanks in some columns of the sheet, counted from 0, took the value above.
  public func filled(_ columns: [Int]) -> Cells {
    var cells = self
    cells.merged = columns.map { $0 + 1 }
    return cells
  }

  /// The column of the sheet for one of the ledger's; 0 where it is not known.
  public subscript(column: Column) -> Int {
    Self.columns.firstIndex(of: column).map { places[$0] } ?? 0
  }

  /// Whether one of the ledger's columns is blank in the sheet and took the value of the merged cell above.
  public func isMerged(_ column: Column) -> Bool { merged.contains(self[column]) }

  /// Whether no cell took the value of a merged one above.
  var isPlain: Bool { merged.isEmpty }

  /// Whether the heading itself names the rule: a measure of a table.
  public var isMeasure: Bool { self[.rule] == self[.quantity] }
}

extension Cells: CustomStringConvertible {
  /// The columns as they stand in a ledger.
  public var description: String {
    let parts = zip(Self.columns, places).map { column, place in
      if column == .of, isRate { return Self.rate }
      return merged.contains(place) ? "\(Self.mark)\(place)" : "\(place)"
    }
    return "cells:" + parts.joined(separator: ":")
  }

  private static let mark: Character = "^"
  private static let rate = "%"
}
