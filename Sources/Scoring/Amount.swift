import Store

/// An exact decimal number with up to four places: points, marks and quantities.
///
/// Kept as a count of ten-thousandths in 64 bits. Nothing here rounds but `share`, which says how; whatever does not fit
/// is refused.
public struct Amount: Hashable, Sendable {
  /// The number in ten-thousandths.
  public var ticks: Int64

  /// How many ticks make one.
  @inlinable public static var one: Int64 { 10_000 }

  /// A number of ten-thousandths.
  @inlinable
  public init(ticks: Int64) {
    self.ticks = ticks
  }

  /// A whole number.
  public init(_ whole: Int) {
    ticks = Int64(whole) * Self.one
  }

  /// Nothing.
  public static let zero = Amount(ticks: 0)

  /// The whole part, rounded towards zero.
  public var whole: Int { Int(ticks / Self.one) }
}

extension Amount: Comparable {
  /// The order of numbers.
  @inlinable
  public static func < (left: Amount, right: Amount) -> Bool { left.ticks < right.ticks }
}

extension Amount {
  /// The sum, or nil where it does not fit.
  @inlinable
  public func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = ticks.addingReportingOverflow(other.ticks)
    return overflow ? nil : Amount(ticks: sum)
  }

  /// The product, or nil where it does not fit or would need more than four places.
  @inlinable
  public func multiplied(by other: Amount) -> Amount? {
    let (short, overflow) = ticks.multipliedReportingOverflow(by: other.ticks)
    if !overflow { return short % Self.one == 0 ? Amount(ticks: short / Self.one) : nil }
    let product = ticks.multipliedFullWidth(by: other.ticks)
    let (quotient, remainder) = Amount.divide(product)
    guard remainder == 0, let quotient else { return nil }
    return Amount(ticks: quotient)
  }

  @inlinable
  static func divide(_ product: (high: Int64, low: UInt64)) -> (quotient: Int64?, remainder: Int64) {
    // Beyond this the quotient would not fit, and the division would trap.
    guard (-one / 2..<one / 2).contains(product.high) else { return (nil, 0) }
    let (quotient, remainder) = one.dividingFullWidth(product)
    return (quotient, remainder)
  }

  /// The number with its sign changed.
  @inlinable
  public static prefix func - (number: Amount) -> Amount { Amount(ticks: 0 &- number.ticks) }

  /// `self / whole * scale`, rounded once to a number of places; nil where it does not fit or `whole` is zero.
  public func share(of whole: Amount, scaledTo scale: Amount, places: Int, rounding: Rounding) -> Amount? {
    guard whole.ticks != 0, (0...4).contains(places) else { return nil }
    let step = Self.step(places: places)
    let numerator = Int128(ticks) * Int128(scale.ticks)
    let rounded = rounding.quotient(numerator, Int128(whole.ticks) * step)
    return Int64(exactly: rounded * step).map { Amount(ticks: $0) }
  }
}

extension Amount {
  /// So many ticks over a number of parts, rounded once to a number of places; nil where it does not fit.
  init?(rounding ticks: Int128, over parts: Int128, places: Int, _ rounding: Rounding) {
    guard parts != 0, (0...4).contains(places) else { return nil }
    let step = Self.step(places: places)
    guard let rounded = Int64(exactly: rounding.quotient(ticks, parts * step) * step) else { return nil }
    self.init(ticks: rounded)
  }
}

extension Amount {
  /// The ticks of the last of so many places, from 0 to 4.
  static func step(places: Int) -> Int128 { [10_000, 1_000, 100, 10, 1][places] }
}

/// The greatest number that divides two others.
func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}

/// How the one rounding of a division is done.
public enum Rounding: String, CaseIterable, Sendable {
  /// To the nearest; a half goes away from zero (四舍五入).
  case halfUp = "half-up"
  /// To the nearest; a half goes to the even neighbour.
  case halfEven = "half-even"
  /// Towards zero.
  case down
  /// Away from zero.
  case up

  /// A quotient rounded to a whole number.
  func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let twice = remainder.magnitude * 2
    let isAway: Bool =
      switch self {
      case .down: false
      case .up: remainder != 0
      case .halfUp: twice >= denominator.magnitude
      case .halfEven: twice > denominator.magnitude || (twice == denominator.magnitude && quotient % 2 != 0)
      }
    guard isAway else { return quotient }
    return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
  }
}

/// Why a text is not a number.
public enum NumberTrouble: Error, Sendable {
  /// There is nothing.
  case blank
  /// Something other than digits, one point and a leading minus.
  case malformed
  /// More than four decimal places.
  case tooManyPlaces
  /// More digits than any sum could need.
  case tooLarge
}

extension Amount {
  /// Reads `-?[0-9]+(\.[0-9]+)?` in ASCII digits, at most twelve before the point and four after it.
  ///
  /// Nothing else is a number: no plus sign, exponent, thousands mark, space, full-width digit or minus zero.
  public init(parsing text: Text, digits limit: Int = 12) throws(NumberTrouble) {
    guard text.count > 0 else { throw .blank }
    var index = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var value: Int64 = 0
    let first = index
    while index < text.count, text[index] &- 0x30 < 10 {
      guard index - first < limit else { throw .tooLarge }
      value = value * 10 + Int64(text[index] &- 0x30)
      index += 1
    }
    guard index > first else { throw .malformed }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: Self.one)
    guard !overflow else { throw .tooLarge }
    value = scaled
    if index < text.count {
      guard text[index] == UInt8(ascii: "."), index + 1 < text.count else { throw .malformed }
      index += 1
      var unit = Self.one / 10
      while index < text.count {
        let digit = text[index] &- 0x30
        guard digit < 10 else { throw .malformed }
        guard unit > 0 || digit == 0 else { throw .tooManyPlaces }
        value += Int64(digit) * unit
        unit /= 10
        index += 1
      }
    }
    if isNegative, value == 0 { throw .malformed }
    ticks = isNegative ? -value : value
  }

  /// Whether a text that is a number is written in its shortest form: without zeros that it does not need.
  static func isShortest(_ text: Text) -> Bool {
    if text.count == 1 { return true }
    let first = text[0] == UInt8(ascii: "-") ? 1 : 0
    if text[first] == UInt8(ascii: "0"), first + 1 < text.count, text[first + 1] != UInt8(ascii: ".") { return false }
    return text[text.count - 1] != UInt8(ascii: "0") || text.firstIndex(of: UInt8(ascii: ".")) == nil
  }

  /// Reads a number as the other initializer does.
  public init(parsing string: String, digits limit: Int = 12) throws(NumberTrouble) {
    let outcome: Result<Amount, NumberTrouble> = string.withText { text in
      do throws(NumberTrouble) { return .success(try Amount(parsing: text, digits: limit)) } catch {
        return .failure(error)
      }
    }
    self = try outcome.get()
  }
}

extension Amount {
  /// The digit that it is written as, if it is written as one.
  @inlinable
  public var digit: UInt8? {
    guard ticks >= 0, ticks < 10 * Self.one, ticks % Self.one == 0 else { return nil }
    return UInt8(truncatingIfNeeded: ticks / Self.one)
  }

  /// Adds the shortest decimal form to a text: `0.5`, `-2`, `12.25`.
  public func write(to scratch: Scratch) {
    if ticks < 0 { scratch.add(UInt8(ascii: "-")) }
    let (whole, rest) = ticks.magnitude.quotientAndRemainder(dividingBy: UInt64(Self.one))
    scratch.add(Int(whole))
    guard rest > 0 else { return }
    scratch.add(UInt8(ascii: "."))
    var (digits, width) = (Int(rest), 4)
    while digits % 10 == 0 { (digits, width) = (digits / 10, width - 1) }
    scratch.add(digits, width: width)
  }
}

extension Amount: CustomStringConvertible {
  /// The shortest decimal form: `0.5`, `-2`, `12.25`.
  public var description: String {
    let scratch = Scratch()
    write(to: scratch)
    return scratch.text.string
  }
}
