import CMemoryFiles
import CSystem
import CXlsxwriter
import Faults
import Glibc

/// A workbook (`.xlsx`) that is being made, by libxlsxwriter (`workbook_new_opt`, `workbook_close`).
///
/// The same sheets give the same bytes: no clock gets into it. What went wrong with a cell is told by `finish`.
public final class NewWorkbook {
  private let file: Int32
  private let parts: WorkbookParts
  private var isClosed = false

  /// A workbook without sheets; `name` is what messages call it.
  ///
  /// In one that is written row by row only the row at hand can be written to, and each text stands in its own cell; it takes
  /// far less memory. Throws a `Fault` with status `inputOutput` where there is no room for it.
  public init(name: String, isRowByRow: Bool = false) throws(Fault) {
    // The library writes to a path, and only a file that stays in memory leaves nothing behind.
    file = open_in_memory(name)
    guard file >= 0 else { throw .noWorkbook(name, systemReason()) }
    var options = lxw_workbook_options()
    options.constant_memory = isRowByRow ? 1 : 0
    guard let book = workbook_new_opt("/proc/self/fd/\(file)", &options) else {
      close(file)
      throw .noWorkbook(name, systemReason())
    }
    parts = WorkbookParts(name: name, book: book)
    var properties = lxw_doc_properties()
    // Without a time of its own, that of the clock is written. 1 January 2000.
    properties.created = 946_684_800
    parts.note(workbook_set_properties(book, &properties))
  }

  deinit {
    if !isClosed { lxw_workbook_free(parts.book) }
    close(file)
  }

  /// Adds a sheet behind the others; the first one is what a spreadsheet program shows.
  ///
  /// Of its name at most 31 characters are kept, and none that names of sheets cannot have. Throws a `Fault` where another
  /// has that name.
  public func sheet(named name: String) throws(Fault) -> NewSheet {
    let own = NewSheet.allowed(name)
    guard let sheet = workbook_add_worksheet(parts.book, own) else {
      throw .noWorkbook(parts.name, String(cString: lxw_strerror(LXW_ERROR_SHEETNAME_ALREADY_USED)))
    }
    return NewSheet(name: own, sheet: sheet, parts: parts)
  }

  /// The whole workbook as bytes; no sheet may be written to any more.
  ///
  /// Throws a `Fault` with status `inputOutput` for whatever went wrong since the beginning.
  public func finish() throws(Fault) -> [UInt8] {
    isClosed = true
    parts.note(workbook_close(parts.book))
    guard parts.trouble == LXW_NO_ERROR else {
      throw .noWorkbook(parts.name, String(cString: lxw_strerror(parts.trouble)))
    }
    // Its temporary files on a disk could have lost something without a word.
    guard memory_files_made() > 0 else {
      throw .noWorkbook(parts.name, String(cString: lxw_strerror(LXW_ERROR_CREATING_TMPFILE)))
    }
    return try bytes()
  }

  private func bytes() throws(Fault) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0 else { throw .noWorkbook(parts.name, systemReason()) }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < size {
        let read = pread(file, buffer.baseAddress?.advanced(by: count), size - count, off_t(count))
        if read <= 0, errno != EINTR { break }
        count += max(0, read)
      }
      filled = count
    }
    guard count == size else { throw .noWorkbook(parts.name, systemReason()) }
    return bytes
  }
}

/// What the sheets of a workbook share: the book, its formats, and the first thing that went wrong.
final class WorkbookParts {
  let name: String
  let book: UnsafeMutablePointer<lxw_workbook>
  private(set) var trouble = LXW_NO_ERROR
  private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]

  init(name: String, book: UnsafeMutablePointer<lxw_workbook>) {
    self.name = name
    self.book = book
  }

  /// Remembers what a call said, if it is the first that failed.
  func note(_ outcome: lxw_error) {
    if trouble == LXW_NO_ERROR { trouble = outcome }
  }

  /// The one format of the workbook that looks so; nil for a cell like any other.
  func format(_ format: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
    if format == CellFormat() { return nil }
    if let known = formats[format] { return known }
    guard let new = workbook_add_format(book) else { return nil }
    format.apply(to: new)
    formats[format] = new
    return new
  }
}

/// What the system said of the last call that failed.
private func systemReason() -> String { String(cString: strerror(errno)) }

extension Fault {
  static func noWorkbook(_ name: String, _ reason: String) -> Fault {
    Fault("no-workbook", at: Place(name), ["reason": "\(reason)"], status: .inputOutput)
  }
}
