import Faults
import Scoring

extension BlankSheets {
  /// What whoever fills in a sheet must know: when and how, what the columns mean, what each problem costs.
  func instructions(_ duty: SheetDuty, _ sheet: BlankSheet) -> [BlankSheet.Instruction] {
    [
      BlankSheet.Instruction(
        title: words("blank.title", ["sheet": "\(sheet.name)"]), rows: rules(of: duty, sheet).map { [$0] },
        isTable: false),
      BlankSheet.Instruction(
        title: words("blank.columns"),
        rows: [[words("blank.heading"), words("blank.meaning")]] + sheet.columns.map { [$0.heading, $0.meaning] },
        isTable: true),
      BlankSheet.Instruction(title: words("blank.rules"), rows: costs(duty), isTable: true),
    ]
  }

  private func costs(_ duty: SheetDuty) -> [[String]] {
    let header = ["name", "item", "counts", "cost", "once", "clause"].map { words("blank-rule.\($0)") }
    return [header]
      + duty.ruleNumbers.map { rule in
        [scheme.name(of: rule), itemName(rule), scheme.unitOfCounting(rule), cost(rule), once(rule), clause(rule)]
      }
  }

  private func rules(of duty: SheetDuty, _ sheet: BlankSheet) -> [String] {
    let owner = duty.isSelf ? words("blank.by-itself") : words("blank.by", ["department": "\(duty.department)"])
    let stroke = words("blank.does-not-apply", ["mark": .words("\(Vocabulary.doesNotApply[0])")])
    return [owner, words("blank.file-name", ["name": "\(sheet.name)"])] + deadlines(duty)
      + [words("blank-how.\(duty.shape.rawValue)")] + (duty.shape == .list ? [dated("blank.dates")] : [stroke])
      + [words("blank.headings")]
  }

  /// When a sheet is due, and how it says that there was nothing.
  func deadlines(_ duty: SheetDuty) -> [String] {
    var lines = [words("blank-every.\(duty.every?.rawValue ?? "whenever")")]
    switch duty.due {
    case .after(let days): lines.append(words("blank-due.days", ["due": "\(days)"]))
    case .on(let day): lines.append(words("blank-due.day", ["due": "\(day)"]))
    case nil: break
    }
    if duty.isToDate { lines.append(words("blank.to-date")) }
    guard duty.shape == .list, let every = duty.every else { return lines }
    let periods = scheme.settings.assessed.parts(every)
    if every != .year, let first = periods.first, let last = periods.last {
      lines.append(words("blank.periods", ["first": .words("\(first)"), "last": .words("\(last)")]))
    }
    guard !duty.none.isEmpty, let unit = heading(.unit) else { return lines }
    let rule = heading(.rule, with: hint(duty.ruleNumbers.compactMap { scheme.terms($0) })) ?? ""
    let all = Phrase.words("\(Vocabulary.allUnits[0])")
    if every == .year {
      lines.append(
        words("blank-none.year", ["unit": "\(unit)", "all": all, "rule": "\(rule)", "none": "\(duty.none)"]))
    } else if let period = heading(.period), let first = periods.first {
      lines.append(
        words(
          "blank-none.period",
          [
            "unit": "\(unit)", "all": all, "rule": "\(rule)", "none": "\(duty.none)", "period": "\(period)",
            "example": .words("\(first)"),
          ]))
    }
    return lines
  }
}
