import Dispatch
import Faults
import Glibc
import Support
import Testing

@testable import CSV

/// However what comes in is cut into chunks, and whatever the size of a block, the same bytes go out.
@Suite struct ChunkTests {
  /// What is read, written again; or the fault that stopped it.
  private func copied(_ input: consuming Input, block: Int) -> Result<[UInt8], Fault> {
    do throws(Fault) {
      var reader = RowReader(input, block: block)
      var writer = RowWriter(Output(inMemory: "t.csv"))
      while try reader.fill() { for row in reader.rows { try writer.row(row) } }
      try writer.finish()
      return .success(writer.memory)
    } catch {
      return .failure(error)
    }
  }

  @Test func anyChunksGiveTheSameBytes() {
    let feeder = DispatchQueue(label: "feeder")
    let pieces = [
      "a", "bb", "村", "𠮷", ",", ",", "\n", "\n", "\"x\"", "\"y,z\"", "\"\n\"", "\"q\"\"\"", "\"\"", "\r\n", " ",
    ]
    let wrong = breach(of: "any chunks of standard input give the same bytes") { random in
      var text = (0..<random.number(0...30)).map { _ in random.one(of: pieces) }.joined()
      if random.once(in: 8) { text = "\u{FEFF}" + text }
      if random.once(in: 8) { text += random.one(of: ["\"", "\r", "\0", "x\"", "\"open\n"]) }
      let bytes = Array(text.utf8)
      var chunks: [[UInt8]] = []
      var rest = bytes[...]
      let longest = random.one(of: [1, 3, 20, 200])
      while !rest.isEmpty {
        let chunk = rest.prefix(random.number(1...longest))
        chunks.append(Array(chunk))
        rest = rest.dropFirst(chunk.count)
      }
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return "there is no pipe" }
      let name = "/proc/self/fd/\(ends[0])"
      let input = try Input(path: name)
      feeder.async { [chunks, end = ends[1]] in feed(chunks, to: end) }
      let inChunks = copied(input, block: random.number(1...150))
      // Where the reader stopped at a fault, the feeder still wants to get rid of the rest.
      var byte: UInt8 = 0
      while Glibc.read(ends[0], &byte, 1) > 0 {}
      close(ends[0])
      let whole = copied(Input(name: name, bytes: bytes), block: 1 << 18)
      return inChunks == whole
        ? nil : "\(text.debugDescription) in \(chunks.map(\.count)): \(inChunks), whole: \(whole)"
    }
    #expect(wrong == nil)
  }
}

/// Writes chunks into a pipe, each one when the one before was taken, so that no read ever sees two of them.
private func feed(_ chunks: [[UInt8]], to end: Int32) {
  for chunk in chunks {
    _ = chunk.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
    var left: Int32 = 0
    while ioctl(end, UInt(FIONREAD), &left) == 0, left > 0 { sched_yield() }
  }
  close(end)
}
