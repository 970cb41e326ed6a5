import Store

/// The names of a table by what they come down to without width, spaces and script.
///
/// Kept by bytes: two strings are equal to Swift that are not the same name.
struct FoldedNames: Sendable {
  private var numbers: [[UInt8]: [Int]] = [:]

  init(_ names: Names, _ folding: Folding) {
    for position in 0..<names.count {
      let folded = Array(folding.folded(names.name(at: position).string).utf8)
      let number = names.number(at: position)
      if numbers[folded]?.contains(number) != true { numbers[folded, default: []].append(number) }
    }
  }

  /// Whose names come down to the same: none, one, or several that cannot be told apart.
  func numbers(of folded: String) -> [Int] { numbers[Array(folded.utf8)] ?? [] }
}

extension Folding {
  /// What folding changes of a name.
  func repairs(of name: String) -> [Repair] {
    var repairs: [Repair] = []
    if name.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) { repairs.append(.fullWidth) }
    if name.unicodeScalars.contains(where: \.properties.isWhitespace) { repairs.append(.spaces) }
    if folded(name) != Self.plain.folded(name) { repairs.append(.script) }
    return repairs
  }
}
