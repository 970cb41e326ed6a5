import Testing

@testable import Scoring

@Suite struct UnitStemsTests {
  private func stems(_ units: [(name: String, kind: String)]) throws -> UnitStems {
    var parts = try Small.parts()
    parts.units = units.map { Unit(name: $0.name, aliases: [], kind: $0.kind, group: "", flags: []) }
    return UnitStems(Scheme(parts))
  }

  @Test(arguments: [
    ("水口居委会", 0), ("水口社区", 0), ("水口社区居民委员会", 0), ("水口村", 1), ("水口村民委员会", 1), ("垌心村委会", 2), ("垌心村", 2),
    ("王权村村民委员会", 3), ("王权村委会", 3), ("古镇镇人民政府", 4), ("古镇镇政府", 4), ("凤城街道办事处", 5), ("漳溪乡人民政府", 6),
  ])
  func anotherWordOfTheSameKindIsTheSameUnit(_ name: String, _ unit: Int) throws {
    let stems = try stems([
      ("水口居委会", ""), ("水口村委会", ""), ("垌心", "村"), ("王权村", "村"), ("古镇镇", "镇"), ("凤城街道", ""), ("漳溪乡", "乡"),
    ])
    #expect(stems.units(name) == [unit])
  }

  /// 古镇 may be a short name of 古镇镇, and 王权 of 王权村; neither says what it is.
  @Test(arguments: ["水口", "王权", "王权社区", "古镇", "古镇乡", "村", "村委会", "垌心", "新王权村"])
  func noNameIsShortened(_ name: String) throws {
    let stems = try stems([("水口居委会", ""), ("水口村委会", ""), ("垌心", "村"), ("王权村", "村"), ("古镇镇", "镇")])
    #expect(stems.units(name) == [])
  }

  @Test func unitsThatOnlyTheirWordsTellApartAreAllNamed() throws {
    let stems = try stems([("水口居委会", ""), ("水口村委会", ""), ("中村", ""), ("中村村", "")])
    #expect(stems.candidates("水口") == [0, 1])
    #expect(stems.candidates("水口镇") == [0, 1])
    #expect(stems.units("中村村委会") == [2, 3])
  }

  /// A village that has become a community is none by its name.
  @Test func aKindThatTheTableStatesIsTheKind() throws {
    let stems = try stems([("宏屹村", "居委会")])
    #expect(stems.units("宏屹村委会") == [])
    #expect(stems.units("宏屹居委会") == [])
  }
}
