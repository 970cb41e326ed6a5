import Glibc

/// A run of bytes that somebody else keeps alive: a cell of a batch, or a name in an arena.
///
/// UTF-8, compared by its bytes. A `Text` is valid only as long as its owner: the batch it was read in, or the `Arena`
/// that it was copied to. Nothing may keep a cell's `Text` beyond its batch; copy it with `Arena.keep` or `string`.
public struct Text: @unchecked Sendable {
  /// The first byte.
  public let start: UnsafePointer<UInt8>
  /// How many bytes.
  public let count: Int

  /// A view of `count` bytes at `start`.
  @inlinable
  public init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// The text without bytes.
  @inlinable public static var empty: Text { Text("") }

  /// A view of a literal, which lives as long as the process.
  @inlinable
  public init(_ literal: StaticString) {
    self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  /// Whether there are no bytes.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The byte at an index from 0 to `count - 1`.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    // Every caller stays within `count`; the check is kept in debug builds only.
    assert(index >= 0 && index < count)
    return start[index]
  }

  /// The bytes from `lower` up to but not including `upper`.
  @inlinable
  public subscript(range: Range<Int>) -> Text {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return Text(start: start + range.lowerBound, count: range.count)
  }

  /// The bytes as a buffer.
  @inlinable public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// A copy as a Swift string, for messages and small tables; never on the way of every entry.
  public var string: String { isEmpty ? "" : String(decoding: bytes, as: UTF8.self) }

  /// The index of the first such byte, if any; in short texts without a call.
  @inlinable
  public func firstIndex(of byte: UInt8) -> Int? {
    if count > 32 { return memchr(start, Int32(byte), count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } }
    if count < 8 { return bytes.firstIndex(of: byte) }
    var index = 0
    while index &+ 8 < count {
      if let place = word(at: index).index(of: byte) { return index &+ place }
      index &+= 8
    }
    // Some of the last eight were looked at already.
    return word(at: count &- 8).index(of: byte).map { count &- 8 &+ $0 }
  }

  /// The index of the last such byte, if any.
  @inlinable
  public func lastIndex(of byte: UInt8) -> Int? {
    var index = count
    while index > 0 {
      index -= 1
      if start[index] == byte { return index }
    }
    return nil
  }
}

extension Text: Equatable {
  /// Whether the bytes are the same; of short texts without a call.
  @inlinable @inline(__always)
  public static func == (left: Text, right: Text) -> Bool {
    guard left.count == right.count, left.tail(from: 0) == right.tail(from: 0) else { return false }
    if left.count <= 8 { return true }
    return left.word(at: 0) == right.word(at: 0) && (left.count <= 16 || left.hasSameWords(as: right))
  }

  /// Whether the bytes are the same, of a text of at least eight and one that is as long.
  @usableFromInline
  func hasSameWords(as other: Text) -> Bool {
    var index = 0
    // Eight at a time; both sides have that many left.
    while index &+ 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index &+= 8
    }
    return tail(from: index) == other.tail(from: index)
  }

  /// Eight bytes from an index on, all of which belong to the text.
  @inlinable @inline(__always)
  public func word(at index: Int) -> UInt64 { UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self) }

  /// Copies the bytes to a place that has room for them; of short texts without a call.
  @inlinable @inline(__always)
  public func copy(to place: UnsafeMutablePointer<UInt8>) {
    let raw = UnsafeMutableRawPointer(place)
    switch count {
    case 0: break
    case 1...3:
      // The first, the middle one and the last are all of them.
      place[0] = start[0]
      place[count >> 1] = start[count >> 1]
      place[count &- 1] = start[count &- 1]
    case 4...7:
      let from = UnsafeRawPointer(start)
      raw.storeBytes(of: from.loadUnaligned(as: UInt32.self), as: UInt32.self)
      let last = count &- 4
      (raw + last).storeBytes(of: (from + last).loadUnaligned(as: UInt32.self), as: UInt32.self)
    case 8...32:
      var index = 0
      while index &+ 8 < count {
        (raw + index).storeBytes(of: word(at: index), as: UInt64.self)
        index &+= 8
      }
      // The last eight may lie over some that were copied already.
      (raw + (count &- 8)).storeBytes(of: word(at: count &- 8), as: UInt64.self)
    default: place.update(from: start, count: count)
    }
  }

  /// Copies the bytes to a place that has room for them, and gives where they end.
  @inlinable @inline(__always)
  public func copied(to place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    copy(to: place)
    return place + count
  }

  /// What is left from an index on, fewer than eight bytes, as one number; of a longer text its last eight bytes.
  ///
  /// Where there are fewer than four, the bits of the filler stand above them.
  @inlinable @inline(__always)
  public func tail(from index: Int, filler: UInt64 = 0) -> UInt64 {
    let left = count &- index
    if left == 0 { return filler }
    if count >= 8 { return word(at: count &- 8) }
    let end = UnsafeRawPointer(start)
    if left >= 4 {
      let (low, high) = (end.loadUnaligned(as: UInt32.self), (end + (left &- 4)).loadUnaligned(as: UInt32.self))
      return UInt64(low) | UInt64(high) << 32
    }
    // One to three bytes: the first, the middle one and the last are all of them.
    return UInt64(start[0]) | UInt64(start[left >> 1]) << 8 | UInt64(start[left &- 1]) << 16 | filler << 24
  }

  /// The number that stands at an index, in fewer than eight digits, and where it ends; nil where there is none, or a longer one.
  @inlinable @inline(__always)
  public func number(at index: Int) -> (value: Int, end: Int)? {
    // A text that has eight bytes is read by eight: from the index on, or the last eight without those before it.
    guard count >= 8, index < count else { return shortNumber(at: index) }
    let beyond = index &+ 8 &- count
    let bytes = beyond > 0 ? word(at: count &- 8) >> UInt64(8 &* beyond) : word(at: index)
    let values = bytes ^ 0x3030_3030_3030_3030
    // Marks each byte that is no digit, and perhaps some behind the first one.
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    let digits = others.trailingZeroBitCount / 8
    guard digits > 0, digits < 8 else { return nil }
    return (UInt64.number(ofDigits: values << UInt64(64 &- 8 &* digits)), index &+ digits)
  }

  @usableFromInline
  func shortNumber(at index: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, index)
    while end < count, start[end] &- 0x30 < 10 {
      value = value &* 10 &+ Int(start[end] &- 0x30)
      end &+= 1
    }
    return end > index && end < index &+ 8 ? (value, end) : nil
  }

  /// Whether the bytes are those of a literal.
  @inlinable
  public static func == (left: Text, right: StaticString) -> Bool {
    left == Text(start: right.utf8Start, count: right.utf8CodeUnitCount)
  }
}

extension Text: Comparable {
  /// The order of the bytes, as `LC_ALL=C sort` has it.
  public static func < (left: Text, right: Text) -> Bool {
    for index in 0..<min(left.count, right.count) where left.start[index] != right.start[index] {
      return left.start[index] < right.start[index]
    }
    return left.count < right.count
  }
}

extension Text: Hashable {
  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }
}

extension Text: CustomStringConvertible {
  /// The text itself.
  public var description: String { string }
}

extension String {
  /// Lends the string's bytes as a `Text` for the length of a call.
  @inlinable
  public func withText<Result>(_ body: (Text) throws -> Result) rethrows -> Result {
    var copy = self
    return try copy.withUTF8 { buffer in
      guard let start = buffer.baseAddress else { return try body(.empty) }
      return try body(Text(start: start, count: buffer.count))
    }
  }
}

extension UInt64 {
  /// The number that eight digits stand for, a byte each, the first of them in the lowest byte.
  @inlinable @inline(__always)
  public static func number(ofDigits digits: UInt64) -> Int {
    let twos = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (twos &* 100 &+ twos >> 16) & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF)
  }

  /// Whether one of its eight bytes is a given one.
  @inlinable @inline(__always)
  public func hasByte(_ byte: UInt8) -> Bool {
    let differing = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (differing &- 0x0101_0101_0101_0101) & ~differing & 0x8080_8080_8080_8080 != 0
  }

  /// Which of its eight bytes, from the lowest, is the first that is a given one.
  @inlinable @inline(__always)
  func index(of byte: UInt8) -> Int? {
    let differing = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    // Only bytes behind the first one may be marked without being it.
    let marks = (differing &- 0x0101_0101_0101_0101) & ~differing & 0x8080_8080_8080_8080
    return marks == 0 ? nil : marks.trailingZeroBitCount / 8
  }
}
