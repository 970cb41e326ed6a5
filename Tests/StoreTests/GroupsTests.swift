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

  /// A copy goes its own way, whatever of its blocks it shares.
  @Test(arguments: [0, 1, 16, 17, 5_000, Pile<Int>.block, Pile<Int>.block + 1]) func aPileIsAValue(_ count: Int) {
    var one = Pile<Int>()
    for number in 0..<count { one.append(number) }
    var other = one
    one.append(-1)
    other.append(-2)
    other.append(-3)
    #expect(one.count == count + 1 && one[count] == -1)
    #expect(other.count == count + 2 && other[count] == -2 && other[count + 1] == -3)
    var third = other
    third.removeAll()
    third.append(-4)
    #expect(third.count == 1 && third[0] == -4)
    #expect((0..<count).allSatisfy { one[$0] == $0 && other[$0] == $0 })
    #expect(other[count + 1] == -3)
  }

  @Test func keysAreNumberedAsTheyFirstCome() {
    var table = KeyTable()
    var numbers: [Int: Int] = [:]
    for step in 0..<30_000 {
      let name = step * step % 9_973
      let key = KeyDigest(Text("k")).with(name)
      #expect(table.number(of: key) == numbers[name])
      let added = table.add(key)
      #expect(added.isNew == (numbers[name] == nil))
      numbers[name] = numbers[name] ?? numbers.count
      #expect(added.number == numbers[name])
    }
    table.removeAll()
    #expect(table.add(KeyDigest(Text("k")).with(1)) == (0, true))
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
