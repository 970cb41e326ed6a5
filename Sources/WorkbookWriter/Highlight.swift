import CXlsxwriter
import Glibc

/// What a spreadsheet program shows in another colour, for as long as it is so.
public enum Highlight: Sendable {
  /// The lowest number of a range, and whatever equals it.
  case lowest
  /// The highest number of a range, and whatever equals it.
  case highest
  /// Numbers below another one, the redder the further they are.
  case shortfall(from: Double)
  /// Cells for which a formula is true, which is written for the first cell of the range.
  case formula(String, Tone)

  /// How something is shown.
  public enum Tone: Sendable {
    /// Green.
    case good
    /// Red.
    case bad
    /// Grey.
    case quiet

    var format: CellFormat {
      var format = CellFormat()
      switch self {
      case .good: (format.ground, format.ink) = (0xC6_EF_CE, 0x00_61_00)
      case .bad: (format.ground, format.ink) = (0xFF_C7_CE, 0x9C_00_06)
      case .quiet: format.ink = 0x80_80_80
      }
      return format
    }
  }

  private static let red: UInt32 = 0xF8_A1_A1
  private static let white: UInt32 = 0xFF_FF_FF

  /// What is looked for in the cells themselves; empty where nothing is.
  private var text: String {
    guard case .formula(let formula, _) = self else { return "" }
    return formula
  }

  private var tone: Tone? {
    switch self {
    case .lowest: .bad
    case .highest: .good
    case .shortfall: nil
    case .formula(_, let tone): tone
    }
  }

  /// Calls `use` with what libxlsxwriter wants to know.
  func with(_ parts: WorkbookParts, _ use: (inout lxw_conditional_format) -> Void) {
    var condition = lxw_conditional_format()
    condition.format = tone.flatMap { parts.format($0.format) }
    let formula = strdup(text)
    defer { free(formula) }
    switch self {
    case .lowest, .highest:
      let isLowest = if case .lowest = self { true } else { false }
      condition.type = UInt8((isLowest ? LXW_CONDITIONAL_TYPE_BOTTOM : LXW_CONDITIONAL_TYPE_TOP).rawValue)
      condition.value = 1
    case .shortfall(let most):
      condition.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      (condition.min_value, condition.max_value) = (0, most)
      (condition.min_color, condition.max_color) = (Self.red, Self.white)
    case .formula:
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      condition.value_string = formula
    }
    use(&condition)
  }
}
