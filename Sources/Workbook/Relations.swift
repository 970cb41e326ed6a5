import Faults
import Store

/// Where a part's companions are: a `.rels` file of the archive.
struct Relations {
  /// One companion.
  struct Relation {
    var id: String
    /// The last word of its type: `worksheet`, `styles`, `sharedStrings`, `officeDocument`.
    var type: String
    /// Its name in the archive.
    var part: String
  }
  let list: [Relation]

  /// Reads the companions of a part; none where the archive does not list any.
  ///
  /// The archive's own are those of "".
  init(of part: String, in archive: Archive) throws(Fault) {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let name = "\(folder)_rels/\(file).rels"
    guard archive.has(name) else {
      list = []
      return
    }
    let handler = Handler(folder)
    try PartReader.read(archive.open(name), handler)
    list = handler.list
  }

  /// The companion of a type, if there is one.
  func part(_ type: String) -> String? { list.first { $0.type == type }?.part }

  /// A target seen from a folder, as a name in the archive: `/xl/a.xml`, `a.xml` and `../xl/a.xml` alike.
  static func resolve(_ target: String, from folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private final class Handler: PartHandler {
    private let folder: String
    var list: [Relation] = []

    init(_ folder: String) {
      self.folder = folder
    }

    func start(_ name: Text, _ attributes: Attributes, depth: Int) {
      guard depth == 2, name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"]
      else { return }
      let last = type.string.split(separator: "/").last.map(String.init) ?? ""
      list.append(Relation(id: id.string, type: last, part: Relations.resolve(target.string, from: folder)))
    }

    func text(_ piece: Text) {}

    func end(_ name: Text, depth: Int) -> Bool { false }
  }
}
