import Faults

/// Holds scores against marks, parts against wholes, and rounds of inspections against what they must say.
struct FigureLimits {
  private let scheme: Scheme

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Says what is wrong with the figures of an entry.
  @inline(__always)
  func check(_ entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) {
    let isPlain = !rule.isAward && rule.kind != .score && !rule.hasRate && origin.ownUnit == nil
    if !isPlain { checkLimits(of: entry, rule, origin, &remarks) }
  }

  private func checkLimits(of entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) {
    guard let quantity = entry.quantity else { return }
    let place = origin.place
    if rule.isAward, entry[.matter].isEmpty { remarks.faults.append(.noRound(place, entry[.rule].string)) }
    guard rule.table == .deductions else { return }
    let item = scheme.items[Int(rule.item)]
    if rule.kind == .score {
      if quantity > rule.most { remarks.faults.append(.aboveMarks(place, quantity, rule.most, item)) }
      if let of = entry.of, of != item.marks, of != item.printed {
        remarks.faults.append(.marksDiffer(place, of, item))
      }
    } else if rule.kind == .band, let of = entry.of {
      if of.ticks % Amount.one != 0 {
        remarks.faults.append(.notWhole(place, of, scheme.unitOfCounting(entry.rule), in: .of))
      }
      if quantity > of { remarks.faults.append(.partAboveWhole(place, quantity, of)) }
      if of == .zero, item.ifMissing == .error { remarks.faults.append(.noData(place, item.id)) }
    } else if rule.hasRate, entry.of == .zero {
      remarks.faults.append(.noData(place, item.id))
    } else if origin.ownUnit != nil, quantity > item.marks {
      remarks.faults.append(.aboveMarks(place, quantity, item.marks, item))
    }
  }
}
