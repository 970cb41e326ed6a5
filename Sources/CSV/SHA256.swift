import CLibmd
import Faults
import Store

/// The digest that says whether two runs of bytes are the same, by libmd.
public struct SHA256 {
  private var context = SHA2_CTX()

  /// A digest of nothing yet.
  public init() {
    SHA256Init(&context)
  }

  /// Takes more bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    SHA256Update(&context, start, bytes.count)
  }

  /// Takes more bytes.
  public mutating func add(_ text: Text) {
    add(UnsafeRawBufferPointer(text.bytes))
  }

  /// The digest of all that was taken, in 64 hexadecimal digits.
  public var hexadecimal: String {
    var whole = context
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &whole)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension Input {
  /// Reads everything that is left, and gives its digest.
  public mutating func digest() throws(Fault) -> String {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    var digest = SHA256()
    while true {
      let count = try read(into: block)
      if count == 0 { return digest.hexadecimal }
      digest.add(UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }
}
