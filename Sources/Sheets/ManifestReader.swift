import Faults
import Scoring

/// Gathers the lines of a manifest and what is wrong with them.
struct ManifestReader {
  private let file: String
  private var columns: [Int?] = []
  private var lines: [Manifest.Line] = []
  /// For each line what it says that it supersedes.
  private var superseded: [String] = []
  private(set) var faults: [Fault] = []

  init(file: String) {
    self.file = file
  }

  mutating func take(_ cells: [String], row: Int) {
    guard !cells.allSatisfy(\.isEmpty) else { return }
    if columns.isEmpty { return readHeader(cells, row) }
    func cell(_ column: Int) -> String {
      guard let place = columns[column], place < cells.count else { return "" }
      return cells[place]
    }
    func place(_ column: Int) -> Place {
      Place(file, row: row, column: (columns[column] ?? -1) + 1, heading: Manifest.columns[column])
    }
    let (name, digest) = (cell(0), cell(1).lowercased())
    let found = faults.count
    if name.isEmpty || name.contains("/") || name.hasPrefix(".") { faults.append(.notAFileName(place(0), name)) }
    if digest.count != 64 || !digest.isHexadecimal { faults.append(.notADigest(place(1), cell(1))) }
    let day = Period(parsing: cell(2)).flatMap { $0.form == .day ? $0.start : nil }
    if day == nil { faults.append(.notADay(place(2), cell(2))) }
    if cell(3).isEmpty { faults.append(.nobody(place(3))) }
    let replaced = cell(4).lowercased()
    if !replaced.isEmpty, !(8...64).contains(replaced.count) || !replaced.isHexadecimal {
      faults.append(.notADigest(place(4), cell(4)))
    }
    for before in lines where before.file == name || before.digest == digest {
      faults.append(.listedTwice(place(before.file == name ? 0 : 1), name, before.place.row))
    }
    guard faults.count == found, let day else { return }
    lines.append(Manifest.Line(file: name, digest: digest, handedIn: day, by: cell(3), place: place(0)))
    superseded.append(replaced)
  }

  private mutating func readHeader(_ cells: [String], _ row: Int) {
    columns = Manifest.columns.indices.map { column in
      cells.firstIndex { $0 == Manifest.columns[column] || $0 == Manifest.chineseColumns[column] }
    }
    for (column, heading) in cells.enumerated() where !columns.contains(column) {
      faults.append(.notAColumn(Place(file, row: row, column: column + 1), heading, Manifest.columns))
    }
    for (name, column) in zip(Manifest.columns, columns).prefix(4) where column == nil {
      faults.append(.noColumn(Place(file, row: row), name))
    }
  }

  /// All lines, each with the file that it supersedes.
  mutating func finish() -> [Manifest.Line] {
    if columns.isEmpty { faults.append(.emptyManifest(Place(file), Manifest.columns)) }
    for index in lines.indices where !superseded[index].isEmpty {
      let place = lines[index].place
      let meant = lines.filter { $0.digest.hasPrefix(superseded[index]) }
      guard meant.count == 1, let old = meant.first, old.file != lines[index].file else {
        faults.append(.supersedesNothing(place, superseded[index], meant.map(\.file)))
        continue
      }
      if let other = lines.first(where: { $0.supersedes == old.file }) {
        faults.append(.supersededTwice(place, old.file, other.file))
      } else if lines[index].handedIn < old.handedIn {
        faults.append(.supersedesLater(place, old.file, old.handedIn))
      }
      lines[index].supersedes = old.file
    }
    // As each file has at most one successor, a way that does not end comes back to where it began.
    for line in lines where line.supersedes != nil && isInCycle(line) {
      faults.append(.supersedesItself(line.place, line.file))
    }
    return lines
  }

  private func isInCycle(_ line: Manifest.Line) -> Bool {
    var next = line.supersedes
    for _ in lines {
      guard let file = next else { return false }
      if file == line.file { return true }
      next = lines.first { $0.file == file }?.supersedes
    }
    return false
  }
}

extension String {
  fileprivate var isHexadecimal: Bool { utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
}

extension Fault {
  fileprivate static func emptyManifest(_ place: Place, _ columns: [String]) -> Fault {
    Fault("manifest-empty", at: place, ["columns": .all(columns)])
  }

  fileprivate static func notAColumn(_ place: Place, _ heading: String, _ columns: [String]) -> Fault {
    Fault("manifest-column", at: place, value: heading, ["heading": "\(heading)", "columns": .all(columns)])
  }

  fileprivate static func noColumn(_ place: Place, _ name: String) -> Fault {
    Fault("manifest-column.missing", at: place, value: name, ["name": "\(name)"])
  }

  fileprivate static func notAFileName(_ place: Place, _ name: String) -> Fault {
    Fault("manifest-file", at: place, value: name, ["name": "\(name)"])
  }

  fileprivate static func notADigest(_ place: Place, _ text: String) -> Fault {
    Fault("manifest-digest", at: place, value: text, ["text": "\(text)"])
  }

  fileprivate static func notADay(_ place: Place, _ text: String) -> Fault {
    Fault("manifest-day", at: place, value: text, ["text": "\(text)"])
  }

  fileprivate static func nobody(_ place: Place) -> Fault { Fault("manifest-by", at: place) }

  fileprivate static func listedTwice(_ place: Place, _ name: String, _ row: Int) -> Fault {
    Fault("manifest-twice", at: place, value: name, ["name": "\(name)", "row": "\(row)"])
  }

  fileprivate static func supersedesNothing(_ place: Place, _ digest: String, _ files: [String]) -> Fault {
    files.count < 2
      ? Fault("supersedes-unknown", at: place, value: digest, ["digest": "\(digest)"])
      : Fault("supersedes-unknown.several", at: place, value: digest, ["digest": "\(digest)", "files": .all(files)])
  }

  fileprivate static func supersededTwice(_ place: Place, _ old: String, _ other: String) -> Fault {
    Fault("superseded-twice", at: place, value: old, ["old": "\(old)", "other": "\(other)"])
  }

  fileprivate static func supersedesLater(_ place: Place, _ old: String, _ day: Day) -> Fault {
    Fault("supersedes-later", at: place, value: old, ["old": "\(old)", "day": "\(day)"])
  }

  fileprivate static func supersedesItself(_ place: Place, _ file: String) -> Fault {
    Fault("supersedes-itself", at: place, value: file, ["file": "\(file)"])
  }
}
