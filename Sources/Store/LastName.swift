/// The name that was looked up last, for a column that says the same in row after row.
public struct LastName: Sendable {
  @usableFromInline var key = NameKey(.empty)
  @usableFromInline var number: Int32 = -1

  /// No name yet.
  public init() {}

  /// The number of a name, or -1 where nobody has that name; always asked of the same table.
  @inlinable @inline(__always)
  public mutating func number(of name: Text, in names: Names.Lookup) -> Int32 {
    let asked = NameKey(name)
    // The key of a longer name says where the bytes were, which may be others by now.
    if asked != key || asked.isLong || name.isEmpty { (key, number) = (asked, names.number(of: name)) }
    return number
  }
}
