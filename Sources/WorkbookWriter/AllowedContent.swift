import CXlsxwriter

/// What may be filled into a cell.
public enum AllowedContent {
  /// One of the texts in a column's rows of some sheet, shown as a drop-down.
  ///
  /// A list inside the cell itself could have no more than 255 characters.
  case oneOf(sheet: String, rows: Range<Int>, column: Int)
  /// A number from one to another, or without an upper end.
  case number(isWhole: Bool, from: Double, to: Double?)

  /// The cells that a choice is made from, as a formula; empty for a number.
  var formula: String {
    guard case .oneOf(let sheet, let rows, let column) = self else { return "" }
    var range = [CChar](repeating: 0, count: 64)
    lxw_rowcol_to_range_abs(
      &range, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound - 1), lxw_col_t(column))
    let cells = String(decoding: range.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "='\(sheet)'!\(cells)"
  }

  /// Tells libxlsxwriter what to check.
  func fill(_ validation: inout lxw_data_validation, formula: UnsafeMutablePointer<CChar>?) {
    switch self {
    case .oneOf:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = formula
    case .number(let isWhole, let least, let most):
      let type = isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL
      validation.validate = UInt8(type.rawValue)
      guard let most else {
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
        validation.value_number = least
        return
      }
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      validation.minimum_number = least
      validation.maximum_number = most
    }
  }
}
