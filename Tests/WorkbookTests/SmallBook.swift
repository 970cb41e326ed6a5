import CSV
import Faults

@testable import Workbook

/// A workbook made for a test: the parts of an archive, packed without compression.
struct SmallBook {
  /// The parts by their names, in the order in which they are packed.
  var parts: [(name: String, text: String)]

  /// A workbook with one sheet, 表, of which `rows` is what stands between the tags of its rows, and `behind` what follows.
  init(rows: String, behind: String = "", before: String = "", texts: String? = nil, styles: String? = nil) {
    self.init(sheets: [("表", "", "\(before)<sheetData>\(rows)</sheetData>\(behind)")])
    if let texts { parts.append(("xl/sharedStrings.xml", "<sst>\(texts)</sst>")) }
    if let styles { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
  }

  /// A workbook with some sheets, each with its name, further attributes and what its part holds.
  init(sheets: [(name: String, attributes: String, content: String)], properties: String = "") {
    let listed = sheets.enumerated().map {
      #"<sheet name="\#($1.name)" sheetId="\#($0 + 1)" r:id="r\#($0)" \#($1.attributes)/>"#
    }
    let related = sheets.indices.map { Self.relation("r\($0)", "worksheet", "worksheets/sheet\($0).xml") }
    parts = [
      ("_rels/.rels", "<Relationships>\(Self.relation("r", "officeDocument", "xl/workbook.xml"))</Relationships>"),
      (
        "xl/workbook.xml",
        #"<workbook xmlns:r="urn:r">\#(properties)<sheets>\#(listed.joined())</sheets></workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(related.joined())"
          + Self.relation("s", "styles", "/xl/styles.xml") + Self.relation("t", "sharedStrings", "sharedStrings.xml")
          + "</Relationships>"
      ),
    ]
    for (number, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(number).xml", "<worksheet>\(sheet.content)</worksheet>"))
    }
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    #"<Relationship Id="\#(id)" Type="http://schemas.openxmlformats.org/x/\#(type)" Target="\#(target)"/>"#
  }

  /// The archive.
  var bytes: [UInt8] {
    var packed: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let (name, content) = (Array(name.utf8), Array(text.utf8))
      // Version, flags, method, time, date, checksum, both sizes, lengths of name and extra field.
      let common =
        little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
        + little(Self.checksum(content), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.count, 2) + little(0, 2)
      directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(packed.count, 4) + name
      packed += little(0x0403_4B50, 4) + common + name + content
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4)
      + little(packed.count, 4) + little(0, 2)
    return packed + directory + end
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32 as zip has it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }

  /// The rows of its sheet: a line each, with its number, its cells between strokes, and the codes of what is wrong with it.
  func lines(_ sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws(Fault) -> [String] {
    try Self.lines(bytes, sheet, limits: limits)
  }

  static func lines(
    _ bytes: [UInt8], _ sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()
  ) throws(Fault) -> [String] {
    let workbook = try Workbook(Input(name: "book.xlsx", bytes: bytes), limits: limits)
    var rows = try workbook.rows(of: try workbook.sheet(named: sheet))
    var lines: [String] = []
    while try rows.next() {
      let row = rows.row
      let cells = (0..<row.count).map { row[$0].string }.joined(separator: "|")
      lines.append("\(row.number): \(cells)" + rows.faults.map { " \($0.code):\($0.place.column)" }.joined())
    }
    return lines
  }

  /// The key of the fault that reading the workbook ends with; nil where it does not.
  func fault(_ sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) -> String? {
    do throws(Fault) {
      _ = try lines(sheet, limits: limits)
      return nil
    } catch {
      return error.message.key
    }
  }
}
