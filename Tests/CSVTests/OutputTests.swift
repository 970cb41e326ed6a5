import CSV
import Faults
import Foundation
import Testing

@Suite final class OutputTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-output-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  @Test func aFileAppearsWholeOrNotAtAll() throws {
    let path = folder.appending(path: "out.csv").path
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    do {
      var output = try Output(path: path)
      try output.put(String(repeating: "new", count: 500_000))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      // Given up here, as by an error.
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try names() == ["out.csv"])
    var output = try Output(path: path)
    try output.put("new")
    try output.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try names() == ["out.csv"])
  }

  @Test func saysBeforeAnyWorkThatAFileCannotBe() {
    let fault = #expect(throws: Fault.self) { _ = try Output(path: "\(folder.path)/missing/out.csv") }
    #expect(fault?.status == .cannotCreate)
  }

  @Test func aFullDeviceIsAnError() throws {
    var output = try Output(path: "/dev/full")
    try output.put("some bytes")
    let fault = #expect(throws: Fault.self) { try output.finish() }
    #expect(fault?.status == .inputOutput)
  }

  @Test func exchangesFolders() throws {
    let (one, other) = (folder.appending(path: "one"), folder.appending(path: "other"))
    for (url, text) in [(one, "1"), (other, "2")] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try text.write(to: url.appending(path: "t"), atomically: true, encoding: .utf8)
    }
    try exchangeFolders(one.path, other.path)
    #expect(try String(contentsOf: one.appending(path: "t"), encoding: .utf8) == "2")
    #expect(try String(contentsOf: other.appending(path: "t"), encoding: .utf8) == "1")
  }

  @Test func inputsThatAreNoneAreRefused() {
    for path in ["\(folder.path)/nothing.csv", folder.path] {
      let fault = #expect(throws: Fault.self) { _ = try Input(path: path) }
      #expect(fault?.status == .noInput)
    }
  }
}
