import Store
import Support
import Testing

@Suite struct SumsTests {
  @Test func sumsThatComeLaterAreThoseThatComeAtOnce() {
    var (now, later) = (Sums(rows: 50, columns: 7), Sums(rows: 50, columns: 7))
    for number in 0..<1_000 {
      let (row, column, value) = (number * 31 % 50, number * 17 % 7, Int64(number) - 400)
      now.add(value, row: row, column: column)
      later.addLater(value, row: row, column: column)
    }
    later.catchUp()
    for row in 0..<50 { for column in 0..<7 { #expect(now[row, column] == later[row, column]) } }
  }

  /// Numbers of all sizes, those at the bounds among them, held against sums of twice as many bits.
  @Test func everySumIsExactAndSaysWhetherItFits() {
    let bounds: [Int64] = [.max, .min, 1, -1, 1 << 31, -1 << 31, 1 << 32, (1 << 31) - 1]
    let breach = breach(of: "a sum is exact, or said to be too large") { random in
      var sums = Sums(rows: 2, columns: 2)
      var exact = [Int128](repeating: 0, count: 4)
      for _ in 0..<random.number(1...12) {
        let bits = random.number(0...63)
        let value = random.once(in: 6) ? random.one(of: bounds) : Int64(bitPattern: random.next()) >> Int64(bits)
        let cell = random.number(0...3)
        sums.add(value, row: cell / 2, column: cell % 2)
        exact[cell] += Int128(value)
      }
      let fits = exact.allSatisfy { Int64(exactly: $0) != nil }
      if sums.hasOverflowed == fits { return "\(exact): it was said that they fit \(fits ? "not" : "")" }
      let found = (0..<4).map { Int128(sums[$0 / 2, $0 % 2]) }
      return fits && found != exact ? "\(found) in place of \(exact)" : nil
    }
    #expect(breach == nil)
  }
}
