import Scoring
import Store
import Testing

@Suite struct SourceTests {
  /// Whichever file was met before, and however alike the names are.
  @Test func takesSourcesApart() {
    var files = SourceFiles()
    let wanted: [(text: String, source: (file: String, row: Int32, column: Int32)?)] = [
      ("a.csv:1:2", ("a.csv", 1, 2)), ("a.csv:123456789:12", ("a.csv", 123_456_789, 12)),
      ("a.csv:7:0", ("a.csv", 7, 0)),
      ("a.csv:1:2:3", ("a.csv:1", 2, 3)), ("a.csv:1:4:3", ("a.csv:1", 4, 3)), ("a.csv:5:6", ("a.csv", 5, 6)),
      ("a.csvx:5:6", ("a.csvx", 5, 6)), ("a:5:6", ("a", 5, 6)), (":5:6", ("", 5, 6)), (":5:7", ("", 5, 7)),
      ("a.csv:1234567890:1", nil), ("a.csv:1:", nil), ("a.csv::1", nil), ("a.csv:1", nil), ("a.csv", nil), ("", nil),
      ("a.csv:-1:2", nil), ("a.csv:1:2x", nil), ("a.csv:1x:2", nil), ("a.csv:1:2", ("a.csv", 1, 2)),
    ]
    for (text, source) in wanted {
      let found = text.withText { files.source($0) }
      #expect(found?.file.string == source?.file, "\(text)")
      #expect(found?.row == source?.row && found?.column == source?.column, "\(text)")
    }
  }
}
