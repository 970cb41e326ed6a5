import Faults
import Scoring
import Testing

@testable import Accounts

@Suite struct PairingTests {
  /// A scheme of a year with units and items, each as `name` or `name < names that it was`.
  private func scheme(_ year: String, units: [String], items: [String]) throws -> Scheme {
    var parts = Scheme.Parts()
    parts.settings.year = try #require(Period(parsing: year))
    parts.units = units.map { unit in
      let (name, was) = split(unit)
      return Unit(name: name, aliases: [], group: "", flags: [], was: was)
    }
    parts.items = items.map { text in
      let (id, was) = split(text)
      var item = Item(id: id, section: "", name: id, marks: Amount(1), department: "办", clause: "一")
      item.was = was
      return item
    }
    return Scheme(parts)
  }

  private func split(_ text: String) -> (name: String, was: [String]) {
    let words = text.split(separator: " ").map(String.init)
    return (words[0], Array(words.dropFirst(2)))
  }

  private func told(_ pairing: Pairing) -> (units: [String], groups: [String]) {
    func number(_ unit: Int?) -> String { unit.map { "\($0)" } ?? "-" }
    return (
      pairing.units.map { "\(number($0.old))>\(number($0.new))" },
      pairing.groups.map { "\($0.old.joined(separator: "+"))>\($0.new.joined(separator: "+"))" }
    )
  }

  @Test func whatWasSaysWhatBecameOfWhat() throws {
    let old = try scheme("2024", units: ["甲村", "乙村", "丙村", "丁村"], items: ["A-1", "A-2", "A-3", "A-4", "A-5"])
    let new = try scheme(
      "2025", units: ["甲村", "新乙村 < 乙村", "并村 < 丙村 甲村", "戊村"],
      items: ["A-1", "A-2a < A-2", "A-2b < A-2", "B-3 < A-3", "C-1", "D-1 < A-4 A-5"])
    let (units, groups) = told(try Pairing(old: old, new: new))
    // A merged unit stands beside each forerunner; 戊村 is new and 丁村 is no more.
    #expect(units == ["0>0", "1>1", "2>2", "0>2", "->3", "3>-"])
    #expect(groups == ["A-1>A-1", "A-2>A-2a+A-2b", "A-3>B-3", ">C-1", "A-4+A-5>D-1", ">"])
  }

  @Test func whatWasDroppedComesLast() throws {
    let old = try scheme("2024", units: ["甲村"], items: ["A-1", "A-2"])
    let new = try scheme("2025", units: ["甲村"], items: ["A-2"])
    #expect(told(try Pairing(old: old, new: new)).groups == ["A-2>A-2", "A-1>", ">"])
  }

  /// A new item may bear the id of one that has another id now.
  @Test func anIdThatMovedIsNotThatOfTheNewcomer() throws {
    let old = try scheme("2024", units: ["甲村"], items: ["A-1", "A-2"])
    let new = try scheme("2025", units: ["甲村"], items: ["A-1", "A-2", "A-3 < A-2"])
    #expect(told(try Pairing(old: old, new: new)).groups == ["A-1>A-1", ">A-2", "A-2>A-3", ">"])
  }

  /// What was split and joined with another hangs together, so that nothing is counted twice.
  @Test func whatHangsTogetherIsComparedAsOne() throws {
    let old = try scheme("2024", units: ["甲村"], items: ["A-1", "A-2", "A-3"])
    let new = try scheme("2025", units: ["甲村"], items: ["B-1 < A-1", "B-2 < A-2", "B-3 < A-1 A-2", "A-3"])
    #expect(told(try Pairing(old: old, new: new)).groups == ["A-1+A-2>B-1+B-2+B-3", "A-3>A-3", ">"])
  }

  /// Within a year names are what they are.
  @Test func inOneYearNothingHadAnotherName() throws {
    let year = try scheme("2025", units: ["甲村", "并村 < 丙村 甲村"], items: ["A-1", "B-3 < A-3"])
    let (units, groups) = told(try Pairing(old: year, new: year))
    #expect(units == ["0>0", "1>1"] && groups == ["A-1>A-1", "B-3>B-3", ">"])
  }

  private func codes(_ old: Scheme, _ new: Scheme) -> [String] {
    do throws(Faults) {
      _ = try Pairing(old: old, new: new)
      return []
    } catch {
      return error.list.map { "\($0.code) \($0.place.file) \($0.value)" }
    }
  }

  @Test func whatNeverWasIsRefused() throws {
    let old = try scheme("2023", units: ["甲村", "乙村"], items: ["A-1", "A-2"])
    let new = try scheme("2025", units: ["甲村", "丙村 < 旧村"], items: ["A-1", "B-1 < A-9"])
    #expect(codes(old, new) == ["unknown-was units.csv 旧村", "unknown-was items.csv A-9"])
  }

  @Test func twoAssessmentsAreNotCompared() throws {
    let one = try scheme("2024", units: ["甲村"], items: ["A-1"])
    let other = try scheme("2024", units: ["子镇"], items: ["T-1"])
    #expect(codes(one, other) == ["nothing-in-common units.csv ", "nothing-in-common items.csv "])
  }
}
