import Store
import Support
import Testing

@testable import Scoring

/// What departments write in another form is what they would have written in the ledger's, and each such cell is listed once.
@Suite struct FormsLawTests {
  private static let names = ["吉星村", "银花社区", "古路镇", "漳溪乡"]
  private static let others = ["吉星": ["村委会", "村民委员会"], "银花": ["居委会", "社区居委会"], "古路": ["镇人民政府"], "漳溪": ["乡政府"]]

  private func scheme() throws -> Scheme {
    var parts = try Small.parts(units: 0)
    parts.units = Self.names.map { Unit(name: $0, aliases: [], group: "", flags: []) }
    parts.deductions = [Small.rule("R-1", try Sample.rule(.each, oncePer: .party))]
    for name in ["R-1", "漏访", "没有走访"] { parts.ruleNames.add(name, number: 0) }
    parts.departments = [Department(name: "办", aliases: [], rules: parts.ruleNames)]
    return Scheme(parts)
  }

  /// A number in a random form.
  private func form(of number: Int, _ random: inout Randomness) -> String {
    var text = "\(number)"
    if text.count == 4, random.once(in: 2) { text.insert(",", at: text.index(after: text.startIndex)) }
    if random.once(in: 4) { text = "0" + (number < 1000 ? text : "\(number)") }
    if random.once(in: 3) { text += random.one(of: [".0", ".00"]) }
    if random.once(in: 3) { text += random.one(of: ["例", " 例"]) }
    return decorated(text, &random)
  }

  /// A day in a random form.
  private func form(of day: Day, _ random: inout Randomness) -> String {
    let (year, month, date) = day.date
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let forms = [
      "\(day)", "\(year)/\(month)/\(date)", "\(year).\(month).\(date)", "\(year)-\(month)-\(date)",
      "\(year)\(two(month))\(two(date))",
      "\(year)年\(month)月\(date)日", "\(month)月\(date)日", "\(year)/\(two(month))/\(two(date))",
    ]
    return decorated(random.one(of: forms), &random)
  }

  /// A unit's name in a random form.
  private func form(of name: String, _ random: inout Randomness) -> String {
    var name = name
    if random.once(in: 3), let (stem, words) = Self.others.first(where: { name.hasPrefix($0.key) }) {
      name = stem + random.one(of: words)
    }
    if random.once(in: 3) { name = name.map { String($0) }.joined(separator: random.one(of: [" ", "　", "\u{A0}"])) }
    return decorated(name, &random)
  }

  /// The same in full width or with spaces around it.
  private func decorated(_ text: String, _ random: inout Randomness) -> String {
    var text = text
    if random.once(in: 3) {
      text = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
    }
    if random.once(in: 4) { text = random.one(of: [" ", "　"]) + text }
    if random.once(in: 4) { text += "\u{A0}" }
    return text
  }

  @Test func anotherFormIsTheSameEntryAndIsListedOnce() throws {
    let scheme = try scheme()
    let first = try #require(Day(year: 2024, month: 1, day: 1))
    let wrong = breach(of: "another form is the same entry", cases: 2_000) { random in
      let (unit, day, number) = (
        random.number(0...3), first.adding(days: random.number(0...365)), random.number(1...9_999)
      )
      let written: [Column: String] = [
        .unit: form(of: Self.names[unit], &random), .rule: random.one(of: ["R-1", "漏访", "没有走访", " 漏　访", "没有走访 "]),
        .period: form(of: day, &random), .quantity: form(of: number, &random), .party: "甲/乙", .department: "办",
      ]
      var normalize = Normalize(scheme)
      normalize.listChanges()
      var entry = try Small.entry(unit: -1, item: -1, rule: -1, written)
      normalize.take(&entry)
      if let fault = normalize.faults.first { return "\(written): \(fault)" }
      guard entry.unit == unit, entry.rule == 0, entry.quantity == Amount(number),
        entry.period == Period(start: day, end: day, form: .day)
      else { return "\(written) is read as \(entry)" }
      let canonical: [Column: [String]] = [
        .unit: [Self.names[unit]], .rule: ["R-1", "漏访"], .period: ["\(day)"], .quantity: ["\(number)"],
      ]
      let changed = [Column.unit, .rule, .period, .quantity].filter {
        !(canonical[$0] ?? []).contains(written[$0] ?? "")
      }
      guard normalize.changes.map(\.column) == changed else { return "\(written) changes \(normalize.changes)" }
      for change in normalize.changes {
        guard change.before == written[change.column], canonical[change.column]?.first == change.after,
          !change.repairs.isEmpty
        else { return "\(change)" }
      }
      return nil
    }
    #expect(wrong == nil)
  }
}
