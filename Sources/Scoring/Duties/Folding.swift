import Store

/// Brings the spellings of a name to one form, for lookups alone: what is written stays as it is.
public struct Folding: Sendable {
  private let simplified: @Sendable (String) -> String

  /// Folds width, spaces and script; `simplified` gives a text in simplified script.
  public init(simplified: @escaping @Sendable (String) -> String) {
    self.simplified = simplified
  }

  /// Folds width and spaces alone.
  public static let plain = Folding { $0 }

  /// A name without any white space, with full-width letters, digits and signs made narrow, in simplified script.
  public func folded(_ name: String) -> String {
    simplified(String(String.UnicodeScalarView(name.unicodeScalars.compactMap(Self.narrow))))
  }

  /// A character in its narrow form; nil for white space.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.properties.isWhitespace { return nil }
    return (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
  }
}

extension Names {
  /// The number of the only one whose names are spelled like this, whatever their width, spaces and script; else nil.
  public func number(of name: String, by folding: Folding) -> Int? {
    let wanted = folding.folded(name)
    let found = Set((0..<count).filter { folding.folded(self.name(at: $0).string) == wanted }.map { number(at: $0) })
    return found.count == 1 ? found.first : nil
  }
}
