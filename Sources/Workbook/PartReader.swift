import CExpat
import Faults
import Glibc
import Store

/// What makes something of the elements of a part, as they come.
///
/// Names come without their prefix; `depth` is 1 for the outermost element. The texts are valid only during the call.
protocol PartHandler: AnyObject {
  /// An element begins.
  func start(_ name: Text, _ attributes: Attributes, depth: Int) throws(Fault)
  /// A piece of the text in an element; a text may come in several.
  func text(_ piece: Text) throws(Fault)
  /// An element ends. Whether reading pauses here, so that somebody can take what was gathered.
  func end(_ name: Text, depth: Int) throws(Fault) -> Bool
}

/// Feeds a part of a workbook to expat, block by block, and what expat finds to a handler.
///
/// The only place that knows expat. Its callbacks get this object as their context, which keeps the parser and so outlives it.
final class PartReader {
  private static let block = 1 << 16

  private var part: ArchivePart
  private let parser: XML_Parser
  fileprivate let handler: any PartHandler
  fileprivate var depth = 0
  /// What the handler threw: C cannot pass it on.
  private var fault: Fault?
  private var isStopped = false
  private var isPaused = false
  private var isAtEnd = false
  /// Bytes that expat was given.
  private var given = 0

  /// Starts reading a part.
  init(_ part: consuming ArchivePart, _ handler: any PartHandler) throws(Fault) {
    guard let parser = XML_ParserCreate(nil) else { throw .outOfMemory(Place(part.archive.name)) }
    self.part = part
    self.parser = parser
    self.handler = handler
    // Unretained: the parser lives no longer than this object.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, { startElement($0, $1, $2) }, { endElement($0, $1) })
    XML_SetCharacterDataHandler(parser) { addText($0, $1, $2) }
    // Nobody's workbook declares entities, but those that would fill the memory.
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in reader(context)?.refuseDoctype() }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads a whole part, which never pauses.
  static func read(_ part: consuming ArchivePart, _ handler: any PartHandler) throws(Fault) {
    let reader = try PartReader(part, handler)
    while try reader.advance() {}
  }

  /// Reads on until the handler pauses; false at the end of the part.
  func advance() throws(Fault) -> Bool {
    while true {
      let status: XML_Status
      if isPaused {
        isPaused = false
        status = XML_ResumeParser(parser)
      } else {
        if isAtEnd { return false }
        status = try parseBlock()
      }
      if let fault { throw fault }
      if status == XML_STATUS_SUSPENDED {
        isPaused = true
        return true
      }
      guard status == XML_STATUS_OK else {
        throw broken(String(cString: XML_ErrorString(XML_GetErrorCode(parser))))
      }
      // What expat still holds back is one tag that has not ended.
      let used = max(0, Int(XML_GetCurrentByteIndex(parser)))
      guard isAtEnd || given - used <= part.archive.limits.tag else { throw broken("tag > \(part.archive.limits.tag)") }
    }
  }

  /// Unpacks the next block into expat's own buffer and has it parsed.
  private func parseBlock() throws(Fault) -> XML_Status {
    guard let buffer = XML_GetBuffer(parser, Int32(Self.block)) else { throw .outOfMemory(Place(part.archive.name)) }
    let count = try part.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Self.block))
    isAtEnd = count == 0
    given += count
    return XML_ParseBuffer(parser, Int32(count), isAtEnd ? 1 : 0)
  }

  private func broken(_ reason: String) -> Fault { .brokenPart(part.archive.name, part.name, reason) }

  // MARK: What the callbacks do

  /// Runs a handler, and stops expat where it throws or pauses.
  fileprivate func run(_ work: (any PartHandler) throws(Fault) -> Bool) {
    // Expat may still call back once after it was stopped.
    guard !isStopped else { return }
    do throws(Fault) {
      if try work(handler) { XML_StopParser(parser, XML_Bool(XML_TRUE)) }
    } catch {
      stop(error)
    }
  }

  fileprivate func open() {
    depth += 1
    if depth > part.archive.limits.depth { stop(broken("depth > \(part.archive.limits.depth)")) }
  }

  fileprivate func refuseDoctype() { stop(broken("DOCTYPE")) }

  private func stop(_ fault: Fault) {
    self.fault = fault
    isStopped = true
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}

/// The reader that a callback belongs to; it set itself as the context and lives as long as its parser.
private func reader(_ context: UnsafeMutableRawPointer?) -> PartReader? {
  context.map { Unmanaged<PartReader>.fromOpaque($0).takeUnretainedValue() }
}

/// Expat's names and values are C strings, valid during the callback.
private func text(_ string: UnsafePointer<XML_Char>) -> Text {
  Text(start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
}

private func localName(_ name: Text) -> Text {
  guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return name }
  return name[(colon + 1)..<name.count]
}

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let reader = reader(context), let name else { return }
  reader.open()
  reader.run { handler throws(Fault) in
    try handler.start(localName(text(name)), Attributes(attributes), depth: reader.depth)
    return false
  }
}

private func endElement(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
  guard let reader = reader(context), let name else { return }
  reader.run { handler throws(Fault) in try handler.end(localName(text(name)), depth: reader.depth) }
  reader.depth -= 1
}

private func addText(_ context: UnsafeMutableRawPointer?, _ start: UnsafePointer<XML_Char>?, _ count: Int32) {
  guard let reader = reader(context), let start else { return }
  let piece = Text(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: Int(count))
  reader.run { handler throws(Fault) in
    try handler.text(piece)
    return false
  }
}

/// The attributes of an element, as expat lists them: names and values in turn, nil at the end.
struct Attributes {
  private let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    self.list = list
  }

  /// The value of an attribute that has no prefix.
  subscript(name: StaticString) -> Text? {
    // Asked for each cell, so the names' ends are not looked for first.
    first { strcmp($0, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 }
  }

  /// The value of an attribute that has one, whichever it is.
  func prefixed(_ name: StaticString) -> Text? {
    first { strchr($0, Int32(UInt8(ascii: ":"))) != nil && localName(text($0)) == name }
  }

  /// Whether a switch is on.
  func isOn(_ name: StaticString) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }

  private func first(_ isWanted: (UnsafePointer<XML_Char>) -> Bool) -> Text? {
    guard var next = list else { return nil }
    while let name = next[0], let value = next[1] {
      if isWanted(name) { return text(value) }
      next += 2
    }
    return nil
  }
}
