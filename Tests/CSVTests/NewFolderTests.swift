import CSV
import Faults
import Foundation
import Testing

/// A folder of files that appears whole or not at all.
@Suite final class NewFolderTests {
  private let above = FileManager.default.temporaryDirectory.appending(path: "kaohe-folder-\(UUID().uuidString)")
  private var path: String { above.appending(path: "out").path }

  init() throws {
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: above)
  }

  /// All files below a folder, hidden ones too.
  private func files(_ folder: URL) throws -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return found.sorted()
  }

  private func write(_ text: String, to name: String, in folder: borrowing NewFolder) throws {
    var output = try folder.file(name)
    try output.put(text)
    try output.finish()
  }

  private func make(_ files: [(name: String, text: String)]) throws {
    var folder = try NewFolder(path: path)
    try folder.makeFolder(named: "in")
    for (name, text) in files { try write(text, to: name, in: folder) }
    try folder.finish()
  }

  @Test func appearsWithAllItsFiles() throws {
    try make([("a", "1"), ("in/b", "2")])
    #expect(try files(above) == ["out", "out/a", "out/in", "out/in/b"])
  }

  @Test func takesThePlaceOfTheOldOne() throws {
    try make([("a", "1"), ("in/b", "2")])
    try make([("in/c", "3")])
    #expect(try files(above) == ["out", "out/in", "out/in/c"])
  }

  @Test func leavesTheOldOneWhenItIsGivenUp() throws {
    try make([("a", "1")])
    do {
      let folder = try NewFolder(path: path)
      try write("2", to: "a", in: folder)
    }
    #expect(try files(above) == ["out", "out/a", "out/in"])
    #expect(try String(contentsOfFile: "\(path)/a", encoding: .utf8) == "1")
  }

  /// A process that was killed leaves its folder behind; what is in it is gone before anything is written.
  @Test func takesAwayWhatAKilledProcessLeft() throws {
    let left = above.appending(path: ".out.new/in")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try "old".write(to: left.appending(path: "x"), atomically: true, encoding: .utf8)
    try make([("a", "1")])
    #expect(try files(above) == ["out", "out/a", "out/in"])
  }

  @Test func isMadeByOneAtATime() throws {
    let first = try NewFolder(path: path)
    let fault = #expect(throws: Fault.self) { _ = try NewFolder(path: self.path) }
    #expect(fault?.code == "cannot-create" && fault?.status == .cannotCreate)
    // What the first has written stays.
    try write("1", to: "a", in: first)
    #expect(try files(above) == [".out.new", ".out.new/a"])
  }

  @Test func aLinkStaysALink() throws {
    let real = above.appending(path: "real")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real")
    try make([("a", "1")])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real")
    #expect(try files(real) == ["a", "in"])
  }

  /// What a link inside an old folder points to is none of ours.
  @Test func followsNoLinkWhenItTakesTheOldOneAway() throws {
    let other = above.appending(path: "other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try "kept".write(to: other.appending(path: "x"), atomically: true, encoding: .utf8)
    try make([("a", "1")])
    try FileManager.default.createSymbolicLink(atPath: "\(path)/in/link", withDestinationPath: other.path)
    try make([("a", "2")])
    #expect(try files(above) == ["other", "other/x", "out", "out/a", "out/in"])
  }
}
