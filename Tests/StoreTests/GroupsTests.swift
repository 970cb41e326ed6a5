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
