import CXlsxwriter

/// How a cell looks, and what a spreadsheet takes its content for.
public struct CellFormat: Hashable, Sendable {
  /// The number format, as Excel writes it: `0.00`, or `@` for what must stay text; empty for its own choice.
  public var number = ""
  /// Whether the letters are bold.
  public var isBold = false
  /// Whether the ground is grey, as that of a header.
  public var isShaded = false
  /// Whether long texts go on in a second line.
  public var isWrapped = false
  /// Whether there is a line around the cell.
  public var isFramed = false

  /// A cell like any other.
  public init() {}

  /// The number format of what must stay text.
  public static let text = "@"

  /// Gives a format of libxlsxwriter all this.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    // Excel's own number for text; every other format is written out.
    if number == Self.text {
      format_set_num_format_index(format, 49)
    } else if !number.isEmpty {
      format_set_num_format(format, number)
    }
    if isBold { format_set_bold(format) }
    if isShaded { format_set_bg_color(format, 0xE7_E6_E6) }
    if isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isWrapped {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
  }
}
