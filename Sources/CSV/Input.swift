import CSystem
import Faults
import Glibc

/// The one door through which bytes come in: a file, or standard input for `-`.
public struct Input: ~Copyable {
  /// The name that messages use: the path as given, or `-`.
  public let name: String
  private let descriptor: Int32
  private var memory: ArraySlice<UInt8>

  /// Opens a file, or standard input for `-`.
  ///
  /// Throws a `Fault` with status `noInput` for what cannot be opened or is a folder.
  public init(path: String) throws(Fault) {
    name = path
    memory = []
    if path == "-" {
      guard fcntl(0, F_GETFL) & O_ACCMODE != O_WRONLY else { throw .cannotOpen(path, EBADF) }
      descriptor = 0
      // With the usual 64 KiB the stages of a chain wait for each other.
      widen_pipe(0)
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard opened >= 0 else { throw .cannotOpen(path, errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw .isFolder(path)
    }
    descriptor = opened
  }

  /// Bytes that are there already, under a name for messages.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    descriptor = -1
    memory = bytes[...]
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// Reads up to a buffer's size; fewer bytes only at the end of the file.
  ///
  /// Throws a `Fault` with status `inputOutput` when the system reports an error.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    if descriptor < 0 {
      let part = memory.prefix(buffer.count)
      buffer.copyBytes(from: part)
      memory = memory.dropFirst(part.count)
      return part.count
    }
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(name, errno)
      }
      filled += count
    }
    return filled
  }

  /// Everything that is left to read.
  public mutating func readAll() throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

/// The last part of a path: what a source and a duty list name a sheet by.
public func fileName(of path: String) -> String {
  String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
}

/// What the system says about an error number.
func systemMessage(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

extension Fault {
  static func cannotOpen(_ path: String, _ number: Int32) -> Fault {
    Fault(
      "cannot-open", at: Place(path), value: path, "cannot be opened: \(systemMessage(number))",
      remedy: "name a file that exists and can be read", status: .noInput)
  }

  static func isFolder(_ path: String) -> Fault {
    Fault(
      "is-folder", at: Place(path), value: path, "is a folder, not a file", remedy: "name the files in it",
      status: .noInput)
  }

  static func cannotRead(_ name: String, _ number: Int32) -> Fault {
    Fault(
      "cannot-read", at: Place(name), "reading stopped: \(systemMessage(number))",
      remedy: "try again when the disk answers",
      status: .inputOutput)
  }
}
