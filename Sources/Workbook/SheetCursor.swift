import Faults
import Store

/// Where in a sheet the reading is: rows and cells say so, or follow one another.
struct SheetCursor {
  private let archive: Archive
  private let part: String
  private(set) var row = 0
  private(set) var column = 0

  init(_ archive: Archive, _ part: String) {
    self.archive = archive
    self.part = part
  }

  /// Goes on to a row that begins.
  mutating func enterRow(_ attributes: Attributes) throws(Fault) {
    column = 0
    guard let number = attributes["r"] else {
      row += 1
      return
    }
    guard let found = SharedNumber.read(number), found > row, found <= archive.limits.rows else {
      throw .brokenPart(archive.name, part, "row \(number)")
    }
    row = found
  }

  /// Goes on to a cell that begins.
  mutating func enterCell(_ attributes: Attributes) throws(Fault) {
    guard let name = attributes["r"] else {
      column += 1
      return
    }
    guard let found = CellReference(name), found.row == row, found.column > column else {
      throw .brokenPart(archive.name, part, "cell \(name)")
    }
    column = found.column
  }
}

/// Numbers that the parts of a workbook call rows, texts and styles by.
enum SharedNumber {
  /// A number in decimal digits; nil for anything else.
  static func read(_ text: Text) -> Int? {
    guard text.count > 0, text.count <= 9 else { return nil }
    var number = 0
    for byte in text.bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
