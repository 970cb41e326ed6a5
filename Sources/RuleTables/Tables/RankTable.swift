import Scoring

/// The kinds of a row of `rank.csv`.
private enum RankKind: String, CaseIterable {
  /// By total, ties sharing a place.
  case order
  /// A grade.
  case grade
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
        row.fault("missing-count", "count", ["name": "\(row.text("name"))"])
      }
      if let count = row.count("count") { checkCount(row, count) }
      return BottomRule(
        id: row.key, name: row.required("name"), count: row.count("count") ?? 0,
        ties: row.choice("ties", Ties.self, otherwise: .include), consequence: row.required("consequence"),
        clause: row.required("clause"))
    }
  }

  /// The rows of `rank.csv` about grades, from the best to the last.
  func readGrades() -> [GradeRule] {
    let rows = set.rowsInUse(.rank).filter { $0.text("kind") == RankKind.grade.rawValue }
    return rows.enumerated().map { number, row in
      row.unsupported("of", allowed: ["all", "eligible"])
      row.unsupported("from", allowed: ["top", "rest"])
      let isRest = row.text("from") == "rest"
      let size: GradeRule.Size
      if isRest {
        size = .rest
        row.unsupported("count", allowed: [])
        row.unsupported("share", allowed: [])
        if number != rows.count - 1 {
          row.fault("rest-not-last", "from", ["grade": "\(row.key)"])
        }
      } else if let count = row.count("count") {
        size = .count(count)
        row.unsupported("share", allowed: [])
        checkCount(row, count)
      } else if let share = row.amount("share") {
        size = .share(share)
        if share > Amount(1) || share == .zero {
          row.fault("share-too-large", "share", ["share": "\(share)"])
        }
      } else {
        size = .count(0)
        row.fault("missing-share", "share", ["name": "\(row.text("name"))"])
      }
      if rows[..<number].contains(where: { $0.text("name") == row.text("name") }) {
        row.fault("name-twice.grade", "name", ["name": "\(row.text("name"))"])
      }
      if number == rows.count - 1, !isRest {
        row.fault("no-rest", "from")
      }
      return GradeRule(
        id: row.key, name: row.required("name"), size: size, isOfEligible: row.text("of") == "eligible",
        rounding: row.choice("round", Rounding.self) ?? .down, ties: row.choice("ties", Ties.self) ?? .include,
        consequence: row.text("consequence"), clause: row.required("clause"))
    }
  }

  private func checkCount(_ row: TableRow, _ count: Int) {
    let most = set.rows(.units).count
    guard count == 0 || count > most else { return }
    row.fault("bad-count", "count", ["count": "\(count)", "most": "\(most)"])
  }
}
