import CSV
import Faults
import Scoring

/// The list of a report's files: what each one is, for whom, and who let it out.
///
/// It is also how a folder is known to hold a report and nothing else, so that a new one may take its place.
struct ReportContents {
  /// The list's own name.
  static let name = "contents.csv"
  private static let header = ["file", "what", "audience", "clause", "approved"]

  /// The header and a row for each file.
  private(set) var rows = [header]

  /// Adds a file that was written.
  mutating func add(_ name: String, _ file: ReportFile, _ rule: PublicationRule?, approval: String) {
    rows.append([name, file.rawValue, rule?.audience ?? "", rule?.clause ?? "", approval])
  }

  /// Refuses a folder that holds anything but a report: a user's own files would be lost.
  static func check(folder path: String) throws(Fault) {
    guard isThere(path) else { return }
    let names: [String]
    do throws(Fault) { names = try allNames(inFolder: path) } catch { throw .isNoFolder(path) }
    if names.isEmpty { return }
    guard names.contains(name) else { throw .holdsOtherThings(path, names[0]) }
    let listed = try listed(in: "\(path)/\(name)")
    for file in names where file != name {
      let inside = (try? allNames(inFolder: "\(path)/\(file)"))?.map { "\(file)/\($0)" } ?? [file]
      if let other = inside.first(where: { !listed.contains($0) }) { throw .holdsOtherThings(path, other) }
    }
  }

  /// The files that a list has.
  private static func listed(in path: String) throws(Fault) -> Set<String> {
    var reader = RowReader(try Input(path: path))
    var listed: Set<String> = []
    while try reader.fill() {
      for row in reader.rows { listed.insert(row[0].string) }
    }
    return listed
  }
}

extension Fault {
  fileprivate static func isNoFolder(_ path: String) -> Fault {
    Fault("cannot-create.no-folder", at: Place(path), value: path, status: .cannotCreate)
  }

  fileprivate static func holdsOtherThings(_ path: String, _ other: String) -> Fault {
    Fault("folder-in-use", at: Place(path), value: other, ["name": "\(other)"], status: .cannotCreate)
  }
}
