import Store
import Testing

@Suite struct NamesTests {
  @Test func findsEveryNameAndItsAliases() {
    let names = Names()
    for number in 0..<5_000 {
      names.add("村\(number)", number: number)
      names.add("alias-\(number)", number: number)
    }
    for number in 0..<5_000 {
      #expect(names.number(of: "村\(number)") == number)
      #expect(names.number(of: "alias-\(number)") == number)
    }
    #expect(names.number(of: "村5000") == nil)
    #expect(names.number(of: "") == nil)
  }

  /// More of them than are looked up at a time, of every length, and some that nobody has.
  @Test func looksUpManySideBySide() {
    let names = Names()
    let all = (0..<1_000).map { String(repeating: "村", count: $0 % 7) + "\($0)" }
    for (number, name) in all.enumerated() where number % 3 != 0 { names.add(name, number: number) }
    let rows = all.map { Row.lasting(["-", $0]) }
    #expect(names.lookup.numbers(in: 1, of: rows) == (0..<1_000).map { $0 % 3 == 0 ? -1 : $0 })
    #expect(names.lookup.numbers(in: 2, of: rows) == [Int32](repeating: -1, count: 1_000))
    #expect(names.lookup.numbers(in: 1, of: []).isEmpty)
  }

  /// More of them than are added at a time, so that later ones meet earlier ones.
  @Test func addsManySideBySide() throws {
    let all = (0..<1_000).map { String(repeating: "村", count: $0 % 7) + "\($0)" }
    let arena = Arena()
    let texts = all.map { $0.withText { arena.keep($0) } }
    let names = try #require(Names(distinct: texts.count) { texts[$0] })
    #expect(names.count == 1_000)
    #expect((0..<1_000).allSatisfy { names.number(of: all[$0]) == $0 && names.name(at: $0) == texts[$0] })
    #expect(names.number(of: "村") == nil)
    let isNew = names.add("村", number: 1_000)
    #expect(isNew && names.number(of: "村") == 1_000 && names.number(of: all[999]) == 999)
  }

  /// Side by side or far apart, with a name between them or none.
  @Test(arguments: [["甲", "甲"], ["甲", "乙", "甲"], ["甲", ""], [""]])
  func refusesWhatIsNotDistinct(_ end: [String]) {
    let arena = Arena()
    for before in [0, 1, 62, 63, 64, 65, 200] {
      let all = (0..<before).map { "\($0)" } + end
      let texts = all.map { $0.withText { arena.keep($0) } }
      #expect(Names(distinct: texts.count) { texts[$0] } == nil)
      #expect(Names(distinct: before) { texts[$0] }?.count == before)
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 64, 1_000])
  func roomIsNoLimit(_ room: Int) {
    let names = Names(room: room)
    for number in 0..<2_000 { names.add("村\(number)", number: number) }
    #expect(names.count == 2_000)
    #expect((0..<2_000).map { number in names.number(of: "村\(number)") } == Array(0..<2_000))
  }

  /// Short and long ones, those that nobody has, and a text in the place of another one.
  @Test func theLastNameIsTheOneThatWasAsked() {
    let names = Names()
    let long = String(repeating: "水口", count: 4)
    for (number, name) in ["水口", long, "", "x"].enumerated() { names.add(name, number: number) }
    var last = LastName()
    for name in ["水口", "水口", "y", "y", long, long, "", "", "x", "水口", "", long] {
      #expect(Int(name.withText { last.number(of: $0, in: names.lookup) }) == names.number(of: name) ?? -1, "\(name)")
    }
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: 24)
    defer { place.deallocate() }
    for name in [long, String(repeating: "山口", count: 4)] {
      name.withText { $0.copy(to: place) }
      let number = last.number(of: Text(start: UnsafePointer(place), count: 24), in: names.lookup)
      #expect(Int(number) == names.number(of: name) ?? -1)
    }
  }

  @Test func aNameMayBeEmpty() {
    let names = Names()
    let isNew = names.add("", number: 7)
    #expect(isNew && names.number(of: "") == 7 && names.name(at: 0).isEmpty)
  }

  @Test func keepsTheFirstOwnerOfAName() {
    let names = Names()
    let isFirst = names.add("水口", number: 1)
    let isSecond = names.add("水口", number: 2)
    #expect(isFirst && !isSecond)
    #expect(names.number(of: "水口") == 1)
  }

  /// Swift's strings take these two for the same; a register of names must not.
  @Test func comparesBytesNotCharacters() {
    let names = Names()
    names.add("é", number: 1)
    #expect(names.number(of: "e\u{301}") == nil)
  }

  /// Names that differ in a digit must not crowd into a few slots.
  @Test func digestsOfNearNamesDiffer() {
    var digests = Set<KeyDigest>()
    for number in 0..<100_000 { digests.insert("V\(number)".withText { KeyDigest($0) }) }
    #expect(digests.count == 100_000)
  }

  /// Texts of the same letters and of all small lengths, zeros among them, of which none is another.
  @Test func digestsOfShortTextsDiffer() {
    var digests = Set<KeyDigest>()
    var count = 0
    for length in 0...12 {
      for place in 0..<max(1, length) {
        for byte: UInt8 in [0, 1, 7, 8, 0x80, 0xFF] where length > 0 || byte == 0 {
          var bytes = [UInt8](repeating: 0x41, count: length)
          if length > 0 { bytes[place] = byte }
          bytes.withUnsafeBufferPointer { bytes in
            let text = bytes.baseAddress.map { Text(start: $0, count: length) } ?? .empty
            digests.insert(KeyDigest(text))
          }
          count += 1
        }
      }
    }
    #expect(digests.count == count)
  }

  @Test func digestsTellPartsApart() {
    func digest(_ parts: String...) -> KeyDigest {
      var digest = KeyDigest()
      for part in parts { part.withText { digest.add($0) } }
      return digest
    }
    #expect(digest("a", "bc") != digest("ab", "c"))
    #expect(digest("a", "") != digest("", "a"))
    #expect(digest("12345678", "9") != digest("123456789", ""))
  }
}
