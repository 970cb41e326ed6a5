import Faults

/// Finds the names that somebody may have meant.
public enum Nearest {
  /// At most three names, those with the fewest letters to change first; none that share nothing.
  public static func names(to name: String, among known: [String]) -> [String] {
    let wanted = Array(name.unicodeScalars)
    // Long tables are for machines; a clerk's list is short.
    guard wanted.count <= 32, known.count <= 10_000 else { return [] }
    let scored = known.map { ($0, distance(wanted, Array($0.unicodeScalars))) }
    let near = scored.filter { name, distance in distance * 2 <= max(wanted.count, name.unicodeScalars.count) }
    return near.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
  }

  /// Whether a character is white space or not seen at all: what looks the same and is not.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }

  /// How many letters have to be put in, taken out or changed (Levenshtein).
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (place, candidate) in other.enumerated() {
        let change = corner + (letter == candidate ? 0 : 1)
        corner = row[place + 1]
        row[place + 1] = min(change, row[place] + 1, corner + 1)
      }
    }
    return row[other.count]
  }

  /// A remedy that names the nearest names, or says `of` what to write one.
  public static func remedy(_ name: String, among known: [String], of table: Phrase) -> Phrase {
    let hidden = name.unicodeScalars.filter { isHidden($0) }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    // Some names have a space of their own; then only what differs by more than that is unseen.
    func seen(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
    }
    let near = names(to: name, among: known)
    if !hidden.isEmpty, near.isEmpty || known.contains(where: { seen($0) == seen(name) }) {
      return .message(Message("hidden-characters", ["characters": .all(hidden)]))
    }
    return near.isEmpty
      ? .message(Message("name-of", ["table": table])) : .message(Message("did-you-mean", ["near": .all(near)]))
  }
}
