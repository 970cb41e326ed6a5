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

  /// Whether a name cannot hold what is looked for: it is ASCII or 汉字, and no long number.
  private static func isPlain(_ name: Text) -> Bool {
    var index = 0
    while index < name.count {
      let word = name.count &- index >= 8 ? name.word(at: index) : name.tail(from: index)
      if mayBeStrange(word), isStrange(word) { return false }
      // Of fifteen digits in a row eight stand in one of these words.
      if areDigits(word) { return false }
      index &+= 8
    }
    return true
  }

  /// Whether one of eight bytes is one of those that `isStrange` looks for, or lies among them, or is a plus.
  private static func mayBeStrange(_ word: UInt64) -> Bool {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    // C0 and above, but not those from E4 to ED, with which the usual 汉字 begin.
    let isLead = low &+ 0x4040_4040_4040_4040
    let isUsual = (low &+ 0x1C1C_1C1C_1C1C_1C1C) & ~(low &+ 0x1212_1212_1212_1212)
    return isLead & ~isUsual & word & 0x8080_8080_8080_8080 != 0 || word.hasByte(UInt8(ascii: "+"))
  }

  /// Whether one of eight bytes begins a character that is not seen, or is the sign of a shortened number.
  private static func isStrange(_ word: UInt64) -> Bool {
    let isLate = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x1212_1212_1212_1212) & word & 0x8080_8080_8080_8080 != 0
    return isLate || word.hasByte(0xC2) || word.hasByte(0xD8) || word.hasByte(0xE1) || word.hasByte(0xE2)
      || word.hasByte(UInt8(ascii: "+"))
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
