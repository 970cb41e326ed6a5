import Scoring

extension SchemeBuilder {
  /// The bands of `bands.csv`, with the rule that each belongs to.
  func readBands() -> [(rule: String, band: Band)] {
    set.rows(.bands).map { row in
      let rule = row.required("rule")
      if !rule.isEmpty,
        !set.rows(.deduct).contains(where: { $0.key == rule && $0.text("kind") == RuleKind.band.rawValue })
      {
        row.fault("unknown-rule.band", "rule", ["rule": "\(rule)"])
      }
      let points = row.amount("points")
      var below: (threshold: Amount, perPoint: Amount, steps: Band.Steps)?
      if points == nil || !row.text("below").isEmpty {
        if points != nil {
          row.fault("two-prices", "below", ["band": "\(row.key)"])
        }
        below = (
          row.requiredAmount("below"), row.requiredAmount("per_point"),
          row.choice("steps", Band.Steps.self, otherwise: .down)
        )
      }
      for end in ["from", "to"] {
        _ = row.required(end)
        if let rate = row.amount(end), rate > Amount(100) {
          row.fault("not-a-rate", end, ["rate": "\(rate)"])
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
