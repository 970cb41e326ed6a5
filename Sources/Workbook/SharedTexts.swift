import CSV
import Faults
import Store

/// The texts that a workbook's cells share, by their numbers: `sharedStrings.xml`.
struct SharedTexts {
  private let arena: Arena
  private let texts: [Text]

  /// A workbook's texts; none without the part.
  init(_ part: String?, in archive: Archive) throws(Fault) {
    let handler = Handler(archive)
    if let part, archive.has(part) { try PartReader.read(archive.open(part, most: archive.limits.sheet), handler) }
    arena = handler.arena
    texts = handler.texts
  }

  /// The text with a number; nil where there is none.
  subscript(number: Int) -> Text? { texts.indices.contains(number) ? texts[number] : nil }

  private final class Handler: PartHandler {
    private let archive: Archive
    let arena = Arena()
    var texts: [Text] = []
    private var rich = RichText()
    private var bytes = 0

    init(_ archive: Archive) {
      self.archive = archive
    }

    func start(_ name: Text, _ attributes: Attributes, depth: Int) {
      if depth == 2, name == "si" { rich.begin() }
      if depth > 2 { rich.start(name) }
    }

    func text(_ piece: Text) throws(Fault) {
      guard rich.add(piece) else { return }
      let limit = Limits().field
      guard rich.count <= limit else { throw .sharedTextTooLong(archive.name, limit) }
    }

    func end(_ name: Text, depth: Int) throws(Fault) -> Bool {
      if depth > 2 { rich.end(name) }
      guard depth == 2, name == "si" else { return false }
      let text = rich.finish()
      bytes += text.count
      let limit = archive.limits.sharedTexts
      guard bytes <= limit, texts.count < limit / 16 else { throw .tooLarge(archive.name, .sharedTexts(limit)) }
      texts.append(arena.keep(text))
      return false
    }
  }
}
