import Scoring

extension SchemeBuilder {
  /// The bands of `bands.csv`, with the rule that each belongs to.
  func readBands() -> [(rule: String, band: Band)] {
    set.rows(.bands).map { row in
      let rule = row.required("rule")
      if !rule.isEmpty,
        !set.rows(.deduct).contains(where: { $0.key == rule && $0.text("kind") == RuleKind.band.rawValue })
      {
        row.fault(
          "unknown-rule", "rule", "there is no rule \(rule) of the kind band", remedy: "write an id of deduct.csv")
      }
      let points = row.amount("points")
      var below: (threshold: Amount, perPoint: Amount, steps: Band.Steps)?
      if points == nil || !row.text("below").isEmpty {
        if points != nil {
          row.fault(
            "two-prices", "below", "\(row.key) has points and a price below a threshold", remedy: "leave one of them")
        }
        below = (
          row.requiredAmount("below"), row.requiredAmount("per_point"),
          row.choice("steps", Band.Steps.self, otherwise: .down)
        )
      }
      for end in ["from", "to"] {
        _ = row.required(end)
        if let rate = row.amount(end), rate > Amount(100) {
          row.fault("not-a-rate", end, "\(rate) is more than 100 percent", remedy: "write a rate from 0 to 100")
        }
      }
      return (
        rule,
        Band(
          id: row.key, from: (row.amount("from") ?? .zero, row.isYes("from_in", blank: true)),
          to: (row.amount("to") ?? .zero, row.isYes("to_in", blank: true)), points: points, below: below,
          clause: row.required("clause"))
      )
    }
  }
}
