/// A 128-bit digest of what a rule counts by, in place of the bytes themselves.
///
/// Two different keys share a digest with a chance of about 1 in 10^24 among 10^7 keys.
public struct KeyDigest: Hashable, Comparable, BitwiseCopyable, Sendable {
  private var low: UInt64
  private var high: UInt64

  /// The digest of nothing.
  public init() {
    low = 0x243F_6A88_85A3_08D3
    high = 0x1319_8A2E_0370_7344
  }

  /// The digest of a text.
  public init(_ text: Text) {
    self.init()
    add(text)
  }

  /// Adds a text, so that "a" and "bc" give another digest than "ab" and "c".
  public mutating func add(_ text: Text) {
    // A short text is one word: its bytes, and above them how many they are; before a longer one stands its length, marked.
    if text.count < 8 { return add(Self.packed(text) | UInt64(truncatingIfNeeded: text.count) << 56) }
    add(UInt64(truncatingIfNeeded: text.count) | 1 << 63)
    addBytes(of: text)
  }

  /// Adds texts that stand side by side, so that only equal texts in the same places give the same digest.
  ///
  /// How long they are is one number, unless one of them is very long; what is empty then costs nothing.
  public mutating func add(_ texts: (Text, Text, Text, Text, Text)) {
    let counts = (texts.0.count, texts.1.count, texts.2.count, texts.3.count, texts.4.count)
    let all = counts.0 | counts.1 | counts.2 | counts.3 | counts.4
    if all < 1 << 12 {
      add(counts.0 | counts.1 << 12 | counts.2 << 24 | counts.3 << 36 | counts.4 << 48)
    } else {
      add(Int.min)
      for count in [counts.0, counts.1, counts.2, counts.3, counts.4] { add(count) }
    }
    addBytes(of: texts.0)
    addBytes(of: texts.1)
    addBytes(of: texts.2)
    addBytes(of: texts.3)
    addBytes(of: texts.4)
  }

  @inline(__always)
  private mutating func addBytes(of text: Text) {
    if text.count < 8 {
      if text.count > 0 { add(Self.packed(text)) }
      return
    }
    var index = 0
    while index &+ 8 < text.count {
      add(text.word(at: index))
      index &+= 8
    }
    add(text.tail(from: index))
  }

  /// The bytes of a text of fewer than eight as one number, of which the highest byte is free.
  private static func packed(_ text: Text) -> UInt64 {
    let ends = text.tail(from: 0)
    // Of four and more the first four and the last four, of which some are the same.
    if text.count < 4 { return ends }
    let rest = (ends >> 32) >> UInt64(8 * (8 - text.count))
    return ends & 0xFFFF_FFFF | rest << 32
  }

  /// Adds a number.
  @inline(__always)
  public mutating func add(_ number: Int) {
    add(UInt64(bitPattern: Int64(number)))
  }

  /// Adds another digest.
  public mutating func add(_ digest: KeyDigest) {
    add(digest.low)
    add(digest.high)
  }

  @inline(__always)
  private mutating func add(_ word: UInt64) {
    // Both from what was before, so that neither waits for the other.
    (low, high) = (
      Self.fold(low ^ word, 0xA076_1D64_78BD_642F) &+ high,
      Self.fold(high ^ word.byteSwapped, 0xE703_7ED1_A0B4_28DB) ^ low
    )
  }

  /// Feeds half of the digest to a hasher: it is well mixed already.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(low)
  }

  /// As much of it as a table keeps.
  public var short: ShortDigest { ShortDigest(low, UInt32(truncatingIfNeeded: high)) }

  /// A digest that goes on where another was cut off.
  public init(_ short: ShortDigest) {
    low = short.low
    high = UInt64(short.words.2)
  }

  /// Any fixed order, the same in every run.
  public static func < (left: KeyDigest, right: KeyDigest) -> Bool {
    left.low != right.low ? left.low < right.low : left.high < right.high
  }

  /// 64 well-mixed bits of a text, for a table of names.
  @inlinable
  static func hash(_ text: Text) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: text.count &+ 1)
    var index = 0
    while index &+ 8 <= text.count {
      hash = fold(hash ^ text.word(at: index), 0xD6E8_FEB8_6659_FD93)
      index &+= 8
    }
    return fold(hash ^ text.tail(from: index), 0xD6E8_FEB8_6659_FD93)
  }

  /// Both halves of a product, one over the other: what makes near words land far apart.
  @inlinable
  static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

/// 96 bits of a digest, in three numbers since they would else take the room of four.
///
/// Two different keys share them with a chance of about 1 in 10^15 among 10^7 keys.
public struct ShortDigest: Equatable, BitwiseCopyable, Sendable {
  fileprivate let words: (UInt32, UInt32, UInt32)

  fileprivate init(_ low: UInt64, _ high: UInt32) {
    words = (UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32), high)
  }

  fileprivate var low: UInt64 { UInt64(words.1) << 32 | UInt64(words.0) }

  /// 64 bits of it, enough to tell the few keys of one unit apart for a warning.
  public var number: UInt64 { low ^ UInt64(words.2) << 32 }

  /// Where a table begins to look for it.
  var slot: Int { Int(truncatingIfNeeded: low ^ UInt64(words.2) << 17) }

  /// Some of its bits that do not say where a table begins to look.
  var tag: UInt32 { words.1 }

  /// Whether all bits are the same.
  public static func == (left: ShortDigest, right: ShortDigest) -> Bool { left.words == right.words }
}
