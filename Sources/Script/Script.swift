import CLibopencc
import Synchronization

/// The two scripts of Chinese, by OpenCC.
public enum Script {
  /// A text in simplified script: for lookups alone, since several characters may become one.
  ///
  /// OpenCC's tables are opened when the first text that is not ASCII comes; where they are missing, a text stays as it is.
  @Sendable
  public static func simplified(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : converter.withLock { $0.converted(text) }
  }

  private static let converter = Mutex(Converter())
}

/// OpenCC's converter from traditional to simplified script.
private struct Converter: ~Copyable {
  private let handle: opencc_t?

  init() {
    let opened = opencc_open(OPENCC_DEFAULT_CONFIG_TRAD_TO_SIMP)
    handle = opened == opencc_t(bitPattern: -1) ? nil : opened
  }

  deinit {
    if let handle { opencc_close(handle) }
  }

  func converted(_ text: String) -> String {
    guard let handle, let found = opencc_convert_utf8(handle, text, text.utf8.count) else { return text }
    defer { opencc_convert_utf8_free(found) }
    return String(cString: found)
  }
}
