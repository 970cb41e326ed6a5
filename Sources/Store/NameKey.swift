import CPrefetch

/// What a table of names finds a name by: all bytes of a short one, a hash and the place of a longer one.
///
/// So a look-up of a short name reads nothing but its slot.
@usableFromInline
struct NameKey: Equatable, Sendable {
  /// The first eight bytes, or a hash.
  @usableFromInline let low: UInt64
  /// The last eight bytes, some of which `low` may have too, or the address of all of them.
  @usableFromInline let high: UInt64
  /// How many bytes.
  @usableFromInline let count: UInt32

  /// How many bytes a short name has at most.
  @usableFromInline static var most: Int { 16 }

  /// The key of a name; of a longer one valid as long as the name.
  @inlinable @inline(__always)
  init(_ name: Text) {
    count = UInt32(truncatingIfNeeded: name.count)
    high = name.count > Self.most ? UInt64(UInt(bitPattern: name.start)) : name.tail(from: 0)
    low = name.count > Self.most ? KeyDigest.hash(name) : name.count > 8 ? name.word(at: 0) : high
  }

  /// Whether a name's bytes do not stand in the key.
  @inlinable @inline(__always)
  var isLong: Bool { count > Self.most }

  /// Where a table begins to look for the name, once it is cut to the table's size.
  @inlinable @inline(__always)
  var slot: Int {
    if isLong { return Int(truncatingIfNeeded: low) }
    let mixed = KeyDigest.fold(
      low ^ 0x9E37_79B9_7F4A_7C15, high &+ UInt64(count) &* 0xD6E8_FEB8_6659_FD93 ^ 0xA076_1D64_78BD_642F)
    return Int(truncatingIfNeeded: mixed)
  }

  /// Whether this is the key of a name that has another key.
  @inlinable @inline(__always)
  func isOf(_ name: Text, _ key: NameKey) -> Bool {
    guard low == key.low, count == key.count else { return false }
    guard let start else { return high == key.high }
    return Text(start: start, count: name.count) == name
  }

  /// Where the bytes of a longer name stand.
  @inlinable @inline(__always)
  var start: UnsafePointer<UInt8>? { isLong ? UnsafePointer(bitPattern: UInt(high)) : nil }

  /// Has the bytes of a longer name brought near.
  @inline(__always)
  func prefetchBytes() {
    if let start { prefetch(start) }
  }
}
