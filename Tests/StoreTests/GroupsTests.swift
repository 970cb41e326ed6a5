import Testing

@testable import Store

@Suite struct GroupsTests {
  @Test func aPileKeepsTheOrderAcrossItsBlocks() {
    var pile = Pile<Int>()
    let count = 2 * Pile<Int>.block + 50_000
    for number in 0..<count { pile.append(number * 7) }
    #expect(pile.count == count)
    #expect((0..<count).allSatisfy { pile[$0] == $0 * 7 })
    pile.removeAll()
    for number in 0..<50_000 { pile.append(number * 5) }
    #expect(pile.count == 50_000)
    #expect((0..<50_000).allSatisfy { pile[$0] == $0 * 5 })
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

  /// Keys that come together, some of them twice in one go, are found as those that come one by one are.
  @Test func keysThatAreLookedUpTogetherAreFoundAsOneByOne() {
    var (together, alone) = (PlaceTable(), PlaceTable())
    for batch in 0..<200 {
      let keys = (0..<128).map { number in
        let place = Int32(batch * 128 + number)
        return (key: KeyDigest(Text("k")).with(Int(place) * 37 % 5_000), place: SIMD3(place, 1, 2))
      }
      var found = [SIMD3<Int32>?](repeating: nil, count: keys.count)
      together.find(keys) { found[$0] = $1 }
      #expect(found == keys.map { alone.find($0.key, orAdd: $0.place) })
    }
  }
}

extension KeyDigest {
  fileprivate func with(_ number: Int) -> KeyDigest {
    var digest = self
    digest.add(number)
    return digest
  }
}
