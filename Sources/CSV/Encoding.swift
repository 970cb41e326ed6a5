import CScan
import Faults
import Glibc
import Store

/// How the characters of a sheet are written as bytes.
public enum Encoding: String, CaseIterable, Sendable {
  /// Found out from the bytes.
  case auto
  /// What all of the project's own files are in.
  case utf8 = "utf-8"
  /// Low byte first: Excel's 统一码文本.
  case utf16 = "utf-16"
  /// High byte first.
  case utf16BigEndian = "utf-16be"
  /// What Excel and WPS save as CSV on a Chinese Windows.
  case gb18030
  /// Never found out, since its bytes may be GB18030 too.
  case big5

  /// The name by which iconv knows it.
  var converter: String {
    switch self {
    case .auto, .utf8: "UTF-8"
    case .utf16: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "BIG5"
    }
  }

  /// The encoding of a file of which these are the first bytes; nil for bytes that are none of those known.
  ///
  /// In this order: a byte order mark, valid UTF-8, the zero bytes that UTF-16 has for ASCII, valid GB18030. `isWhole` says
  /// that nothing follows, so that a character cut off at the end is wrong.
  static func detect(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Encoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16 }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let start = bytes.bindMemory(to: UInt8.self).baseAddress
    let good = start.map { scan_first_bad_byte($0, bytes.count) } ?? 0
    // A character may be cut in two by the end of what was read.
    if good == bytes.count || (!isWhole && good + 3 >= bytes.count) { return .utf8 }
    // Several good 汉字 before a bad byte are UTF-8 that was damaged: the reader says where.
    if bytes[..<good].filter({ $0 >= 0xE0 }).count >= 4 { return .utf8 }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd > zeros.even * 4 { return .utf16 }
    if zeros.even > zeros.odd * 4 { return .utf16BigEndian }
    if zeros.even + zeros.odd > 0 { return nil }
    return Converter(.gb18030)?.accepts(bytes, isWhole: isWhole) == true ? .gb18030 : nil
  }
}

/// Turns bytes of an encoding into UTF-8, a block at a time.
final class Converter {
  private let descriptor: iconv_t
  private let encoding: Encoding
  /// The start of a character of which the rest comes with the next block.
  private var left: [UInt8] = []

  /// A converter; nil where the system knows no such encoding.
  init?(_ encoding: Encoding) {
    guard let opened = iconv_open("UTF-8", encoding.converter), opened != iconv_t(bitPattern: -1) else { return nil }
    descriptor = opened
    self.encoding = encoding
  }

  deinit {
    iconv_close(descriptor)
  }

  /// What one byte that stands for nothing in GB18030 means in the code page that Windows calls GBK: the euro sign.
  private static let euro: [UInt8] = [0xE2, 0x82, 0xAC]

  /// Adds the characters of a block to `output`; gives the offset in the block of the first byte that is no character, or
  /// nil where all are.
  func convert(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into output: inout [UInt8]) -> Int? {
    let before = left.count
    var source = left + bytes
    left = []
    var position = 0
    var room = [UInt8](repeating: 0, count: max(64, source.count * 3))
    while position < source.count {
      let (outcome, used, made) = step(&source, from: position, &room)
      output += room[..<made]
      position += used
      switch outcome {
      case 0: continue
      case EINVAL:
        // The end of the block cuts a character in two.
        if isLast { return position - before }
        left = Array(source[position...])
        return nil
      case E2BIG: continue
      default:
        guard encoding == .gb18030, source[position] == 0x80 else { return position - before }
        output += Self.euro
        position += 1
      }
    }
    return nil
  }

  private func step(_ source: inout [UInt8], from position: Int, _ room: inout [UInt8]) -> (Int32, used: Int, made: Int)
  {
    source.withUnsafeMutableBytes { from in
      room.withUnsafeMutableBytes { to in
        var input = from.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
        var output = to.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (inLeft, outLeft) = (from.count - position, to.count)
        let failed = iconv(descriptor, &input, &inLeft, &output, &outLeft) == Int(bitPattern: UInt.max)
        return (failed ? errno : 0, from.count - position - inLeft, to.count - outLeft)
      }
    }
  }

  fileprivate func accepts(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    var output: [UInt8] = []
    return convert(bytes, isLast: isWhole, into: &output) == nil
  }
}

/// Kinds of files that are no text, by their first bytes, and how a table is saved from them.
enum Disguise {
  /// The beginning of what old Office programs wrote, and of what new ones write with a password.
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let kinds: [(start: [UInt8], name: Message)] = [
    (compound, Message("kind.old-workbook")),
    ([0x1F, 0x8B], Message("kind.gzip")),
    (Array("%PDF".utf8), Message("kind.pdf")),
    (Array("{\\rtf".utf8), Message("kind.rich-text")),
    (Array("<html".utf8), Message("kind.web-page")), (Array("<HTML".utf8), Message("kind.web-page")),
    (Array("<!DOCTYPE".utf8), Message("kind.web-page")),
    (Array("<?xml".utf8), Message("kind.xml")),
  ]

  /// Why a file that only has the name of a sheet is none, by as many of its bytes as were read; nil for text.
  static func fault(_ name: String, _ bytes: [UInt8]) -> Fault? {
    guard let kind = kinds.first(where: { bytes.starts(with: $0.start) }) else { return nil }
    return kind.start == compound && hasPassword(bytes) ? .password(name) : .notText(name, kind.name)
  }

  /// Whether there is an entry in UTF-16 for the workbook that is locked up.
  private static func hasPassword(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }) != nil
  }
}

extension Fault {
  /// That a workbook cannot be opened without its password.
  package static func password(_ name: String) -> Fault { Fault("password", at: Place(name)) }

  static func notText(_ name: String, _ kind: Message) -> Fault {
    Fault("not-text", at: Place(name), ["kind": .message(kind)])
  }

  static func unknownEncoding(_ name: String, row: Int, offset: Int) -> Fault {
    Fault("unknown-encoding", at: Place(name, row: row), ["offset": "\(offset)"])
  }

  static func notCharacters(_ name: String, row: Int, offset: Int, _ encoding: Encoding) -> Fault {
    Fault(
      "not-characters", at: Place(name, row: row), ["offset": "\(offset)", "encoding": "\(encoding.rawValue)"])
  }

  static func noConverter(_ name: String, _ encoding: Encoding) -> Fault {
    Fault(
      "no-converter", at: Place(name), value: encoding.rawValue, ["encoding": "\(encoding.rawValue)"],
      status: .software)
  }
}
