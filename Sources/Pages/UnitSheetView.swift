import Accounts
import Scoring

/// A unit's own page.
struct UnitSheetView {
  let unit: String
  let place: String
  let count: String
  let total: String
  let lost: String
  let gained: String
  let gainSign: String
  let standing: [Words]
  let tags: [Tag]
  /// What cost it most; nil where nothing was lost.
  let dearest: BarsView?
  let accounts: [AccountView]
  let untouched: String?
  let sum: String
  let isHidden: Bool

  init(_ sheet: UnitSheet, _ report: Report) {
    let explanation = sheet.explanation
    let ranked = explanation.standing.unit
    unit = explanation.name
    place = "\(ranked.place)"
    count = "\(explanation.standing.count)"
    total = "\(explanation.total)"
    lost = (-explanation.lost).signed
    gained = explanation.gained.signed
    gainSign = explanation.gained.sign
    standing = explanation.standing.sentences
    tags = (ranked.grade.isEmpty ? [] : [Tag(tag: ranked.grade, tone: "")]) + Tag.all(ranked, report.scheme)
    let bars = explanation.dearest.map { account in
      Bar("\(account.id) \(account.name)", value: account.lost ?? .zero, of: account.marks ?? .zero)
    }
    dearest = bars.isEmpty ? nil : BarsView(bars, width: .wide)
    let view = AccountsView(explanation, report.scheme)
    (accounts, untouched, sum) = (view.accounts, view.untouched, view.sum)
    isHidden = !sheet.hidden.isEmpty
  }
}

/// The list for everybody: places, names, totals and grades, and nothing that anybody wrote by hand.
struct ListView {
  let hasGrades: Bool
  let rows: [Row]

  struct Row {
    let place: String
    let name: String
    let total: String
    let grade: String
  }

  init(_ report: Report) {
    hasGrades = !report.scheme.grades.isEmpty
    rows = report.explanations.map { explanation in
      let ranked = explanation.standing.unit
      return Row(place: "\(ranked.place)", name: explanation.name, total: "\(ranked.total)", grade: ranked.grade)
    }
  }
}
