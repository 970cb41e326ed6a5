import CScan
import Support
import Testing

/// The search for the ends of cells and rows, which each sort of processor does in its own way.
@Suite struct ScanTests {
  /// What a scan found, with the offsets as far as they were filled in.
  private struct Found: Equatable {
    var ends: [UInt32]
    var rows: [UInt32]
    var length: Int
    var mostCells: Int
    var hasQuotes: Bool
    var isOdd: Bool

    init(
      _ bytes: [UInt8],
      by scan: (
        UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?
      ) -> scan_result
    ) {
      // What lies behind a block must not count, whatever it is.
      let padded = bytes + [UInt8](repeating: UInt8(ascii: ","), count: 64)
      var (ends, rows) = (
        [UInt32](repeating: 0, count: bytes.count + 16), [UInt32](repeating: 0, count: bytes.count + 1)
      )
      let result = scan(padded, bytes.count, &ends, &rows)
      self.ends = Array(ends.prefix(result.cells))
      self.rows = Array(rows.prefix(result.rows))
      (length, mostCells) = (result.length, result.most_cells)
      (hasQuotes, isOdd) = (result.has_quotes != 0, result.is_odd != 0)
    }
  }

  @Test func thisProcessorFindsWhatAnyFinds() {
    let dense = Array(",\"\na\r".utf8)
    let wrong = breach(of: "this processor's way of finding cells is that of any") { random in
      // Often a separator every few bytes, often one in some dozens.
      let rarity = random.one(of: [1, 4, 40])
      let bytes = (0..<random.number(0...400)).map { _ in
        random.once(in: rarity) ? random.one(of: dense) : UInt8(ascii: "x")
      }
      let (here, anywhere) = (Found(bytes, by: scan_rows), Found(bytes, by: scan_rows_anywhere))
      return here == anywhere ? nil : "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(here), \(anywhere)"
    }
    #expect(wrong == nil)
  }

  @Test func findsCellsAndRows() {
    let found = Found(Array("a,\"b,\n\",\nc\nd".utf8), by: scan_rows)
    #expect(found.ends.prefix(4) == [1, 7, 8, 10])
    // Twice the cells up to each row's end, and one more for its quotes.
    #expect(found.rows == [7, 8])
    #expect(found.length == 11 && found.mostCells == 3 && found.hasQuotes && !found.isOdd)
  }
}
