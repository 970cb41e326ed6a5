import Testing

/// Holds a unit's row of `scores.csv` against what was worked out by hand: `items` gives each item that is not at its full
/// marks, or each bonus category that has points.
func expectScores(of unit: String, in scheme: String, _ items: [String: String], total: String) throws {
  let scores = try Table("output/\(scheme)/scores.csv")
  let marks = try Table("pipelines/\(scheme)/items.csv")
  let row = try #require(scores.rows.first { $0["unit"] == unit })
  for heading in scores.header.dropFirst() where heading.hasPrefix("G-") {
    let id = String(heading.prefix { $0 != " " })
    let full = marks.rows.first { $0["item"] == id }?["marks"] ?? ""
    #expect(row[heading] == items[id] ?? full, "\(unit) \(heading)")
  }
  #expect(row["total"] == total)
}
