import Scoring

/// Takes out of a text what its reader must not see: other units' names, and numbers that may be a telephone's or a person's.
///
/// A unit is known by its name, its other names, its code and its names of the year before, in any width and script and with
/// spaces in between. A part of a name is no name: 希望 is a word of its own beside 希望村.
public struct Discretion: Sendable {
  /// What stands in place of what is taken out.
  public static let mark = "***"

  private let folding: Folding
  /// The names of all units by their first character, the longest first.
  private var names: [Character: [(spelling: [Character], unit: Int)]] = [:]

  /// Knows the names of all units of a scheme.
  public init(_ scheme: Scheme) {
    folding = scheme.folding
    for (number, unit) in scheme.units.enumerated() {
      for name in Set((unit.names + unit.was).map(folding.folded)) {
        let spelling = Array(name)
        guard let first = spelling.first else { continue }
        names[first, default: []].append((spelling, number))
      }
    }
    for first in names.keys { names[first]?.sort { $0.spelling.count > $1.spelling.count } }
  }

  /// A text as the unit with a number may read it.
  public func text(_ text: String, for unit: Int) -> String {
    hidingNumbers(hidingNames(text, for: unit))
  }

  // MARK: Names

  private func hidingNames(_ text: String, for unit: Int) -> String {
    let written = Array(text)
    // Where a character stands in the text, for each that is left when spaces are.
    let places = written.indices.filter { !written[$0].isWhitespace }
    let spelled = spelling(of: written, at: places)
    var shown = ""
    var position = 0
    var next = 0
    while position < spelled.count {
      guard let found = name(at: position, in: spelled, for: unit) else {
        position += 1
        continue
      }
      let last = position + found.length - 1
      if !found.isOwn {
        shown += String(written[next..<places[position]]) + Self.mark
        next = places[last] + 1
      }
      position = last + 1
    }
    return next == 0 ? text : shown + String(written[next...])
  }

  /// The characters of a text without its spaces, in one width and script.
  private func spelling(of written: [Character], at places: [Int]) -> [Character] {
    let whole = Array(folding.folded(String(written)))
    if whole.count == places.count { return whole }
    return places.map { folding.folded(String(written[$0])).first ?? written[$0] }
  }

  /// The longest name that begins at a position; one that the unit shares with another is its own.
  private func name(at position: Int, in text: [Character], for unit: Int) -> (length: Int, isOwn: Bool)? {
    let found = (names[text[position]] ?? []).filter { text[position...].starts(with: $0.spelling) }
    guard let longest = found.first?.spelling.count else { return nil }
    return (longest, found.contains { $0.spelling.count == longest && $0.unit == unit })
  }

  // MARK: Numbers

  /// A text without numbers that may be a telephone's, an identity card's or a bank account's.
  func hidingNumbers(_ text: String) -> String {
    let characters = Array(text)
    var shown = ""
    var position = 0
    while position < characters.count {
      guard characters[position].digit != nil else {
        shown.append(characters[position])
        position += 1
        continue
      }
      let run = DigitRun(characters, from: position)
      shown += run.mayBePrivate ? Self.mark : String(characters[run.range])
      position = run.range.upperBound
    }
    return shown
  }
}

/// Digits with single spaces, hyphens or brackets between them, as people write long numbers.
private struct DigitRun {
  /// Where it stands.
  let range: Range<Int>
  private let digits: [Int]
  /// How many digits stand before the first sign in between.
  private let first: Int

  init(_ text: [Character], from start: Int) {
    var digits: [Int] = []
    var first: Int?
    var end = start
    while end < text.count {
      if let digit = text[end].digit {
        digits.append(digit)
        end += 1
      } else if " -－　()（）".contains(text[end]), end + 1 < text.count, text[end + 1].digit != nil {
        first = first ?? digits.count
        end += 1
      } else {
        break
      }
    }
    // The last sign of an identity card's number may be a letter.
    if digits.count == 17, end < text.count, "XxＸｘ".contains(text[end]) {
      digits.append(0)
      end += 1
    }
    range = start..<end
    self.digits = digits
    self.first = first ?? digits.count
  }

  /// Whether it may be private: long without a break, or broken as telephones' and cards' numbers are, and not as days are.
  var mayBePrivate: Bool {
    if first >= 11 { return true }
    // A year, a month or a day may stand before a running number, too.
    let isDay = [4, 6, 8].contains(first) && (digits.starts(with: [1, 9]) || digits.starts(with: [2, 0]))
    if isDay { return false }
    if digits.first == 0 { return (10...12).contains(digits.count) }
    return digits.count >= 11
  }
}

extension Character {
  /// The digit that it is, of any width; nil for none.
  fileprivate var digit: Int? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: return Int(scalar.value - 0xFF10)
    default: return nil
    }
  }
}
