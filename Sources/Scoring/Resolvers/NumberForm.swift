import Store

/// Why a cell is not a number in any of the forms that are read.
enum FigureTrouble: Error {
  /// It is no plain number, once what may be changed is changed.
  case number(NumberTrouble)
  /// Several numbers with spaces between them.
  case several
  /// A dash, which may mean nothing, no data or not applicable.
  case dash
  /// A sign, or a word such as 扣, before a number.
  case signed
  /// Commas that do not part thousands.
  case commas
  /// What a spreadsheet makes of a number that is too long for it.
  case ruined
}

/// A number in one of the forms in which departments write it: the closed list of what is read beside plain numbers.
///
/// Full-width digits and signs, spaces around, commas between thousands, the rule's own word of counting, a percent sign.
struct NumberForm {
  /// The number; of a percentage what stands before its sign.
  var amount: Amount
  /// Whether a percent sign stands behind it.
  var isPercent: Bool
  /// What was changed.
  var repairs: [Repair]

  /// Reads a text, behind which one of some words may stand.
  init(_ text: String, words: [String], _ folding: Folding) throws(FigureTrouble) {
    var repairs: [Repair] = []
    var rest = Self.trimmed(text, &repairs)
    if rest.isEmpty { throw .number(.blank) }
    if Self.dashes.contains(rest) { throw .dash }
    isPercent = rest.hasSuffix("%")
    if isPercent {
      rest = Self.trimmed(String(rest.dropLast()), &repairs)
    } else if let word = words.first(where: { !$0.isEmpty && folding.folded(String(rest.suffix($0.count))) == $0 }) {
      if !rest.hasSuffix(word) { repairs.append(.script) }
      repairs.append(.unitWord)
      rest = Self.trimmed(String(rest.dropLast(word.count)), &repairs)
    }
    if rest.contains(",") {
      rest = try Self.withoutThousands(rest)
      repairs.append(.thousands)
    }
    if rest.isEmpty { throw .number(.malformed) }
    do throws(NumberTrouble) { amount = try Amount(parsing: rest, digits: 9) } catch {
      throw Self.trouble(rest, error)
    }
    if rest != amount.description { repairs.append(.zeros) }
    self.repairs = Repair.allCases.filter(repairs.contains)
  }

  /// A text in half width and without the spaces around it.
  static func trimmed(_ text: String, _ repairs: inout [Repair]) -> String {
    if text.unicodeScalars.contains(where: Folding.isFullWidth) { repairs.append(.fullWidth) }
    let scalars = text.unicodeScalars.map { Folding.halfWidth($0) }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else {
      if !scalars.isEmpty { repairs.append(.spaces) }
      return ""
    }
    if last - first + 1 < scalars.count { repairs.append(.spaces) }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  private static let dashes: Set<String> = ["-", "--", "—", "——", "–", "―", "−"]

  /// A number without the commas between its thousands, each of which has three digits behind it.
  private static func withoutThousands(_ text: String) throws(FigureTrouble) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let areWhole = groups.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
    guard areWhole, (1...3).contains(groups[0].utf8.count), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
      throw .commas
    }
    return groups.joined() + (parts.count > 1 ? "." + parts[1] : "")
  }

  private static func trouble(_ text: String, _ trouble: NumberTrouble) -> FigureTrouble {
    guard trouble == .malformed else { return .number(trouble) }
    if RuinedNumber.isShortened(text) { return .ruined }
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if parts.count > 1, parts.allSatisfy({ isPlain($0) }) { return .several }
    let signs: Set<Character> = ["扣", "减", "減", "加", "-", "+"]
    if let sign = text.first, signs.contains(sign), isPlain(String(text.dropFirst())) { return .signed }
    return .number(.malformed)
  }

  private static func isPlain(_ text: String) -> Bool {
    do throws(NumberTrouble) {
      _ = try Amount(parsing: text)
      return true
    } catch { return false }
  }
}

extension Amount {
  /// The number that a cell says in one of the forms that are read; nil for anything else, and for a percentage.
  public init?(in cell: String, words: [String], _ folding: Folding) {
    do throws(FigureTrouble) {
      let form = try NumberForm(cell, words: words, folding)
      if form.isPercent { return nil }
      self = form.amount
    } catch { return nil }
  }
}

extension Folding {
  /// Whether a character is the full-width form of one of ASCII.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFF5E).contains(scalar.value) }

  /// The half-width form of a character of ASCII, any other as it is.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isFullWidth(scalar) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
