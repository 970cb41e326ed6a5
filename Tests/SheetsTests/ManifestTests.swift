import Faults
import Foundation
import Scoring
import Testing

@testable import Sheets

@Suite struct ManifestTests {
  private static let header = "file\tsha256\thanded_in\tby\tsupersedes\tnote\n"
  private static func digest(_ digit: Character) -> String { String(repeating: digit, count: 64) }
  private static func line(_ file: String, _ digit: Character, _ day: String = "2024-03-05", _ old: String = "")
    -> String
  {
    "\(file)\t\(digest(digit))\t\(day)\t张三\t\(old)\t\n"
  }

  /// Reads a manifest from its text.
  private func manifest(_ text: String) throws -> Manifest {
    let url = FileManager.default.temporaryDirectory.appending(path: "kaohe-manifest-\(UUID().uuidString).tsv")
    try text.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    return try Manifest(path: url.path)
  }

  /// Code, row and column of what is wrong with one.
  private func faults(_ text: String) throws -> [String] {
    do {
      _ = try manifest(text)
      return []
    } catch let faults as Faults {
      return faults.list.map { "\($0.code) \($0.place.row):\($0.place.column)" }
    }
  }

  @Test func aLineSaysWhenByWhomAndInsteadOfWhat() throws {
    let text = Self.header + Self.line("旧.csv", "a") + "\n" + Self.line("新.csv", "b", "2024-03-06", "AAAAAAAA")
    let found = try manifest(text)
    #expect(found.lines.map(\.file) == ["旧.csv", "新.csv"])
    #expect(found.line(of: "新.csv")?.supersedes == "旧.csv")
    #expect(found.line(of: "新.csv")?.by == "张三")
    #expect(found.line(of: "新.csv")?.handedIn == Day(year: 2024, month: 3, day: 6))
    #expect(found.successor(of: "旧.csv") == "新.csv")
    #expect(found.successor(of: "新.csv") == nil)
    #expect(found.line(of: "别.csv") == nil)
  }

  @Test(arguments: [
    "文件\t摘要\t报送日期\t报送人\t替代\t说明\n", "\u{FEFF}file\tsha256\thanded_in\tby\r\n", "file\tsha256\thanded_in\tby\t说明\n",
  ])
  func headingsMayBeChineseAndSomeMissing(_ header: String) throws {
    #expect(try manifest(header + "甲.csv\t\(Self.digest("a"))\t2024-03-05\t张三\n").lines.count == 1)
  }

  @Test(
    arguments: [
      ("", ["manifest-empty 0:0"]),
      ("file\tsha256\tby\tsize\n", ["manifest-column 1:4", "manifest-column 1:0"]),
      (header + line("../甲.csv", "a"), ["manifest-file 2:1"]), (header + line("/甲.csv", "a"), ["manifest-file 2:1"]),
      (header + line("..", "a"), ["manifest-file 2:1"]), (header + line("", "a"), ["manifest-file 2:1"]),
      (header + line("甲.csv", "g"), ["manifest-digest 2:2"]),
      (header + line("甲.csv", "a", "2024-03"), ["manifest-day 2:3"]),
      (header + line("甲.csv", "a", "2023-02-29"), ["manifest-day 2:3"]),
      (header + line("甲.csv", "a") + line("甲.csv", "b"), ["manifest-twice 3:1"]),
      (header + line("甲.csv", "a") + line("乙.csv", "a"), ["manifest-twice 3:2"]),
      (header + line("甲.csv", "a") + line("乙.csv", "b", "2024-03-05", "aaaaaaa"), ["manifest-digest 3:5"]),
      (header + line("甲.csv", "a") + line("乙.csv", "b", "2024-03-05", "cccccccc"), ["supersedes-unknown 3:1"]),
      (header + line("甲.csv", "a", "2024-03-05", "aaaaaaaa"), ["supersedes-unknown 2:1"]),
      (header + line("甲.csv", "a") + line("乙.csv", "b", "2024-03-04", "aaaaaaaa"), ["supersedes-later 3:1"]),
    ] as [(String, [String])])
  func whatIsWrongIsNamed(_ text: String, _ found: [String]) throws {
    #expect(try faults(text) == found)
  }

  @Test func oneFileCountsInTheEnd() throws {
    let first = Self.header + Self.line("甲.csv", "a") + Self.line("乙.csv", "b", "2024-03-05", "aaaaaaaa")
    #expect(try faults(first + Self.line("丙.csv", "c", "2024-03-05", "bbbbbbbb")).isEmpty)
    #expect(try faults(first + Self.line("丙.csv", "c", "2024-03-05", "aaaaaaaa")) == ["superseded-twice 4:1"])
    let circle =
      Self.header + Self.line("甲.csv", "a", "2024-03-05", "cccccccc")
      + Self.line("乙.csv", "b", "2024-03-05", "aaaaaaaa")
      + Self.line("丙.csv", "c", "2024-03-05", "bbbbbbbb")
    #expect(try faults(circle) == ["supersedes-itself 2:1", "supersedes-itself 3:1", "supersedes-itself 4:1"])
  }
}
