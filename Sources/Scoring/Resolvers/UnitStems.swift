/// The units by their names without the word for what they are: 水口村 and 水口村委会 are one, 水口居委会 is another.
struct UnitStems: Sendable {
  private struct Stem: Hashable {
    var name: [UInt8]
    /// The number of the kind in `Vocabulary.unitKinds`.
    var kind: Int
  }

  private var ofKind: [Stem: Set<Int>] = [:]
  private var ofAnyKind: [[UInt8]: Set<Int>] = [:]

  init(_ scheme: Scheme) {
    for (number, unit) in scheme.units.enumerated() {
      for name in [unit.name] + unit.aliases {
        for stem in Self.stems(of: scheme.folding.folded(name), kind: Self.kind(unit.kind)) {
          ofKind[stem, default: []].insert(number)
          ofAnyKind[stem.name, default: []].insert(number)
        }
      }
    }
  }

  /// The units of the same kind that a folded name may mean.
  func units(_ folded: String) -> [Int] {
    Set(Self.stems(of: folded, kind: nil).flatMap { ofKind[$0] ?? [] }).sorted()
  }

  /// The units of any kind that a folded name, with or without a word for its kind, may mean.
  func candidates(_ folded: String) -> [Int] {
    let names = [Array(folded.utf8)] + Self.stems(of: folded, kind: nil).map(\.name)
    return Set(names.flatMap { ofAnyKind[$0] ?? [] }).sorted()
  }

  /// The kind that the table of units states; nil where it states none that is known here.
  private static func kind(_ stated: String) -> Int? {
    stated.isEmpty ? nil : Vocabulary.unitKinds.firstIndex { $0.contains { $0.hasPrefix(stated) } }
  }

  /// What a name may be without the word for its kind; nothing where its kind is not known or another one is stated.
  private static func stems(of name: String, kind stated: Int?) -> [Stem] {
    let bytes = Array(name.utf8)
    for (kind, words) in Vocabulary.unitKinds.enumerated() {
      // The longest word comes first.
      guard let word = words.first(where: { bytes.ends(with: $0) }) else { continue }
      guard stated == nil || stated == kind else { return [] }
      let rest = bytes.dropLast(word.utf8.count)
      var stems = [Stem(name: Array(rest), kind: kind)]
      // 王权村村民委员会 may be that of 王权村.
      if let short = words.last, word != short, rest.ends(with: short) {
        stems.append(Stem(name: rest.dropLast(short.utf8.count), kind: kind))
      }
      return stems.filter { !$0.name.isEmpty }
    }
    return stated.map { [Stem(name: bytes, kind: $0)] } ?? []
  }
}

extension Collection<UInt8> {
  fileprivate func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}
