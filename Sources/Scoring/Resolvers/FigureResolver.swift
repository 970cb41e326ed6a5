import Faults
import Store

/// Reads how many there were, and out of how many.
struct FigureResolver {
  /// For each duty the word that says there is nothing to report.
  private let noneWords: [Text]

  init(_ scheme: Scheme) {
    noneWords = scheme.noneWords
  }

  /// How many an entry reports, `isMeasure` where a table has a cell for every unit; nil where it is refused.
  func quantity(
    of entry: Entry, _ rule: RuleTerms, isMeasure: Bool, _ origin: Origin, _ remarks: inout Remarks
  ) -> Amount? {
    let text = entry[.quantity]
    if rule.table == .vetoes, isMeasure {
      // A table has a cell for every unit, and hardly any has a veto.
      if text.isEmpty || Vocabulary.noVeto.contains(where: { text == $0 }) { return .zero }
      if Vocabulary.veto.contains(where: { text == $0 }) { return Amount(1) }
      remarks.faults.append(.notAVeto(origin.place, text.string))
      return nil
    }
    if let duty = origin.duty, !noneWords[duty].isEmpty, text == noneWords[duty] { return .zero }
    do throws(NumberTrouble) {
      // Nine digits are more cases than any country has, and leave room for every product and sum.
      let quantity = try Amount(parsing: text, digits: 9)
      if quantity < .zero { remarks.faults.append(.negative(origin.place, text.string)) }
      return quantity
    } catch {
      remarks.faults.append(
        Self.areNumbers(text)
          ? .severalNumbers(origin.place, text.string) : .notANumber(origin.place, text.string, error))
      return nil
    }
  }

  /// Whether a text is several numbers with spaces between them.
  private static func areNumbers(_ text: Text) -> Bool {
    let parts = text.string.split { $0.isWhitespace }
    return parts.count > 1
      && parts.allSatisfy { part in
        do throws(NumberTrouble) {
          _ = try Amount(parsing: String(part))
          return true
        } catch { return false }
      }
  }

  /// What the figure is a part of, or the marks that a form prints; nil where there is nothing of the kind.
  func denominator(of entry: Entry, _ rule: RuleTerms, _ origin: Origin, _ remarks: inout Remarks) -> Amount? {
    let text = entry[.of]
    if text.isEmpty, !rule.hasRate { return nil }
    do throws(NumberTrouble) { return try Amount(parsing: text, digits: 9) } catch {
      remarks.faults.append(.notADenominator(origin.place, text.string, error))
      return nil
    }
  }
}
