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
  /// Whether a text stands in the middle of a high row, and in the middle of a wide cell.
  public var (isHalfway, isCentred) = (false, false)
  /// Whether there is some room before a text.
  public var isIndented = false
  /// The colour of the ground and of the letters, as 0xRRGGBB; nil for the usual ones.
  public var (ground, ink): (UInt32?, UInt32?) = (nil, nil)

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
    if let ground { format_set_bg_color(format, ground) }
    if let ink { format_set_font_color(format, ink) }
    if isIndented { format_set_indent(format, 1) }
    if isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isWrapped {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if isHalfway { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)) }
  }
}
