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
    if name.isEmpty { return true }
    var digits = 0
    var strange = 0
    // Without a branch, so that many bytes are looked at side by side.
    for byte in name.bytes {
      digits &+= byte &- 0x30 < 10 ? 1 : 0
      // What begins the characters that are not seen, and the sign of a shortened number.
      let isLate = byte >= 0xEE || byte == 0xC2 || byte == 0xD8 || byte == 0xE1 || byte == 0xE2
      strange &+= isLate || byte == UInt8(ascii: "+") ? 1 : 0
    }
    return strange == 0 && digits < 15
  }
}

extension Fault {
  static func ruinedNumber(_ place: Place, _ text: String) -> Fault {
    Fault("ruined-number.text", at: place, value: text, ["text": "\(text)"])
  }
}
