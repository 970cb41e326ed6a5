import Store

/// Gathers the text of a cell, which may come in runs of several fonts; what shows how it is pronounced is left out.
struct RichText {
  private let buffer = Scratch()
  private var isInText = false
  private var isInPhonetic = false
  /// How many bytes there are.
  private(set) var count = 0

  /// Starts a text.
  mutating func begin() {
    buffer.begin()
    count = 0
    isInText = false
    isInPhonetic = false
  }

  /// An element inside the text begins.
  mutating func start(_ name: Text) {
    if name == "rPh" { isInPhonetic = true }
    if name == "t" { isInText = true }
  }

  /// An element inside the text ends.
  mutating func end(_ name: Text) {
    if name == "rPh" { isInPhonetic = false }
    if name == "t" { isInText = false }
  }

  /// Adds a piece where one belongs; whether it did.
  mutating func add(_ piece: Text) -> Bool {
    guard isInText, !isInPhonetic else { return false }
    buffer.add(piece)
    count += piece.count
    return true
  }

  /// The text, valid until the next one begins.
  mutating func finish() -> Text { unescaped(buffer.text) }

  /// A text with characters that XML cannot hold, as Excel writes them: `_x000D_` for a return, `_x005F_` for a stroke.
  func unescaped(_ text: Text) -> Text {
    text.firstIndex(of: UInt8(ascii: "_")) == nil ? text : replaced(text)
  }

  private func replaced(_ text: Text) -> Text {
    let copy = Array(text.bytes)
    buffer.begin()
    copy.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      let text = Text(start: start, count: bytes.count)
      var index = 0
      while index < text.count {
        if let scalar = Self.escaped(text, index) {
          for byte in String(scalar).utf8 { buffer.add(byte) }
          index += 7
        } else {
          buffer.add(text[index])
          index += 1
        }
      }
    }
    return buffer.text
  }

  /// The character that `_xHHHH_` at an index stands for; nil where there is no such thing.
  private static func escaped(_ text: Text, _ index: Int) -> Unicode.Scalar? {
    guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"), text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_"), text[index + 2] != UInt8(ascii: "+"),
      let code = UInt32(text[(index + 2)..<(index + 6)].string, radix: 16), code > 0
    else { return nil }
    return Unicode.Scalar(code)
  }
}
