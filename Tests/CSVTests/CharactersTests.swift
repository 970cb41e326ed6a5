import CScan
import Support
import Testing

/// The check of UTF-8 against the standard library's own decoder.
@Suite struct CharactersTests {
  private static let pieces: [[UInt8]] = [
    "a", ",", "12345678", "é", "村", "考核", "😀", "\u{FFFD}", "\u{10FFFF}", "\u{D7FF}",
  ]
  .map { Array($0.utf8) }

  /// The offset of the first byte that is NUL or not UTF-8, found a character at a time.
  private func firstBadByte(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        if Array(scalar) == [0] { return offset }
        offset += scalar.count
      case .emptyInput: return bytes.count
      case .error: return offset
      }
    }
  }

  @Test func findsTheFirstBadByte() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Randomness(seed: seed)
    for _ in 0..<100_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) { bytes += Self.pieces.randomElement(using: &random) ?? [] }
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = UInt8.random(in: 0x80...0xFF, using: &random)
        case 2: bytes.remove(at: place)
        default: bytes.removeLast()
        }
      }
      let found = bytes.withUnsafeBufferPointer { $0.baseAddress.map { scan_first_bad_byte($0, bytes.count) } ?? 0 }
      #expect(found == firstBadByte(bytes), "\(bytes) from seed \(seed)")
    }
  }
}
