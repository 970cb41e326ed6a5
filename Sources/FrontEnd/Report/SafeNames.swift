/// Names of files for names of units: without what file systems and spreadsheets stumble over, and each of them once.
struct SafeNames {
  private var taken: Set<[UInt8]> = []
  private static let unsafe = Set("/\\:*?\"<>|'`$&;%#~".unicodeScalars)
  /// Shorter than any file system's limit, even with four bytes a character.
  private static let most = 50

  /// The name of the file for a unit.
  mutating func name(for unit: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in unit.unicodeScalars.prefix(Self.most) {
      let isPlain = !Self.unsafe.contains(scalar) && scalar.properties.generalCategory != .control
      safe.append(isPlain && !scalar.properties.isWhitespace ? scalar : "_")
    }
    var name = String(safe)
    if name.isEmpty || name.hasPrefix(".") || name.hasPrefix("-") { name = "_" + name }
    var number = 1
    var unique = name
    // Windows knows no difference between large and small letters.
    while !taken.insert(Array(unique.lowercased().utf8)).inserted {
      number += 1
      unique = "\(name)-\(number)"
    }
    return unique
  }
}
