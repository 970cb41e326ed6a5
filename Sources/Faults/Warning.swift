/// Something that counts as it stands but that the office should look at before the telephone rings.
public struct Warning: Hashable, Sendable {
  /// A fixed code, the same in every release.
  public var code: String
  /// The unit concerned; empty for all.
  public var unit: String
  /// The item or bonus category concerned; empty for all.
  public var item: String
  /// The cells concerned, as in the ledger's `source` column.
  public var source: String
  /// What there is to know: one lower-case clause.
  public var what: String

  /// A warning with what it is about.
  public init(_ code: String, unit: String = "", item: String = "", source: String = "", _ what: String) {
    self.code = code
    self.unit = unit
    self.item = item
    self.source = source
    self.what = what
  }
}
