import Store

/// Whether a cell must be quoted: it holds a comma, a quote or a line break.
@inline(__always)
public func needsQuotes(_ text: Text) -> Bool {
  var index = 0
  while index &+ 8 <= text.count {
    if hasSpecial(text.word(at: index)) { return true }
    index &+= 8
  }
  return index < text.count && hasSpecial(text.tail(from: index, filler: .max))
}

/// Whether one of eight bytes must be quoted.
private func hasSpecial(_ word: UInt64) -> Bool {
  // All four lie below the minus sign, and few other characters of a cell do.
  let low = (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080
  if low == 0 { return false }
  return word.hasByte(UInt8(ascii: ",")) || word.hasByte(UInt8(ascii: "\"")) || word.hasByte(UInt8(ascii: "\n"))
    || word.hasByte(UInt8(ascii: "\r"))
}

/// Puts a text in quotes at a place that has room for it, behind a mark if it has one, and gives where it ends.
func quote(
  _ text: Text, _ mark: UInt8?, at place: UnsafeMutablePointer<UInt8>
) -> UnsafeMutablePointer<UInt8> {
  var end = place
  func put(_ byte: UInt8) {
    end[0] = byte
    end += 1
  }
  put(UInt8(ascii: "\""))
  if let mark { put(mark) }
  for byte in text.bytes {
    if byte == UInt8(ascii: "\"") { put(byte) }
    put(byte)
  }
  put(UInt8(ascii: "\""))
  return end
}

extension Row {
  /// Whether its cells lie in their block just as they would be written.
  @inlinable
  public var isAsWritten: Bool { form == .plain || areQuotesNeeded }

  /// Whether every cell in quotes needs them, and no other does.
  @usableFromInline
  var areQuotesNeeded: Bool {
    for index in 0..<count {
      let written = written(index)
      if form == .unquoted {
        // What was taken out of its quotes must be looked at again.
        if needsQuotes(written) { return false }
      } else if written.count >= 2, written[0] == UInt8(ascii: "\"") {
        // What stands there as in the file has all the quotes that it needs.
        if !needsQuotes(written[1..<(written.count &- 1)]) { return false }
      }
    }
    return true
  }
}
