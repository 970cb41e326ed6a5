import Store

/// In which columns of a sheet the parts of a reported entry stood: what lets a fault name the very cell.
///
/// `ingest` leaves it in the `why` column as `cells:UNIT:RULE:PERIOD:QUANTITY:OF:APPROVER`, each a column from 1, 0 where the
/// sheet has none; `normalize` takes it out again.
public struct Cells: Equatable, Sendable {
  /// The ledger's columns, in the order in which they are written.
  public static let columns: [Column] = [.unit, .rule, .period, .quantity, .of, .approver]

  /// For each of `columns` the column of the sheet; 0 for none.
  private var places: [Int]

  /// The columns of a sheet, in the order of `columns`; nil for none.
  public init(_ places: [Int?]) {
    self.places = places.map { $0.map { $0 + 1 } ?? 0 }
  }

  /// Reads what `ingest` left; nil where there is nothing of the kind.
  public init?(parsing text: Text) {
    let parts = text.string.split(separator: ":").map(String.init)
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard parts.first == "cells", numbers.count == Self.columns.count, parts.count == numbers.count + 1 else {
      return nil
    }
    places = numbers
  }

  /// The column of the sheet for one of the ledger's; 0 where it is not known.
  public subscript(column: Column) -> Int {
    Self.columns.firstIndex(of: column).map { places[$0] } ?? 0
  }

  /// Whether the heading itself names the rule: a measure of a table.
  public var isMeasure: Bool { self[.rule] == self[.quantity] }
}

extension Cells: CustomStringConvertible {
  /// The columns as they stand in a ledger.
  public var description: String { "cells:" + places.map(String.init).joined(separator: ":") }
}
