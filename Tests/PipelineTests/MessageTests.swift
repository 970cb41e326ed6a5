import Faults
import Foundation
import Testing

/// The code and the catalogue of messages know the same keys.
@Suite struct MessageTests {
  /// All Swift files of the project but the catalogue, by their paths in `Sources`.
  private static let sources: [(path: String, text: String)] = {
    let folder = Project.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Faults/Catalogue/") }.sorted().map {
      ($0, (try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)) ?? "")
    }
  }()

  @Test func everyKeyInTheCodeIsInTheCatalogue() throws {
    let keys = Set(Catalogue.all.map(\.key))
    var count = 0
    for (path, text) in Self.sources {
      let made = #/(?:\bFault|\bWarning|\bMessage|\bfault|\bnote|\bwarn)\(\s*"([^"\\]+)"/#
      let help = #/\b(?:message|value): "((?:help|value)\.[^"\\]+)"/#
      for key in text.matches(of: made).map({ String($0.1) }) + text.matches(of: help).map({ String($0.1) }) {
        count += 1
        #expect(keys.contains(key), "\(path) uses \(key)")
      }
    }
    #expect(count > 200)
  }

  /// A key is used where it stands in the code, or where its beginning does and the rest is filled in.
  @Test func everyEntryOfTheCatalogueIsUsed() {
    let code = Self.sources.map(\.text).joined()
    let literals = Set(code.matches(of: #/"([a-z][A-Za-z0-9.-]+)"/#).map { String($0.1) })
    let beginnings = Set(code.matches(of: #/"([a-z][a-z.-]+\.)\\\(/#).map { String($0.1) })
    let heard = Set(Catalogue.parser.map(\.key))
    for key in Catalogue.all.map(\.key) where !heard.contains(key) {
      let isUsed = literals.contains(key) || beginnings.contains { key.hasPrefix($0) }
      #expect(isUsed, "nothing says \(key)")
    }
  }

  /// Templates of pages say the words of the catalogue by the end of their keys.
  @Test func templatesSayWhatIsInTheCatalogue() throws {
    let folder = Project.root.appending(path: "Sources/Pages/Templates")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let templates = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let said = Set(templates.matches(of: #/{{#say}}([a-z-]+){{\/say}}/#).map { "page.\($0.1)" })
    let keys = Set(Catalogue.all.map(\.key))
    #expect(said.count > 40)
    #expect(said.subtracting(keys).isEmpty)
    let code = Self.sources.map(\.text).joined()
    // Some are said by code: how things stand, who stands next, what the search is for.
    for key in keys where key.hasPrefix("page.") && !said.contains(key) {
      let isSaid =
        code.contains("\"\(key)\"") || code.contains("\"\(key.dropFirst(5))\"") || key.hasPrefix("page.status.")
      #expect(isSaid, "nothing says \(key)")
    }
  }

  /// Words of our own stand in no template: between tags there is only what is filled in.
  @Test func noTemplateHasWordsOfItsOwn() throws {
    let folder = Project.root.appending(path: "Sources/Pages/Templates")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "mustache" {
      let text = try String(contentsOf: file, encoding: .utf8).replacing(
        #/{{#say}}[a-z-]+{{\/say}}|{{[^}]*}}}?|<[^>]*>/#, with: " ")
      // The name of a language stands in that language.
      let words = text.replacing("English", with: "").matches(of: #/[A-Za-z]{2,} [a-z]{2,}|[\u{3400}-\u{9FFF}]+/#)
      #expect(words.isEmpty, "\(file.lastPathComponent): \(words.map { String($0.0) })")
    }
  }

  /// Two words that follow each other are a text, and texts stand in the catalogue.
  @Test func noFileHasWordsOfItsOwn() {
    for (path, text) in Self.sources {
      for line in text.split(separator: "\n") {
        let code = line.trimmingCharacters(in: .whitespaces)
        // What a programmer is told is no message; the name of a subcommand stands behind that of its tool.
        if code.hasPrefix("//") || code.hasPrefix("assert") || code.hasPrefix("precondition") { continue }
        for literal in code.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map({ String($0.1) })
        where !literal.hasPrefix("kaohe ") {
          #expect(!literal.contains(#/[A-Za-z]{2,} [a-z]{2,}/#), "\(path): \(literal)")
        }
      }
    }
  }

  /// What scripts print goes through the one function that takes both languages.
  @Test func scriptsSpeakBothLanguages() throws {
    let folder = Project.root.appending(path: "pipelines")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var count = 0
    for path in paths where !path.hasSuffix(".csv") && path != "language.sh" {
      guard let script = try? String(contentsOf: folder.appending(path: path), encoding: .utf8) else { continue }
      count += 1
      #expect(!script.contains(#/echo .*>&2/#), "\(path)")
    }
    #expect(count > 5)
  }
}
