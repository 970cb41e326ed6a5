import Store

/// A number by its decimal digits, as Excel shows it: 15 of them, however the binary number in the file was written down.
///
/// Worked out on the digits of the text; nothing here is binary floating point.
struct DecimalDigits {
  /// What Excel keeps of a number.
  private static let kept = 15
  let isNegative: Bool
  /// From the first that is not 0 to the last that is not 0; none for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; zeros follow or come before where there are more or fewer.
  private(set) var whole: Int

  /// Reads a number as XML has it: `12`, `-0.5`, `1.2E-3`; nil for anything else.
  init?(_ text: Text) {
    var rest = text.bytes[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    digits = []
    whole = 0
    let mantissa = rest.prefix { $0 != UInt8(ascii: "E") && $0 != UInt8(ascii: "e") }
    guard mantissa.count <= 64, let exponent = Self.exponent(rest.dropFirst(mantissa.count)) else { return nil }
    var hasPoint = false
    for byte in mantissa {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits.append(byte - UInt8(ascii: "0"))
      if !hasPoint { whole += 1 }
    }
    guard !digits.isEmpty else { return nil }
    whole += exponent
    trim()
    round()
  }

  /// The number behind E; 0 where there is none, nil where it is no number or beyond all that a cell can hold.
  private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard !text.isEmpty else { return 0 }
    guard text.count <= 6, let exponent = Int(String(decoding: text.dropFirst(), as: UTF8.self)), abs(exponent) <= 400
    else { return nil }
    return exponent
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    whole -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { whole = 0 }
  }

  /// Keeps 15 digits; exactly half goes to the even one.
  private mutating func round() {
    guard digits.count > Self.kept else { return }
    let next = digits[Self.kept]
    let isHalf = next == 5 && digits.count == Self.kept + 1
    let isUp = isHalf ? digits[Self.kept - 1] % 2 == 1 : next >= 5
    digits.removeLast(digits.count - Self.kept)
    if isUp {
      while digits.last == 9 { digits.removeLast() }
      if digits.isEmpty {
        digits = [1]
        whole += 1
      } else {
        digits[digits.count - 1] += 1
      }
    }
    trim()
  }

  /// Whether there were more digits before the point than Excel keeps, so that the last ones are lost.
  var isRuined: Bool { whole > Self.kept }

  /// A hundred times as much.
  var hundredfold: DecimalDigits {
    var larger = self
    if !digits.isEmpty { larger.whole += 2 }
    return larger
  }

  /// The number where it is whole and fits; else nil.
  var integer: Int? {
    guard whole >= digits.count, whole <= Self.kept else { return nil }
    let padded = digits + [UInt8](repeating: 0, count: whole - digits.count)
    let size = padded.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -size : size
  }

  /// Writes the number without an exponent.
  func write(to scratch: Scratch) {
    let zero = UInt8(ascii: "0")
    if isNegative, !digits.isEmpty { scratch.add(UInt8(ascii: "-")) }
    if whole <= 0 { scratch.add(zero) }
    for index in 0..<max(whole, digits.count) {
      if index == max(0, whole) {
        scratch.add(UInt8(ascii: "."))
        for _ in whole..<max(0, whole) { scratch.add(zero) }
      }
      scratch.add(zero + (index < digits.count ? digits[index] : 0))
    }
  }

  /// Whether a text is a number just as it is to be written: at most 15 digits, one point inside, no zeros at its ends.
  static func isWritten(_ text: Text) -> Bool {
    guard text.count > 0, text.count <= kept else { return false }
    var point: Int?
    for (index, byte) in text.bytes.enumerated() {
      if byte == UInt8(ascii: "."), point == nil, index > 0, index < text.count - 1 {
        point = index
      } else if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        return false
      }
    }
    let zero = UInt8(ascii: "0")
    if text[0] == zero, text.count > 1, point != 1 { return false }
    return point == nil || text[text.count - 1] != zero
  }
}
