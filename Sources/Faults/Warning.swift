/// Something that counts as it stands but that the office should look at before the telephone rings.
public struct Warning: Hashable, Sendable {
  /// The unit concerned; empty for all.
  public var unit: String
  /// The item or bonus category concerned; empty for all.
  public var item: String
  /// The cells concerned, as in the ledger's `source` column.
  public var source: String
  /// What there is to know: one lower-case clause.
  public let message: Message

  /// A warning with what it is about; `parts` fills in its message.
  public init(
    _ message: String, unit: String = "", item: String = "", source: String = "",
    _ parts: KeyValuePairs<String, Phrase> = [:]
  ) {
    self.unit = unit
    self.item = item
    self.source = source
    self.message = Message(message, parts)
  }

  /// A fixed code, the same in every release: what scripts and the warnings file go by.
  public var code: String { message.code }
}
