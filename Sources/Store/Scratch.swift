/// Puts texts together in a buffer that is used again and again.
///
/// What it gives is valid until something else is put together.
public final class Scratch {
  // One owner uses it, one text at a time, so that no use has to be checked against another.
  @exclusivity(unchecked) @usableFromInline var buffer: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) @usableFromInline var room = 256
  @exclusivity(unchecked) @usableFromInline var used = 0

  /// An empty buffer.
  public init() {
    buffer = .allocate(capacity: room)
  }

  deinit {
    buffer.deallocate()
  }

  /// Two texts with a byte between them.
  @inlinable
  public func join(_ first: Text, _ separator: UInt8, _ second: Text) -> Text {
    used = 0
    add(first)
    add(separator)
    add(second)
    return text
  }

  /// A copy of a text.
  @inlinable
  public func copy(of text: Text) -> Text {
    used = 0
    add(text)
    return self.text
  }

  /// The digits of a number that is not negative.
  public func digits(_ number: Int) -> Text {
    used = 0
    add(number)
    return text
  }

  /// Forgets what was put together, for the next text.
  @inlinable
  public func begin() {
    used = 0
  }

  /// What was put together since `begin`.
  @inlinable
  public var text: Text { Text(start: UnsafePointer(buffer), count: used) }

  /// Adds a text.
  @inlinable
  public func add(_ text: Text) {
    reserve(text.count)
    text.copy(to: buffer + used)
    used += text.count
  }

  /// Adds a byte.
  @inlinable
  public func add(_ byte: UInt8) {
    reserve(1)
    buffer[used] = byte
    used += 1
  }

  /// Adds a number that is not negative, in decimal digits, with zeros before it up to a width of at most eight.
  @inlinable
  public func add(_ number: Int, width: Int = 1) {
    if width == 1, number < 10 { return add(UInt8(truncatingIfNeeded: 0x30 + number)) }
    guard number < 100_000_000 else { return addLong(number, width: width) }
    let digits = UInt64(eightDigitsOf: UInt64(truncatingIfNeeded: number))
    let zeros = min(digits.trailingZeroBitCount / 8, 8 &- width)
    reserve(8)
    let place = UnsafeMutableRawPointer(buffer + used)
    place.storeBytes(of: (digits | 0x3030_3030_3030_3030) >> UInt64(8 &* zeros), as: UInt64.self)
    used &+= 8 &- zeros
  }

  @usableFromInline
  func addLong(_ number: Int, width: Int) {
    var (digits, above) = (1, number / 10)
    while above > 0 { (digits, above) = (digits + 1, above / 10) }
    digits = max(digits, width)
    reserve(digits)
    var rest = number
    for place in (0..<digits).reversed() {
      buffer[used + place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    used += digits
  }

  @inlinable
  func reserve(_ count: Int) {
    if used + count > room { grow(count) }
  }

  @usableFromInline
  func grow(_ count: Int) {
    room = max(room * 2, used + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: buffer, count: used)
    buffer.deallocate()
    buffer = larger
  }
}

extension UInt64 {
  /// The eight decimal digits of a number below 10^8, a byte each, the first of them in the lowest byte.
  ///
  /// All pairs of digits at once: first two numbers of four digits side by side, then four of two, then eight of one.
  @inlinable
  init(eightDigitsOf number: UInt64) {
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = ((fours &* 10_486) >> 20) & 0x7F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = ((twos &* 103) >> 10) & 0x000F_000F_000F_000F
    self = tens | (twos &- tens &* 10) << 8
  }
}
