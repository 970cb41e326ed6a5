import Store
import Testing

@Suite struct GroupsTests {
  @Test func aPileKeepsTheOrderAcrossItsBlocks() {
    var pile = Pile<Int>()
    for number in 0..<50_000 { pile.append(number * 7) }
    #expect(pile.count == 50_000)
    #expect((0..<50_000).allSatisfy { pile[$0] == $0 * 7 })
  }

  @Test func positionsOfAUnitStandSideBySideInTheirOrder() {
    var groups = Groups()
    for unit: Int32 in [2, 0, 2, 1, 2, 0] { groups.append(unit) }
    groups.close(units: 4)
    #expect(Array(groups[0]) == [1, 5])
    #expect(Array(groups[1]) == [3])
    #expect(Array(groups[2]) == [0, 2, 4])
    #expect(groups[3].isEmpty)
  }

  @Test func sumsThatComeLaterAreThoseThatComeAtOnce() {
    var (now, later) = (Sums(rows: 50, columns: 7), Sums(rows: 50, columns: 7))
    for number in 0..<1_000 {
      let (row, column, value) = (number * 31 % 50, number * 17 % 7, Int64(number) - 400)
      now.add(value, row: row, column: column)
      later.addLater(value, row: row, column: column)
    }
    later.catchUp()
    for row in 0..<50 { for column in 0..<7 { #expect(now[row, column] == later[row, column]) } }
    later.addLater(.max, row: 0, column: 0)
    later.addLater(.max, row: 0, column: 0)
    later.catchUp()
    #expect(later.hasOverflowed && !now.hasOverflowed)
  }

  @Test func aTableKeepsTheFirstPlaceOfEachKey() {
    var table = PlaceTable()
    for number: Int32 in 0..<20_000 {
      var key = KeyDigest()
      key.add(Int(number % 10_000))
      let before = table.find(key, orAdd: SIMD3(number, 1, 2))
      #expect(before == (number < 10_000 ? nil : SIMD3(number - 10_000, 1, 2)))
    }
    table.removeAll()
    #expect(table.find(KeyDigest()) == nil)
  }
}
