import Faults
import Scoring

/// Every point of one unit, in the order of the document, and where that puts it.
///
/// The lines of an account sum to its score, and the accounts to the total, which is the one that is ranked.
public struct Explanation: Sendable {
  /// The unit's number in the scheme.
  public var unit: Int
  /// The unit's name.
  public var name: String
  /// Its accounts: items, bonus categories, the total as a whole.
  public var accounts: [Account]
  /// Where it stands.
  public var standing: Standing

  /// The sum of all accounts.
  public var total: Amount { accounts.flatMap(\.lines).sum }
}

/// Gathers the lines of some units from the entries of the last ledger.
public struct Explanations: Sendable {
  private let scheme: Scheme
  private let bases: BaseEntries
  private let wanted: Set<Int32>
  private var lines: [Int32: [Int16: [Line]]] = [:]
  private var files = SourceFiles()

  /// Nothing yet of the units with these numbers.
  public init(_ scheme: Scheme, of units: some Sequence<Int>) {
    self.scheme = scheme
    bases = BaseEntries(scheme)
    wanted = Set(units.map { Int32(truncatingIfNeeded: $0) })
  }

  /// Takes an entry, whose unit, item and rule are looked up; those of other units are passed by.
  ///
  /// Throws a `Fault` where it has a code that no stage writes.
  public mutating func take(_ entry: Entry) throws(Fault) {
    guard wanted.contains(entry.unit) else { return }
    // One entry may stand for the marks of all items.
    let isOfAll = entry.kind == .base && entry.item < 0
    for entry in isOfAll ? bases.byItem(of: Int(entry.unit)) : [entry] {
      let line = try Line(entry, scheme, &files)
      lines[entry.unit, default: [:]][entry.item, default: []].append(line)
    }
  }

  /// The accounts of a unit.
  public func accounts(of unit: Int) -> [Account] {
    Account.all(scheme, unit, lines: lines[Int32(truncatingIfNeeded: unit)] ?? [:])
  }

  /// The explanation of a unit that stands in a ranking of the same ledger; nil where it does not.
  public func explanation(of unit: Int, in ranking: [RankedUnit]) -> Explanation? {
    guard let standing = Standing(of: unit, in: ranking, scheme) else { return nil }
    return Explanation(
      unit: unit, name: scheme.units[unit].name, accounts: accounts(of: unit), standing: standing)
  }
}
