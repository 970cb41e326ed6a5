import CSV
import CZip
import Faults
import Glibc

/// The zip archive that a workbook is; libzip reads it where it lies.
final class Archive {
  /// The file as the user named it.
  let name: String
  let limits: WorkbookLimits
  private let archive: OpaquePointer
  /// Bytes that were unpacked so far.
  fileprivate private(set) var unpacked = 0

  /// Opens the archive in a file, or in the bytes of a pipe, which are held in memory.
  ///
  /// Throws a `Fault` for what is no whole zip archive or larger than the limits.
  init(_ input: consuming Input, limits: WorkbookLimits) throws(Fault) {
    name = input.name
    self.limits = limits
    if let descriptor = try input.seekableDescriptor() {
      archive = try Self.open(descriptor, input.name)
    } else {
      let name = input.name
      let bytes = try input.readAll(most: limits.piped)
      guard bytes.count <= limits.piped else { throw .tooLarge(name, .piped(limits.piped)) }
      archive = try Self.open(bytes, name)
    }
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooLarge(name, .entries(Int(count), limits.entries)) }
  }

  deinit {
    zip_discard(archive)
  }

  /// Opens it in a file: `zip_fdopen`, which closes the descriptor whatever happens.
  private static func open(_ descriptor: Int32, _ name: String) throws(Fault) -> OpaquePointer {
    var code: Int32 = 0
    guard let opened = zip_fdopen(descriptor, 0, &code) else {
      close(descriptor)
      throw .broken(name, reason(code))
    }
    return opened
  }

  /// Opens it in memory: `zip_open_from_source` over a copy that libzip frees.
  private static func open(_ bytes: [UInt8], _ name: String) throws(Fault) -> OpaquePointer {
    // malloc, since libzip frees it with free; the copy has just as many bytes as it is given.
    guard let copy = malloc(max(1, bytes.count)) else { throw .outOfMemory(Place(name)) }
    bytes.withUnsafeBytes { from in from.baseAddress.map { copy.copyMemory(from: $0, byteCount: from.count) } }
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw .broken(name, reason(error.zip_err))
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .broken(name, reason(error.zip_err))
    }
    return opened
  }

  /// What libzip calls an error number.
  fileprivate static func reason(_ code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }

  fileprivate func note(unpacked count: Int) {
    unpacked += count
  }

  /// Whether there is such a part.
  func has(_ part: String) -> Bool { zip_name_locate(archive, part, 0) >= 0 }

  /// Opens a part of at most so many bytes; without `most` of as many as anything but a sheet may have.
  ///
  /// Throws a `Fault` where there is none, or one that cannot be unpacked.
  func open(_ part: String, most: Int? = nil) throws(Fault) -> ArchivePart {
    var status = zip_stat_t()
    guard zip_stat(archive, part, 0, &status) == 0 else { throw .missingPart(name, part) }
    guard let file = zip_fopen_index(archive, status.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      if code == ZIP_ER_NOPASSWD { throw .password(name) }
      throw .brokenPart(name, part, Self.reason(code))
    }
    return ArchivePart(self, part, file, packed: Int(clamping: status.comp_size), most: most ?? limits.part)
  }
}

/// One part of an archive, unpacked as it is read.
struct ArchivePart: ~Copyable {
  /// Its name in the archive.
  let name: String
  let archive: Archive
  private let file: OpaquePointer
  private let packed: Int
  private let most: Int
  private var unpacked = 0

  fileprivate init(_ archive: Archive, _ name: String, _ file: OpaquePointer, packed: Int, most: Int) {
    self.archive = archive
    self.name = name
    self.file = file
    self.packed = max(1, packed)
    self.most = most
  }

  deinit {
    zip_fclose(file)
  }

  /// Reads up to a buffer's size; 0 at the end of the part, when its checksum was right.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = zip_fread(file, start, UInt64(buffer.count))
    guard count >= 0 else {
      throw .brokenPart(archive.name, name, Archive.reason(zip_error_code_zip(zip_file_get_error(file))))
    }
    unpacked += Int(count)
    archive.note(unpacked: Int(count))
    let limits = archive.limits
    guard unpacked <= most else { throw .tooLarge(archive.name, .part(name, most)) }
    guard archive.unpacked <= limits.total else { throw .tooLarge(archive.name, .total(limits.total)) }
    guard unpacked <= limits.freely || unpacked / packed <= limits.ratio else {
      throw .tooLarge(archive.name, .ratio(name, limits.ratio))
    }
    return Int(count)
  }

  /// Its first bytes, at most so many.
  mutating func start(_ most: Int) throws(Fault) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: most, alignment: 1)
    defer { buffer.deallocate() }
    return Array(buffer[..<(try read(into: buffer))])
  }
}
