/// Puts texts together in a buffer that is used again and again.
///
/// What it gives is valid until something else is put together.
public final class Scratch {
  private var buffer: UnsafeMutablePointer<UInt8>
  private var room = 256
  private var used = 0

  /// An empty buffer.
  public init() {
    buffer = .allocate(capacity: room)
  }

  deinit {
    buffer.deallocate()
  }

  /// Two texts with a byte between them.
  public func join(_ first: Text, _ separator: UInt8, _ second: Text) -> Text {
    used = 0
    add(first)
    add(separator)
    add(second)
    return text
  }

  /// The digits of a number that is not negative.
  public func digits(_ number: Int) -> Text {
    used = 0
    add(number)
    return text
  }

  /// Forgets what was put together, for the next text.
  public func begin() {
    used = 0
  }

  /// What was put together since `begin`.
  public var text: Text { Text(start: UnsafePointer(buffer), count: used) }

  /// Adds a text.
  public func add(_ text: Text) {
    reserve(text.count)
    (buffer + used).update(from: text.start, count: text.count)
    used += text.count
  }

  /// Adds a byte.
  public func add(_ byte: UInt8) {
    reserve(1)
    buffer[used] = byte
    used += 1
  }

  /// Adds a number that is not negative, in decimal digits, with zeros before it up to a width.
  public func add(_ number: Int, width: Int = 1) {
    if width == 1, number < 10 { return add(UInt8(truncatingIfNeeded: 0x30 + number)) }
    var digits = width
    var limit = 10
    for _ in 1..<width { limit *= 10 }
    while number >= limit {
      limit *= 10
      digits += 1
    }
    reserve(digits)
    var rest = number
    for place in (0..<digits).reversed() {
      buffer[used + place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    used += digits
  }

  private func reserve(_ count: Int) {
    guard used + count > room else { return }
    room = max(room * 2, used + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: buffer, count: used)
    buffer.deallocate()
    buffer = larger
  }
}
