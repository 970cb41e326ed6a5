import Faults
import Store

/// Reads how many there were, and out of how many.
struct FigureResolver {
  private let scheme: Scheme
  /// For each duty the word that says there is nothing to report.
  private let noneWords: [Text]
  private var rates = RateColumns()

  init(_ scheme: Scheme) {
    self.scheme = scheme
    noneWords = scheme.noneWords
  }

  /// Gives an entry its figures; `isMeasure` where a table has a cell for every unit, `cells` where the figure is a rate.
  @inline(__always)
  mutating func resolve(
    _ entry: inout Entry, _ rule: RuleTerms, _ cells: Cells?, isMeasure: Bool, _ origin: Origin,
    _ remarks: inout Remarks
  ) {
    if rule.table == .vetoes, isMeasure {
      entry.quantity = veto(entry, origin, &remarks)
    } else if rule.hasRate, let cells, let rate = rates.rate(of: entry, cells, origin, &remarks) {
      entry.quantity = rate
    } else {
      entry.quantity = quantity(entry, rule, origin, &remarks)
      if let quantity = entry.quantity, quantity < .zero {
        remarks.faults.append(
          rule.kind == .score ? .negativeScore(origin.place, "\(quantity)") : .negative(origin.place, "\(quantity)"))
      }
    }
    if remarks.isPercentage { entry.of = Amount(100) }
    // A rate has no other whole, be it read or refused.
    if remarks.isPercentage || cells != nil { return }
    entry.of = denominator(entry, rule, origin, &remarks)
    checkWhole(entry, rule, origin, &remarks)
  }

  /// Refuses a fraction of a case.
  @inline(__always)
  func checkWhole(_ entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) {
    guard let quantity = entry.quantity, quantity.ticks % Amount.one != 0, rule.countsCases else { return }
    remarks.faults.append(.notWhole(origin.place, quantity, scheme.unitOfCounting(entry.rule)))
  }

  /// Whether there is a veto: a table has a cell for every unit, and hardly any has one.
  private func veto(_ entry: Entry, _ origin: Origin, _ remarks: inout Remarks) -> Amount? {
    let text = entry[.quantity]
    let isNone = text.isEmpty || Vocabulary.noVeto.contains { text == $0 }
    guard isNone || Vocabulary.veto.contains(where: { text == $0 }) else {
      remarks.faults.append(.notAVeto(origin.place, text.string))
      return nil
    }
    if !(text == "0"), !(text == "1") { remarks.repair(.quantity, [.vetoWord]) }
    return isNone ? .zero : Amount(1)
  }

  @inline(__always)
  private func quantity(_ entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) -> Amount? {
    let text = entry[.quantity]
    if let duty = origin.duty, !noneWords[duty].isEmpty, text == noneWords[duty] {
      remarks.repair(.quantity, [.noneWord])
      return .zero
    }
    do throws(NumberTrouble) {
      // Nine digits are more cases than any country has, and leave room for every product and sum.
      let quantity = try Amount(parsing: text, digits: 9)
      if !Amount.isShortest(text) { remarks.repair(.quantity, [.zeros]) }
      return quantity
    } catch {
      return form(of: entry, .quantity, rule, origin, &remarks)
    }
  }

  /// What the figure is a part of, or the marks that a form prints; nil where there is nothing of the kind.
  @inline(__always)
  private func denominator(_ entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) -> Amount? {
    let text = entry[.of]
    if text.isEmpty, !rule.hasRate { return nil }
    do throws(NumberTrouble) {
      let whole = try Amount(parsing: text, digits: 9)
      if !Amount.isShortest(text) { remarks.repair(.of, [.zeros]) }
      return whole
    } catch {
      return form(of: entry, .of, rule, origin, &remarks)
    }
  }

  /// A figure that is not written as the ledger has it: in another form, or refused.
  private func form(
    of entry: Entry, _ column: Column, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks
  ) -> Amount? {
    let text = entry[column].string
    if column == .quantity, let duty = origin.duty, saysNone(text, duty) {
      remarks.repair(column, scheme.folding.repairs(of: text) + [.noneWord])
      return .zero
    }
    let isScore = rule.kind == .score || rule.isAward || origin.ownUnit != nil
    let words = [isScore ? Vocabulary.mark : "", scheme.unitOfCounting(entry.rule)]
    do throws(FigureTrouble) {
      let form = try NumberForm(text, words: words, scheme.folding)
      if form.isPercent {
        guard column == .quantity, rule.hasRate, entry[.of].isEmpty else {
          remarks.faults.append(.percentage(origin.place, text, column, hasRate: rule.hasRate))
          return nil
        }
        remarks.isPercentage = true
      }
      remarks.repair(column, form.isPercent ? form.repairs + [.percent] : form.repairs)
      return form.amount
    } catch {
      remarks.faults.append(.figure(origin.place, text, column, isScore: isScore, error))
      return nil
    }
  }

  private func saysNone(_ text: String, _ duty: Int) -> Bool {
    let none = scheme.duties[duty].none
    return !none.isEmpty && scheme.folding.folded(text) == none
  }
}

extension Fault {
  static func negativeScore(_ place: Place, _ text: String) -> Fault {
    Fault("negative.score", at: place.in(.quantity), value: text, ["text": "\(text)"])
  }

  static func percentage(_ place: Place, _ text: String, _ column: Column, hasRate: Bool) -> Fault {
    Fault(hasRate ? "percentage.rate" : "percentage", at: place.in(column), value: text, ["text": "\(text)"])
  }

  /// A figure in no form that is read.
  static func figure(
    _ place: Place, _ text: String, _ column: Column, isScore: Bool, _ trouble: FigureTrouble
  ) -> Fault {
    let (here, parts) = (place.in(column), ["text": "\(text)"] as KeyValuePairs<String, Phrase>)
    return switch trouble {
    case .number(let trouble):
      column == .of ? .notADenominator(place, text, trouble) : .notANumber(place, text, trouble)
    case .several: .severalNumbers(place, text).at(here)
    case .dash: Fault("dash", at: here, value: text, parts)
    case .signed: Fault(isScore ? "signed.score" : "signed", at: here, value: text, parts)
    case .commas: Fault("commas", at: here, value: text, parts)
    case .ruined: .ruinedNumber(here, text)
    }
  }
}
