import Store
import Support
import Testing

@Suite struct SumsTests {
  @Test(arguments: [1, 200] as [Int64])
  func sumsThatComeLaterAreThoseThatComeAtOnce(step: Int64) {
    var now = Sums(rows: 50, columns: 7, step: step)
    var later = Sums(rows: 50, columns: 7, step: step)
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
      let step = random.one(of: [0, 1, 3, 500, 1 << 40, 1 << 48, 1 << 50] as [Int64])
      var sums = Sums(rows: 2, columns: 2, step: step)
      var exact = [Int128](repeating: 0, count: 4)
      for _ in 0..<random.number(1...12) {
        let bits = random.number(0...63)
        var value = random.once(in: 6) ? random.one(of: bounds) : Int64(bitPattern: random.next()) >> Int64(bits)
        if step > 0, random.once(in: 2) { value = value / step * step }
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

  @Test(arguments: [1, 500] as [Int64])
  func findsTheSumsOfARowThatLieBelowTheirBounds(step: Int64) {
    var sums = Sums(rows: 2, columns: 3, step: step)
    for (column, value) in [-20_000, 0, -5_000].enumerated() { sums.add(Int64(value), row: 1, column: column) }
    #expect(below([-20_000, 0, -5_000], sums, row: 1) == [])
    #expect(below([.min, -20_000, -5_001], sums, row: 1) == [])
    #expect(below([-19_999, 0, -4_999], sums, row: 1) == [0, 2])
    #expect(below([-20_000, 0, 0], sums, row: 1) == [2])
    // Where a sum of the row does not fit into its cell nothing is known before one looks.
    sums.add(1 << 40, row: 0, column: 0)
    #expect(below([-20_000, 0, -5_000], sums, row: 1) == [])
    #expect(below([-20_000, 0, -5_000], sums, row: 0) == [0, 1, 2])
  }

  private func below(_ bounds: [Int64], _ sums: Sums, row: Int) -> [Int] {
    var found = [7]
    sums.columns(of: row, below: sums.rowBounds(atLeast: bounds), into: &found)
    return found
  }

  /// As long as all sums fit into their cells.
  @Test func findsAllSumsThatLieBelowTheirBoundsAndNoOthers() {
    let breach = breach(of: "the sums below their bounds are found") { random in
      let step = random.one(of: [1, 500] as [Int64])
      var sums = Sums(rows: 1, columns: 3, step: step)
      for column in 0..<3 { sums.add(Int64(random.number(-30_000...0)) / step * step, row: 0, column: column) }
      let bounds = (0..<3).map { min(0, sums[0, $0] + Int64(random.number(-501...501))) }
      let expected = (0..<3).filter { sums[0, $0] < bounds[$0] }
      let found = below(bounds, sums, row: 0)
      return found == expected ? nil : "\(found) in place of \(expected): \(bounds), in steps of \(step)"
    }
    #expect(breach == nil)
  }
}
