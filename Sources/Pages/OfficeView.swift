import Accounts
import Faults
import Scoring

/// The office's page.
struct OfficeView {
  let searchChinese = Words(Message("page.search")).zh
  let searchEnglish = Words(Message("page.search")).en
  let unitCount: Int
  let highest: String
  let lowest: String
  let lostOfAll: String
  let marksOfAll: String
  let gainedByAll: String
  let hasGroups: Bool
  let hasGrades: Bool
  let hasAdjustments: Bool
  let rows: [RankingRow]
  let hasGaps: Bool
  let heat: HeatView
  let sections: BarsView
  let departments: BarsView
  let items: BarsView
  let hasSwallowed: Bool
  let givenBack: String
  let cutOff: String
  let swallowed: [SwallowedRow]
  let spreads: [SpreadRow]
  let units: [UnitView]

  init(_ report: Report) {
    let explanations = report.explanations
    let totals = explanations.map(\.total)
    let losses = report.lossesByItem
    unitCount = explanations.count
    highest = totals.max()?.description ?? ""
    lowest = totals.min()?.description ?? ""
    lostOfAll = (-losses.map(\.lost).sum).signed
    marksOfAll = "\(losses.map(\.marks).sum)"
    gainedByAll = explanations.map(\.gained).sum.signed
    hasGroups = report.scheme.units.contains { !$0.group.isEmpty }
    hasGrades = !report.scheme.grades.isEmpty
    hasAdjustments = explanations.contains { $0.adjusted != .zero }
    rows = explanations.enumerated().map { RankingRow(key: $0 + 1, $1, report.scheme) }
    let map = HeatMap(report)
    hasGaps = map.rows.contains { $0.contains { $0 == nil } }
    heat = HeatView(map, units: explanations.map(\.name))
    sections = BarsView(report.lossesBySection.map { Bar($0, label: $0.name) }, width: .half)
    departments = BarsView(report.lossesByDepartment.map { Bar($0, label: $0.name) }, width: .half)
    items = BarsView(
      losses.filter { $0.lost > .zero }.dearestFirst.map { Bar($0, label: "\($0.id) \($0.name)") }, width: .wide)
    let limits = report.swallowed
    hasSwallowed = !limits.isEmpty
    givenBack = limits.map(\.points).filter { $0 > .zero }.sum.signed
    cutOff = limits.map(\.points).filter { $0 < .zero }.sum.signed
    swallowed = limits.map(SwallowedRow.init)
    spreads = report.spreads.map(SpreadRow.init)
    units = explanations.enumerated().map { UnitView(key: $0 + 1, $1, report.scheme) }
  }
}

/// A unit in the ranking, with what cost it most.
struct RankingRow {
  let key: Int
  let place: String
  let name: String
  let tags: [Tag]
  let group: String
  let groupPlace: String
  let groupKey: String
  let total: String
  let lost: String
  let gained: String
  let gainSign: String
  let adjusted: String
  let grade: String
  let dear: [Dear]

  struct Dear {
    let cost: String
    let item: String
  }

  /// How many of the dearest items are named.
  private static let named = 3

  init(key: Int, _ explanation: Explanation, _ scheme: Scheme) {
    let ranked = explanation.standing.unit
    self.key = key
    place = "\(ranked.place)"
    name = explanation.name
    tags = Tag.all(ranked, scheme)
    group = scheme.units[ranked.unit].group
    groupPlace = ranked.groupPlace == 0 ? "" : "\(ranked.groupPlace)"
    // Sorted by group, units stand in it by their places, of which none has more digits than there are units.
    groupKey = "\(group) \(String(repeating: "0", count: 7 - min(7, groupPlace.count)))\(groupPlace)"
    total = "\(ranked.total)"
    lost = (-explanation.lost).signed
    gained = explanation.gained.signed
    gainSign = explanation.gained.sign
    adjusted = explanation.adjusted.signed
    grade = ranked.grade
    dear = explanation.dearest.prefix(Self.named).map { Dear(cost: "\($0.lost ?? .zero)", item: $0.name) }
  }
}

/// What a limit swallowed.
struct SwallowedRow {
  let who: String
  /// Nil for a limit on the whole.
  let limitID: String?
  let limitName: String
  let limitPoints: String
  let limitSign: String
  let limitWhy: Words
  let limitClause: String

  init(_ swallowed: Swallowed) {
    who = swallowed.unit
    limitID = swallowed.id.unlessEmpty
    limitName = swallowed.name
    limitPoints = swallowed.points.signed
    limitSign = swallowed.points.sign
    limitWhy = Words(
      chinese: swallowed.reason.words(in: .chinese), english: swallowed.reason.words(in: .english))
    limitClause = swallowed.clause
  }
}

/// How a department tells units apart.
struct SpreadRow {
  let scorer: String
  let scored: Int
  let sameCount: Int
  let isSame: Bool
  let same: [Same]

  struct Same {
    let sameName: String
    let sameShare: String
  }

  init(_ spread: DepartmentSpread) {
    scorer = spread.name
    scored = spread.items.count
    sameCount = spread.same.count
    isSame = spread.isSame
    same = spread.same.map { Same(sameName: $0.name, sameShare: "\($0.highest)") }
  }
}

/// A unit with all its points.
struct UnitView {
  let unitKey: Int
  let unitPlace: String
  let unitName: String
  let unitTags: [Tag]
  let standing: [Words]
  let accounts: [AccountView]
  let untouched: String?
  let sum: String

  init(key: Int, _ explanation: Explanation, _ scheme: Scheme) {
    let view = AccountsView(explanation, scheme)
    unitKey = key
    unitPlace = "\(explanation.standing.unit.place)"
    unitName = explanation.name
    unitTags = Tag.all(explanation.standing.unit, scheme)
    standing = explanation.standing.sentences
    (accounts, untouched, sum) = (view.accounts, view.untouched, view.sum)
  }
}
