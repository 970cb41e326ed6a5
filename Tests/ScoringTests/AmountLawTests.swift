import Scoring
import Support
import Testing

/// A whole number of any size, by its decimal digits, as sums are done on paper; it shares nothing with `Amount`.
private struct Paper: Equatable, CustomStringConvertible {
  var isNegative = false
  /// The lowest digit first; none for zero.
  var digits: [UInt8] = []

  init(_ digits: [UInt8], isNegative: Bool = false) {
    self.digits = Array(digits.reversed().drop { $0 == 0 }.reversed())
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  init(_ text: some StringProtocol) {
    self.init(text.utf8.reversed().filter { $0 != 0x2D }.map { $0 - 0x30 }, isNegative: text.hasPrefix("-"))
  }

  init(_ amount: Amount) {
    self.init("\(amount.ticks)")
  }

  var description: String {
    (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits.reversed().map { "\($0)" }.joined())
  }

  var magnitude: Paper { Paper(digits) }

  static prefix func - (number: Paper) -> Paper { Paper(number.digits, isNegative: !number.isNegative) }

  private static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count != right.count
      ? left.count < right.count : left.reversed().lexicographicallyPrecedes(right.reversed())
  }

  static func < (left: Paper, right: Paper) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? isLess(right.digits, left.digits) : isLess(left.digits, right.digits)
  }

  static func + (left: Paper, right: Paper) -> Paper {
    guard left.isNegative == right.isNegative else {
      return isLess(left.digits, right.digits) ? less(right, left) : less(left, right)
    }
    var sum: [UInt8] = []
    var carried: UInt8 = 0
    for place in 0...max(left.digits.count, right.digits.count) {
      let digit = carried + digit(left, place) + digit(right, place)
      sum.append(digit % 10)
      carried = digit / 10
    }
    return Paper(sum, isNegative: left.isNegative)
  }

  /// What is left of the larger number, which keeps its sign.
  private static func less(_ larger: Paper, _ smaller: Paper) -> Paper {
    var rest: [UInt8] = []
    var borrowed: UInt8 = 0
    for place in larger.digits.indices {
      let taken = digit(smaller, place) + borrowed
      borrowed = larger.digits[place] < taken ? 1 : 0
      rest.append(larger.digits[place] + 10 * borrowed - taken)
    }
    return Paper(rest, isNegative: larger.isNegative)
  }

  private static func digit(_ number: Paper, _ place: Int) -> UInt8 {
    place < number.digits.count ? number.digits[place] : 0
  }

  static func * (left: Paper, right: Paper) -> Paper {
    var product = [UInt8](repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (place, digit) in left.digits.enumerated() {
      var carried: UInt8 = 0
      for (other, factor) in (right.digits + [0]).enumerated() {
        let sum = product[place + other] + digit * factor + carried
        product[place + other] = sum % 10
        carried = sum / 10
      }
    }
    return Paper(product, isNegative: left.isNegative != right.isNegative)
  }

  /// Whether 64 bits with a sign can hold it.
  var fits: Bool { !(self < Paper("-9223372036854775808")) && !(Paper("9223372036854775807") < self) }

  /// A tenth of a thousandth, where that is a whole number.
  var withoutFourPlaces: Paper? {
    digits.prefix(4).allSatisfy { $0 == 0 } ? Paper(Array(digits.dropFirst(4)), isNegative: isNegative) : nil
  }
}

/// The number type against sums on paper.
@Suite struct AmountLawTests {
  /// Ticks of every size, and now and then the largest and smallest there are.
  private func amount(_ random: inout Randomness) -> Amount {
    if random.once(in: 10) {
      return Amount(ticks: random.one(of: [.max, .max - 1, -.max, -.max + 1, 0, 1, -1, 10_000]))
    }
    let ticks = Int64(bitPattern: random.next()) >> random.number(0...63)
    // Round numbers are what products without a rest are made of.
    let round = random.once(in: 2) ? ticks : ticks / 10_000 * 10_000
    return Amount(ticks: max(round, -.max))
  }

  @Test func addsComparesAndMultipliesAsOnPaper() {
    let wrong = breach(of: "amounts add, compare and multiply as on paper") { random in
      let (one, other) = (amount(&random), amount(&random))
      let (left, right) = (Paper(one), Paper(other))
      let sum = left + right
      if one.adding(other).map(Paper.init) != (sum.fits ? sum : nil) { return "\(left) + \(right) ticks" }
      if Paper(-one) != -left { return "-(\(left)) ticks" }
      if (one < other) != (left < right) || (one == other) != (left == right) { return "\(left) < \(right) ticks" }
      let product = (left * right).withoutFourPlaces.flatMap { $0.fits ? $0 : nil }
      if one.multiplied(by: other).map(Paper.init) != product { return "\(left) * \(right) ticks" }
      return nil
    }
    #expect(wrong == nil)
  }

  @Test func roundsAsOnPaper() {
    let wrong = breach(of: "shares are rounded as on paper") { random in
      // Small wholes make ties.
      let small = random.once(in: 2)
      func draw() -> Amount { small ? Amount(ticks: Int64(random.number(-400...400)) * 250) : amount(&random) }
      let (part, whole, scale) = (draw(), draw(), draw())
      let (places, rounding) = (random.number(0...4), random.one(of: Rounding.allCases))
      let share = part.share(of: whole, scaledTo: scale, places: places, rounding: rounding)
      let said = "\(part) of \(whole) scaled to \(scale), \(places) places, \(rounding): \(share?.description ?? "nil")"
      if whole == .zero { return share == nil ? nil : said }
      let step = Paper(["10000", "1000", "100", "10", "1"][places])
      let (top, bottom) = (Paper(part) * Paper(scale), Paper(whole))
      guard let share else {
        // Only what is too large may be refused.
        let least = Paper("9223372036854775807") * bottom.magnitude
        return least < top.magnitude + step * bottom.magnitude ? nil : said
      }
      let found = Paper(share)
      guard found.digits.prefix(4 - places).allSatisfy({ $0 == 0 }) else { return "\(said) has more places" }
      // What is too much (below zero) or too little in the share, in parts of the whole; a step is what rounding may move.
      if !found.digits.isEmpty, found.isNegative != (top.isNegative != bottom.isNegative) { return said }
      let rest = top.magnitude + -(found * bottom).magnitude
      let width = step * bottom.magnitude
      let twice = rest + rest
      let isOdd = found.digits.dropFirst(4 - places).first.map { $0 % 2 == 1 } ?? false
      let isRight =
        switch rounding {
        case .down: !rest.isNegative && rest < width
        case .up: (rest.isNegative || rest.digits.isEmpty) && -width < rest
        case .halfUp: twice < width && !(twice < -width)
        case .halfEven: twice.magnitude < width || (twice.magnitude == width && !isOdd)
        }
      return isRight ? nil : said
    }
    #expect(wrong == nil)
  }

  @Test func readsAndPrintsAsOnPaper() {
    let pieces = ["0", "00", "1", "5", "9", "25", "123", ".", "-", "+", "e", " ", "，", "１"]
    let wrong = breach(of: "amounts are read and printed as on paper") { random in
      var text = (0..<random.number(0...3)).map { _ in random.one(of: pieces) }.joined()
      if !random.once(in: 4) {
        text = random.once(in: 3) ? "-" : ""
        for _ in 0..<random.number(1...13) { text += "\(random.number(0...9))" }
        if random.once(in: 2) {
          text += "."
          for _ in 0..<random.number(1...5) { text += "\(random.number(0...9) / random.number(1...9))" }
        }
      }
      let found = try? Amount(parsing: text)
      let expected = onPaper(text)
      guard found.map(Paper.init) == expected else {
        return "\(text.debugDescription) is read as \(found?.description ?? "nil")"
      }
      guard let found, let expected else { return nil }
      return found.description == printed(expected) ? nil : "\(text) is printed as \(found)"
    }
    #expect(wrong == nil)
  }

  /// The ten-thousandths that a text stands for; nil where it is no number.
  private func onPaper(_ text: String) -> Paper? {
    let unsigned = text.hasPrefix("-") ? String(text.dropFirst()) : text
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.count <= 2, areDigits, parts[0].count <= 12 else { return nil }
    let places = parts.count == 2 ? Array(parts[1]) : []
    guard places.dropFirst(4).allSatisfy({ $0 == "0" }) else { return nil }
    let four = String((places + "0000").prefix(4))
    let number = Paper(parts[0] + four)
    if text.hasPrefix("-") { return number.digits.isEmpty ? nil : -number }
    return number
  }

  /// The shortest decimal form of a number of ten-thousandths.
  private func printed(_ number: Paper) -> String {
    let all = String(repeating: "0", count: 5) + number.magnitude.description
    let whole = all.dropLast(4).drop { $0 == "0" }
    var places = all.suffix(4)
    while places.hasSuffix("0") { places.removeLast() }
    return (number.isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (places.isEmpty ? "" : ".\(places)")
  }
}
