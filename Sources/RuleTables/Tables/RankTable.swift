import Scoring

/// The kinds of a row of `rank.csv`.
private enum RankKind: String, CaseIterable {
  /// By total, ties sharing a place.
  case order
  /// The worst.
  case bottom
  /// Ranked in groups, by the units' own column.
  case group
}

extension SchemeBuilder {
  /// The rows of `rank.csv` about the worst.
  func readBottoms() -> [BottomRule] {
    set.rowsInUse(.rank).compactMap { row in
      let kind = row.choice("kind", RankKind.self, otherwise: .order)
      if kind == .order { row.unsupported("ties", allowed: ["share"]) }
      guard kind == .bottom else { return nil }
      row.unsupported("share", allowed: [])
      row.unsupported("of", allowed: ["all"])
      row.unsupported("from", allowed: ["bottom"])
      if row.text("count").isEmpty {
        row.fault(
          "missing-count", "count", "how many units \(row.text("name")) means is not set",
          remedy: "write a number, and mark it as yours if the document gives none")
      }
      return BottomRule(
        id: row.key, name: row.required("name"), count: row.count("count") ?? 0,
        ties: row.choice("ties", Ties.self, otherwise: .include), consequence: row.required("consequence"),
        clause: row.required("clause"))
    }
  }
}
