import CSV
import Faults
import Scoring
import Sheets

/// The sheets that `ingest` was given, in the order of their names, and what their manifests say of them.
struct HandedIn {
  /// A sheet that was given.
  struct Sheet {
    var path: String
    /// What sources name it by: the file's name without its folder.
    var name: String
    /// The digest of its bytes, where somebody asks for it.
    var digest: String?
    /// Its bytes, where it cannot be read again.
    var bytes: [UInt8]?
    /// The file that took its place; nil for one that counts.
    var successor: String?

    /// Opens it.
    func open() throws(Fault) -> Input {
      if let bytes { return Input(name: path, bytes: bytes) }
      return try Input(path: path)
    }

    /// The same in a form that can be opened again and again.
    func kept() throws(Fault) -> Sheet {
      var input = try open()
      guard bytes == nil, !input.isFile else { return self }
      var kept = self
      kept.bytes = try input.readAll()
      return kept
    }
  }

  /// The sheets to be read.
  private(set) var sheets: [Sheet]
  /// What is wrong with what was handed in, before any sheet is read; a sheet that it is about is not among `sheets`.
  private(set) var faults: [Fault] = []

  /// When each file of the manifests was handed in.
  private(set) var firstDays: [String: Day] = [:]

  /// Looks at what was given: `name` is that of the sheet on standard input, `manifest` a list of what was handed in; without it that of each
  /// folder counts.
  init(_ paths: [String], name: String?, manifest: String?, scheme: Scheme) {
    sheets = paths.map { path in Sheet(path: path, name: path == "-" ? name ?? "-" : fileName(of: path)) }
      .filter { $0.name != Manifest.fileName }
      .sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
    findDoubledNames()
    var refused: Set<Int> = []
    if let manifest {
      refused = check(Array(sheets.indices), manifest, scheme)
    } else {
      let named = sheets.indices.filter { sheets[$0].path != "-" }
      let folders = Dictionary(grouping: named) { folderName(of: sheets[$0].path) }
      for (folder, members) in folders.sorted(by: { $0.key < $1.key }) {
        let path = folder + Manifest.fileName
        if Input.size(ofFile: path) != nil { refused.formUnion(check(members, path, scheme)) }
      }
    }
    sheets = sheets.indices.filter { !refused.contains($0) }.map { sheets[$0] }
    findDigestsOfEqualSize()
  }

  /// Keeps what comes on standard input, so that it can be read again.
  mutating func keepStandardInput() throws(Fault) {
    for index in sheets.indices where sheets[index].path == "-" { sheets[index] = try sheets[index].kept() }
  }

  /// Two files of one name could not be told apart in the ledger.
  private mutating func findDoubledNames() {
    for (one, other) in zip(sheets, sheets.dropFirst()) where one.name == other.name {
      faults.append(.nameTwice(other.path, one.path))
    }
  }

  // MARK: Manifests

  /// Holds some sheets against a manifest, and finds out which of them others took the place of; gives those refused.
  private mutating func check(_ members: [Int], _ path: String, _ scheme: Scheme) -> Set<Int> {
    let manifest: Manifest
    do throws(Faults) { manifest = try Manifest(path: path) } catch {
      faults += error.list
      return Set(members)
    }
    firstDays.merge(manifest.firstDays) { first, _ in first }
    var refused: Set<Int> = []
    for index in members {
      findDigest(index)
      let found = fault(of: sheets[index], manifest, path, given: members.map { sheets[$0].name }, scheme)
      sheets[index].successor = manifest.successor(of: sheets[index].name)
      guard let found else { continue }
      faults.append(found)
      refused.insert(index)
    }
    // A file that is listed and not given must still be the one that was handed in.
    let folder = folderName(of: path)
    for line in manifest.lines where !members.contains(where: { sheets[$0].name == line.file }) {
      let path = folder + line.file
      guard Input.size(ofFile: path) != nil else {
        faults.append(.listedAndGone(line.place, line.file))
        continue
      }
      do throws(Fault) {
        var input = try Input(path: path)
        let digest = try input.digest()
        if digest != line.digest { faults.append(.changed(line.place, line.file, digest)) }
      } catch { faults.append(.listedAndGone(line.place, line.file)) }
    }
    return refused
  }

  /// What keeps a sheet from being what a manifest says.
  private func fault(
    of sheet: Sheet, _ manifest: Manifest, _ path: String, given names: [String], _ scheme: Scheme
  ) -> Fault? {
    guard let line = manifest.line(of: sheet.name) else { return .notListed(sheet.path, path) }
    if let digest = sheet.digest, digest != line.digest { return .changed(line.place, line.file, digest) }
    guard let old = line.supersedes else { return nil }
    if !names.contains(old) { return .supersededIsMissing(line.place, old) }
    let units = [line.file, old].map(scheme.unit(inFileName:))
    let isSame = scheme.duty(forFile: line.file) == scheme.duty(forFile: old) && units[0] == units[1]
    return isSame ? nil : .supersedesAnother(line.place, line.file, old)
  }

  // MARK: Digests

  /// Finds a sheet's digest, and keeps its bytes where they come only once; a sheet that cannot be read says so later.
  private mutating func findDigest(_ index: Int) {
    do throws(Fault) {
      sheets[index] = try sheets[index].kept()
      var input = try sheets[index].open()
      sheets[index].digest = try input.digest()
    } catch {}
  }

  /// Only files of one size can have the same bytes.
  private mutating func findDigestsOfEqualSize() {
    let sizes = sheets.map { $0.path == "-" ? nil : Input.size(ofFile: $0.path) }
    let indices = sheets.indices.filter { sizes[$0] != nil && sheets[$0].digest == nil }
    for (_, members) in Dictionary(grouping: indices, by: { sizes[$0] }) where members.count > 1 {
      for index in members { findDigest(index) }
    }
  }
}

/// Tells that a sheet has the same bytes as another that was read before.
struct SameBytes {
  private struct Before {
    var path: String
    var duty: Int?
  }
  private let scheme: Scheme
  private var before: [String: Before] = [:]

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// The fault of a sheet that was handed in twice.
  ///
  /// Two departments may each say in the same words that there was nothing.
  mutating func fault(_ sheet: HandedIn.Sheet, hasFindings: Bool) -> Fault? {
    guard let digest = sheet.digest else { return nil }
    let duty = scheme.duty(forFile: sheet.name)
    guard let before = before[digest] else {
      before[digest] = Before(path: sheet.path, duty: duty)
      return nil
    }
    guard hasFindings || before.duty == duty, fileName(of: before.path) != sheet.name else { return nil }
    return .fileTwice(sheet.path, before.path, digest)
  }
}

extension Fault {
  fileprivate static func nameTwice(_ path: String, _ before: String) -> Fault {
    Fault("name-twice.file", at: Place(path), value: before, ["before": "\(before)"])
  }

  fileprivate static func fileTwice(_ path: String, _ before: String, _ digest: String) -> Fault {
    Fault("file-twice", at: Place(path), value: digest, ["before": "\(before)", "digest": "\(digest)"])
  }

  fileprivate static func notListed(_ path: String, _ manifest: String) -> Fault {
    Fault("not-listed", at: Place(path), ["manifest": "\(manifest)"])
  }

  fileprivate static func changed(_ place: Place, _ file: String, _ digest: String) -> Fault {
    Fault("file-changed", at: place, value: file, ["file": "\(file)", "digest": "\(digest)"])
  }

  fileprivate static func listedAndGone(_ place: Place, _ file: String) -> Fault {
    Fault("file-gone", at: place, value: file, ["file": "\(file)"])
  }

  fileprivate static func supersededIsMissing(_ place: Place, _ old: String) -> Fault {
    Fault("superseded-missing", at: place, value: old, ["old": "\(old)"])
  }

  fileprivate static func supersedesAnother(_ place: Place, _ file: String, _ old: String) -> Fault {
    Fault("supersedes-another", at: place, value: old, ["file": "\(file)", "old": "\(old)"])
  }
}
