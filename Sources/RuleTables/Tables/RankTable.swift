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
        row.fault(
          "missing-count", "count", "how many units \(row.text("name")) means is not set",
          remedy: "write a number, and mark it as yours if the document gives none")
      }
      if let count = row.count("count"), count == 0 || count > set.rows(.units).count {
        row.fault(
          "bad-count", "count", "\(count) is not a number of the \(set.rows(.units).count) units",
          remedy: "write a number from 1 to \(set.rows(.units).count)")
      }
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
          row.fault("rest-not-last", "from", "only the last grade can have the rest", remedy: "put \(row.key) last")
        }
      } else if let count = row.count("count") {
        size = .count(count)
        row.unsupported("share", allowed: [])
        if count == 0 || count > set.rows(.units).count {
          row.fault(
            "bad-count", "count", "\(count) is not a number of the \(set.rows(.units).count) units",
            remedy: "write a number from 1 to \(set.rows(.units).count)")
        }
      } else if let share = row.amount("share") {
        size = .share(share)
        if share > Amount(1) || share == .zero {
          row.fault(
            "share-too-large", "share", "\(share) is none or more than all of them", remedy: "write a share such as 0.3"
          )
        }
      } else {
        size = .count(0)
        row.fault(
          "missing-share", "share", "how many units are \(row.text("name")) is not set",
          remedy: "write a share or a count, and mark it as yours if the document gives none")
      }
      if rows[..<number].contains(where: { $0.text("name") == row.text("name") }) {
        row.fault(
          "name-twice", "name", "two grades are called \(row.text("name"))", remedy: "give one of them another name")
      }
      if number == rows.count - 1, !isRest {
        row.fault(
          "no-rest", "from", "the last grade must take the units that are left", remedy: "write rest as its from")
      }
      return GradeRule(
        id: row.key, name: row.required("name"), size: size, isOfEligible: row.text("of") == "eligible",
        rounding: row.choice("round", Rounding.self) ?? .down, ties: row.choice("ties", Ties.self) ?? .include,
        consequence: row.text("consequence"), clause: row.required("clause"))
    }
  }
}
