import Faults
import Store
import Support
import Testing

@testable import Scoring

/// Names that no table lists are looked through in two ways: quickly, which must let nothing through, and then character by
/// character.
@Suite struct WrittenNamesTests {
  private func isPlain(_ name: String) -> Bool { name.withText { WrittenNames.isPlain($0) } }

  @Test(arguments: ["", "1", "123", "王81户/王81", "事项1234567", "李户", "G-1.1.a", "项村第", "张三 李四", "第000577村"])
  func usualNamesAreQuicklyDone(_ name: String) { #expect(isPlain(name)) }

  /// Every character there is, at every place in eight bytes.
  @Test func noHiddenCharacterIsLetThrough() {
    let before = (0...8).map { String(repeating: "a", count: $0) }
    var missed: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), StrayCharacters.isHidden(scalar) else { continue }
      let places = value < 0x3000 ? before : [before[Int(value % 9)]]
      for text in places where isPlain(text + String(scalar) + "户") { missed.append("\(value) behind \(text)") }
      if isPlain(String(scalar)) { missed.append("\(value) alone") }
    }
    #expect(missed.isEmpty)
  }

  /// What a lost encoding leaves and numbers that a spreadsheet ruined, wherever they stand.
  @Test(arguments: ["锟斤拷", "锟斤拷锟斤拷", "\u{FFFD}", "123456789012000", "5.1E+17"])
  func whatIsRuinedIsNotLetThrough(_ part: String) {
    for before in 0...24 {
      for after in 0...9 {
        let name = String(repeating: "a", count: before) + "/" + part + "/" + String(repeating: "b", count: after)
        #expect(!isPlain(name), "\(name)")
        #expect(!isPlain(String(repeating: "王", count: before) + "/" + part), "\(part) behind \(before)")
      }
    }
    #expect(!isPlain(part))
  }

  /// The entry is refused with the right fault, in each of the three columns.
  @Test(arguments: [
    ("锟斤拷", "lost-characters"), ("王\u{7}户", "hidden-character"), ("王户/\u{200B}王", "hidden-character"),
    ("512345678901234000", "ruined-number"), ("5.1E+17", "ruined-number"),
  ])
  func whatIsWrongIsNamed(_ name: String, _ code: String) throws {
    for column in [Column.matter, .party, .approver] {
      var remarks = Remarks()
      let entry = try Small.entry(row: 2, [column: name])
      WrittenNames.check(entry, Origin(source: Small.source(2), file: 0), &remarks)
      #expect(remarks.faults.map(\.code) == [code], "\(column)")
      #expect(remarks.faults.first?.place.heading == column.name)
    }
  }
}
