import Scoring

extension SchemeBuilder {
  /// The vetoes of `veto.csv` that are in use.
  func readVetoes() -> [VetoRule] {
    vetoRows.map { row in
      var item: Int16 = -1
      if !row.text("item").isEmpty {
        item = items[row.text("item")] ?? -1
        if item < 0 {
          row.fault("unknown-item", "item", ["item": "\(row.text("item"))"])
        }
      }
      _ = row.required("effects")
      let words = row.list("effects")
      for word in words where VetoEffect(rawValue: word) == nil {
        row.fault(
          "unknown-word.effect", "effects",
          ["word": "\(word)", "known": "\(VetoEffect.allCases.map(\.rawValue).joined(separator: " "))"])
      }
      return VetoRule(
        id: row.key, item: item, name: row.required("name"), effects: words.compactMap { VetoEffect(rawValue: $0) },
        department: department(row, orAnyone: true), needsApprover: row.isYes("approver", blank: false),
        clause: row.required("clause"))
    }
  }
}
