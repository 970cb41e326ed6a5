import CSystem
import Faults
import Glibc
import Store

/// The one door through which bytes go out: standard output, or a file that appears whole or not at all.
///
/// Bytes are gathered and written a block at a time, and every write is checked. A file is written without a name,
/// flushed to the disk and given its name in `finish`; until then the old file stands, and after a failure it still does.
public struct Output: ~Copyable {
  /// The name that messages use.
  public var name: String { destination.name }
  /// What was written so far, for an output that stays in memory.
  public private(set) var memory: [UInt8] = []

  private struct Destination {
    var name: String
    /// -1 for an output that stays in memory.
    var descriptor: Int32
    /// Where the file will stand; nil where there is nothing to rename.
    var path: String?
    /// The name it has until then; nil while it has none.
    var temporary: String?
  }
  private var destination: Destination
  private let buffer: UnsafeMutablePointer<UInt8>
  private var used = 0
  private static let room = 1 << 18

  /// Standard output for nil or `-`, else a file that will stand at `path` after `finish`.
  ///
  /// Throws a `Fault` with status `cannotCreate` before any work is done.
  public init(path: String?) throws(Fault) {
    destination = try Self.destination(path)
    buffer = .allocate(capacity: Self.room)
  }

  /// An output that keeps its bytes in `memory`.
  public init(inMemory name: String = "memory") {
    destination = Destination(name: name, descriptor: -1)
    buffer = .allocate(capacity: Self.room)
  }

  private static func destination(_ path: String?) throws(Fault) -> Destination {
    guard let path, path != "-" else {
      guard fcntl(1, F_GETFL) & O_ACCMODE != O_RDONLY else { throw .cannotWrite("-", EBADF) }
      widen_pipe(1)
      return Destination(name: "-", descriptor: 1)
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
      // A link stays a link: what it points to is replaced.
      let real = realpath(path, nil)
      defer { free(real) }
      let target = real.map { String(cString: $0) } ?? path
      let opened = try openUnnamed(beside: target)
      return Destination(name: path, descriptor: opened.descriptor, path: target, temporary: opened.name)
    }
    // A device or a pipe has no "before" to keep.
    let opened = open(path, O_WRONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .cannotCreate(path, errno) }
    return Destination(name: path, descriptor: opened)
  }

  deinit {
    if let temporary = destination.temporary { unlink(temporary) }
    if destination.descriptor > 2 { close(destination.descriptor) }
    buffer.deallocate()
  }

  /// Adds a byte and the bytes of a text.
  mutating func put(separator: UInt8, _ text: Text) throws(Fault) {
    guard used + text.count < Self.room else {
      try put(separator)
      return try put(text)
    }
    buffer[used] = separator
    text.copy(to: buffer + used + 1)
    used += text.count + 1
  }

  /// Adds the bytes of a text.
  public mutating func put(_ text: Text) throws(Fault) {
    guard used + text.count > Self.room else {
      (buffer + used).update(from: text.start, count: text.count)
      used += text.count
      return
    }
    var rest = text
    while used + rest.count > Self.room {
      let part = Self.room - used
      (buffer + used).update(from: rest.start, count: part)
      used += part
      rest = rest[part..<rest.count]
      try flush()
    }
    (buffer + used).update(from: rest.start, count: rest.count)
    used += rest.count
  }

  /// Adds one byte.
  public mutating func put(_ byte: UInt8) throws(Fault) {
    if used == Self.room { try flush() }
    buffer[used] = byte
    used += 1
  }

  /// A place for so many bytes, of which `wrote` says how many were put there; nil where there is never so much room.
  mutating func place(for count: Int) throws(Fault) -> UnsafeMutablePointer<UInt8>? {
    if count > Self.room { return nil }
    if used + count > Self.room { try flush() }
    return buffer + used
  }

  /// Takes the bytes over that were put in the last place, up to its end.
  mutating func wrote(upTo end: UnsafeMutablePointer<UInt8>) {
    used = end - buffer
  }

  /// Adds some bytes.
  public mutating func put(_ bytes: [UInt8]) throws(Fault) {
    let outcome: Result<Void, Fault> = bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return .success(()) }
      do throws(Fault) { return .success(try put(Text(start: start, count: bytes.count))) } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// Adds a string.
  public mutating func put(_ string: String) throws(Fault) {
    var copy = string
    let outcome: Result<Void, Fault> = copy.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return .success(()) }
      do throws(Fault) { return .success(try put(Text(start: start, count: bytes.count))) } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// Writes what is left; a file is flushed to the disk and gets its name only now.
  public mutating func finish() throws(Fault) {
    try flush()
    guard let path = destination.path else { return }
    let descriptor = destination.descriptor
    guard fsync(descriptor) == 0 else { throw .cannotWrite(name, errno) }
    if destination.temporary == nil {
      let named = Self.temporaryName(beside: path)
      // A process that was killed between two steps may have left the name of a number that is now ours.
      unlink(named)
      guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, named, AT_SYMLINK_FOLLOW) == 0 else {
        throw .cannotCreate(path, errno)
      }
      destination.temporary = named
    }
    guard let temporary = destination.temporary, rename(temporary, path) == 0 else { throw .cannotCreate(path, errno) }
    destination.temporary = nil
    flushFolder(Self.folder(of: path))
  }

  private mutating func flush() throws(Fault) {
    if destination.descriptor < 0 {
      memory.append(contentsOf: UnsafeBufferPointer(start: buffer, count: used))
      used = 0
      return
    }
    var written = 0
    while written < used {
      let count = write(destination.descriptor, buffer + written, used - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(name, errno)
      }
      written += count
    }
    used = 0
  }

  /// A file without a name where the file system has such files, so that even a killed process leaves nothing behind.
  private static func openUnnamed(beside path: String) throws(Fault) -> (descriptor: Int32, name: String?) {
    let unnamed = open_unnamed(folder(of: path))
    if unnamed >= 0 { return (unnamed, nil) }
    guard errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL else { throw .cannotCreate(path, errno) }
    let name = temporaryName(beside: path)
    unlink(name)
    let named = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard named >= 0 else { throw .cannotCreate(path, errno) }
    return (named, name)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func temporaryName(beside path: String) -> String {
    "\(folder(of: path))/.\(fileName(of: path)).\(getpid()).part"
  }
}

extension Fault {
  static func cannotCreate(_ path: String, _ number: Int32) -> Fault {
    Fault(
      "cannot-create", at: Place(path), value: path, ["trouble": "\(systemMessage(number))"], status: .cannotCreate)
  }

  static func cannotWrite(_ name: String, _ number: Int32) -> Fault {
    Fault("cannot-write", at: Place(name), ["trouble": "\(systemMessage(number))"], status: .inputOutput)
  }
}
