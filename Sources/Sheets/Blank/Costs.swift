import Faults
import Scoring

extension BlankSheets {
  /// A rule in one line: its name, what it costs or gives, what counts once, and its clause.
  func summary(_ rule: Int16) -> String {
    let parts = [scheme.name(of: rule), cost(rule), once(rule), clause(rule)].filter { !$0.isEmpty }
    return parts.joined(separator: language == .chinese ? "；" : "; ")
  }

  /// What a case under a rule costs or gives.
  func cost(_ rule: Int16) -> String {
    guard let terms = scheme.terms(rule) else { return "" }
    let (points, counts) = (Phrase.words("\(terms.points)"), Phrase.words(scheme.unitOfCounting(rule)))
    switch terms.table {
    case .vetoes: return words("blank-cost.veto")
    case .bonuses where terms.isAward: return words("blank-cost.award", ["points": points, "loss": "\(terms.loss)"])
    case .bonuses: return words("blank-cost.bonus", ["counts": counts, "points": points])
    case .deductions, .caps: break
    }
    if terms.isAdvice { return words("blank-cost.advice") }
    switch terms.kind {
    case .each: return words("blank-cost.each", ["counts": counts, "points": points])
    case .quota:
      let span = Phrase.words(words("blank-span.\(terms.period.rawValue)"))
      return words(
        "blank-cost.quota", ["span": span, "quota": "\(terms.quota)", "counts": counts, "points": points])
    case .over:
      let limit = Phrase.words(words("blank-limit.\(terms.limitUnit.rawValue)", ["limit": "\(terms.limit)"]))
      let key = terms.isFreeAtLimit ? "blank-cost.over" : "blank-cost.reached"
      return words(key, ["limit": limit, "counts": counts, "points": points])
    case .under:
      let key = terms.isFreeAtLimit ? "blank-cost.under" : "blank-cost.not-above"
      return words(key, ["threshold": "\(terms.threshold)", "points": points])
    case .band: return bands(rule)
    case .score: return words("blank-cost.score", ["most": "\(terms.most)"])
    case .record: return words("blank-cost.record")
    }
  }

  private func bands(_ rule: Int16) -> String {
    let bands = (scheme.deduction(rule)?.bands ?? []).map { scheme.bands[Int($0)] }
    return bands.map { band in
      let edges = (band.from.isIn ? "[" : "(") + "\(band.from.rate)%, \(band.to.rate)%" + (band.to.isIn ? "]" : ")")
      guard let below = band.below else {
        return words("blank-cost.band", ["range": "\(edges)", "points": "\(band.points ?? .zero)"])
      }
      return words(
        "blank-cost.band-by-point",
        ["range": "\(edges)", "threshold": "\(below.threshold)", "points": "\(below.perPoint)"])
    }.joined(separator: language == .chinese ? "；" : "; ")
  }

  /// What counts once under a rule.
  func once(_ rule: Int16) -> String {
    guard let terms = scheme.terms(rule), terms.table != .vetoes, terms.kind != .score || terms.table != .deductions,
      terms.table != .deductions || terms.kind != .record
    else { return "" }
    return words("blank-once.\(terms.oncePer.rawValue)")
  }

  /// The clause that a rule rests on.
  func clause(_ rule: Int16) -> String {
    scheme.deduction(rule)?.clause ?? scheme.bonus(rule)?.clause ?? scheme.veto(rule)?.clause ?? ""
  }

  /// The name of a rule's item; empty for a bonus category, which has only an id.
  func itemName(_ rule: Int16) -> String {
    guard let number = scheme.item(of: rule)?.number, scheme.items.indices.contains(Int(number)) else { return "" }
    return scheme.items[Int(number)].name
  }
}
