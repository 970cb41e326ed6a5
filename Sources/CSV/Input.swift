import CScan
import CSystem
import Faults
import Glibc

/// The one door through which bytes come in: a file, or standard input for `-`.
public struct Input: ~Copyable {
  /// The name that messages use: the path as given, or `-`.
  public let name: String
  /// Whether it is a file, which can be opened again: no pipe, no terminal, no bytes that were there already.
  public private(set) var isFile = false
  private let descriptor: Int32
  /// Bytes that are there already: all of them without a descriptor, else those that come before the descriptor's.
  private var memory: ArraySlice<UInt8>
  private var converter: (encoding: Encoding, converter: Converter)?
  /// Converted bytes that nobody has read yet, and whether there are no more to convert.
  private var waiting: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// Bytes converted so far, and the lines in them.
  private var converted = (bytes: 0, lines: 0)

  /// Opens a file, or standard input for `-`.
  ///
  /// Throws a `Fault` with status `noInput` for what cannot be opened or is a folder.
  public init(path: String) throws(Fault) {
    name = path
    memory = []
    if path == "-" {
      guard fcntl(0, F_GETFL) & O_ACCMODE != O_WRONLY else { throw .cannotOpen(path, EBADF) }
      descriptor = 0
      // With the 64 KiB that a pipe usually has the stages of a chain wait for each other.
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
    isFile = status.st_mode & S_IFMT == S_IFREG
  }

  /// The size of a file; nil for a folder, a pipe or nothing at all, none of which is opened.
  public static func size(ofFile path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
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
    guard converter == nil else { return try readConverted(into: buffer) }
    return try readBytes(into: buffer)
  }

  private mutating func readBytes(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    let part = memory.prefix(buffer.count)
    buffer.copyBytes(from: part)
    memory = memory.dropFirst(part.count)
    var filled = part.count
    if descriptor < 0 { return filled }
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

  // MARK: Other encodings than UTF-8

  private static let block = 1 << 16
  private static let mostToDetect = 1 << 24

  /// Reads from here on in an encoding, or in the one that the first bytes show; gives the one chosen.
  ///
  /// Throws a `Fault` for what is no text, or text in no encoding known.
  public mutating func decode(_ encoding: Encoding) throws(Fault) -> Encoding {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.block, alignment: 16)
    defer { block.deallocate() }
    var first: [UInt8] = []
    var isWhole = false
    // ASCII says nothing yet: a list may have its first 汉字 far below.
    while !isWhole, first.count < Self.mostToDetect, !Self.showsWhatItIs(first) {
      let count = try readBytes(into: block)
      isWhole = count < Self.block
      first += block[..<count]
    }
    memory = first[...] + memory
    if let fault = Disguise.fault(name, first) { throw fault }
    let found = first.withUnsafeBytes { encoding == .auto ? Encoding.detect($0, isWhole: isWhole) : encoding }
    guard let found else {
      // Named as what it is for longest.
      let utf8 = first.withUnsafeBufferPointer { $0.baseAddress.map { scan_first_bad_byte($0, first.count) } ?? 0 }
      var output: [UInt8] = []
      let other = first.withUnsafeBytes { Converter(.gb18030)?.convert($0, isLast: isWhole, into: &output) ?? 0 }
      let row = first[..<max(utf8, other)].filter { $0 == 0x0A }.count + 1
      throw other > utf8
        ? .notCharacters(name, row: row, offset: other, .gb18030) : .unknownEncoding(name, row: row, offset: utf8)
    }
    guard found != .utf8 else { return .utf8 }
    guard let made = Converter(found) else { throw .noConverter(name, found) }
    converter = (found, made)
    return found
  }

  /// Whether the first bytes say in which encoding the rest is.
  private static func showsWhatItIs(_ bytes: [UInt8]) -> Bool {
    // Whether a password locks it stands anywhere in a file of that kind.
    !bytes.starts(with: Disguise.compound) && bytes.contains { $0 >= 0x80 || $0 == 0 }
  }

  /// Fills a buffer with converted bytes; what does not fit waits in `waiting`.
  private mutating func readConverted(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    var filled = 0
    while filled < buffer.count {
      if waiting.isEmpty, try !convertMore() { break }
      let part = waiting.prefix(buffer.count - filled)
      UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyBytes(from: part)
      waiting = waiting.dropFirst(part.count)
      filled += part.count
    }
    return filled
  }

  /// Converts the next block; false at the end of the file.
  private mutating func convertMore() throws(Fault) -> Bool {
    guard let (encoding, converter) = converter, !isAtEnd else { return false }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.block, alignment: 16)
    defer { block.deallocate() }
    let count = try readBytes(into: block)
    isAtEnd = count < Self.block
    var output: [UInt8] = []
    if let bad = converter.convert(UnsafeRawBufferPointer(rebasing: block[..<count]), isLast: isAtEnd, into: &output) {
      let row = converted.lines + output.lazy.filter { $0 == 0x0A }.count + 1
      throw .notCharacters(name, row: row, offset: converted.bytes + bad, encoding)
    }
    converted.bytes += count
    converted.lines += output.lazy.filter { $0 == 0x0A }.count
    waiting = output[...]
    return count > 0
  }

  /// The first block, which is read again afterwards: what a header is looked for in.
  public mutating func peek() throws(Fault) -> [UInt8] {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.block, alignment: 16)
    defer { block.deallocate() }
    let first = Array(block[..<(try read(into: block))])
    if converter == nil { memory = first[...] + memory } else { waiting = first[...] + waiting }
    return first
  }

  /// A descriptor of the whole file, to be closed by whoever asks, for what must be read here and there; nil for a pipe.
  public func seekableDescriptor() throws(Fault) -> Int32? {
    guard descriptor >= 0, lseek(descriptor, 0, SEEK_CUR) >= 0 else { return nil }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .cannotOpen(name, errno) }
    return copy
  }

  /// Everything that is left to read; where that is more than `most` bytes, not all of it.
  public mutating func readAll(most: Int = .max) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 || bytes.count > most { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

/// The last part of a path: what a source and a duty list name a sheet by.
public func fileName(of path: String) -> String {
  String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
}

/// The folder of a path, with the stroke behind it; empty where the path names none.
public func folderName(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// What the system says about an error number.
func systemMessage(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}

extension Fault {
  static func cannotOpen(_ path: String, _ number: Int32) -> Fault {
    Fault("cannot-open", at: Place(path), value: path, ["trouble": "\(systemMessage(number))"], status: .noInput)
  }

  static func isFolder(_ path: String) -> Fault {
    Fault("is-folder", at: Place(path), value: path, status: .noInput)
  }

  static func cannotRead(_ name: String, _ number: Int32) -> Fault {
    Fault("cannot-read", at: Place(name), ["trouble": "\(systemMessage(number))"], status: .inputOutput)
  }
}
