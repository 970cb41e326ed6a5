import Faults
import Store

/// Looks through the names that no table lists, since two that only look the same would count twice: matter, household
/// and person, approver.
enum WrittenNames {
  /// Says what is wrong with the names of an entry.
  @inline(__always)
  static func check(_ entry: Entry, _ origin: Origin, _ remarks: inout Remarks) {
    let (matter, party, approver) = (entry[.matter], entry[.party], entry[.approver])
    if !isPlain(matter) { check(matter, .matter, origin, &remarks) }
    if !isPlain(party) { check(party, .party, origin, &remarks) }
    if !isPlain(approver) { check(approver, .approver, origin, &remarks) }
  }

  private static func check(_ text: Text, _ column: Column, _ origin: Origin, _ remarks: inout Remarks) {
    let name = text.string
    let place = origin.place.in(column)
    if let fault = StrayCharacters.hidden(in: name, at: place) { remarks.faults.append(fault) }
    // A stroke parts the household from the person.
    for part in name.split(separator: "/") where RuinedNumber.isRuined(String(part)) {
      remarks.faults.append(.ruinedNumber(place, String(part)))
    }
  }

  /// Whether a name cannot hold what is looked for: it is of visible ASCII and the usual 汉字, and no long number.
  static func isPlain(_ name: Text) -> Bool {
    var index = 0
    while index < name.count {
      let word = name.count &- index >= 8 ? name.word(at: index) : name.tail(from: index, filler: letters)
      // Of fifteen digits in a row eight stand in one of these words.
      if mayBeStrange(word) || mayBeLost(word) || areDigits(word) { return false }
      index &+= 8
    }
    return true
  }

  /// What stands in the place of bytes that a short name does not have.
  private static let letters: UInt64 = 0x61_6161_6161

  /// Whether one of eight bytes is a control character, the sign of a shortened number, or begins a character that is neither
  /// ASCII nor one of U+4000 to U+9FFF, all of which are seen.
  private static func mayBeStrange(_ word: UInt64) -> Bool {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let isLead = low &+ 0x4040_4040_4040_4040
    let isUsual = (low &+ 0x1C1C_1C1C_1C1C_1C1C) & ~(low &+ 0x1616_1616_1616_1616)
    let isControl = (word &- 0x2020_2020_2020_2020) & ~word
    return (isLead & ~isUsual & word | isControl) & 0x8080_8080_8080_8080 != 0
      || word.hasByte(UInt8(ascii: "+")) || word.hasByte(0x7F)
  }

  /// Whether 锟 may stand in eight bytes or begin with the last of them, as in what a lost encoding leaves.
  private static func mayBeLost(_ word: UInt64) -> Bool {
    // The first two bytes of it, side by side.
    let (first, second) = (word ^ 0xE9E9_E9E9_E9E9_E9E9, (word >> 8 | 0x94 << 56) ^ 0x9494_9494_9494_9494)
    let isFirst = (first &- 0x0101_0101_0101_0101) & ~first
    let isSecond = (second &- 0x0101_0101_0101_0101) & ~second
    return isFirst & isSecond & 0x8080_8080_8080_8080 != 0
  }

  /// Whether all eight bytes are digits.
  private static func areDigits(_ word: UInt64) -> Bool {
    let values = word ^ 0x3030_3030_3030_3030
    return ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080 == 0
  }
}

extension Fault {
  static func ruinedNumber(_ place: Place, _ text: String) -> Fault {
    Fault("ruined-number.text", at: place, value: text, ["text": "\(text)"])
  }
}
