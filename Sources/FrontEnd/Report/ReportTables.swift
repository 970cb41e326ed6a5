import Accounts
import Scoring

/// The CSV files of a report, as rows of cells; the first row is the header.
///
/// None but a unit's own sheet has a column in which anybody could have written what he liked.
struct ReportTables {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// The list for everybody, the one of the bottom, or the one for the parent assessment.
  func rows(of file: ReportFile) -> [[String]] {
    switch file {
    case .list: list
    case .talk: talks
    case .parent: parent
    case .office, .unit: []
    }
  }

  /// A unit's own sheet: a row an entry.
  func rows(of sheet: UnitSheet) -> [[String]] {
    [ExplanationRows.header + Self.state]
      + ExplanationRows.rows(sheet.explanation, only: nil).map { $0 + state }
  }

  private static let state = ["as_of", "status", "approved"]

  /// What the figures rest on: the same for every row of every file.
  private var state: [String] { ["\(report.scheme.settings.asOf)", report.status, report.approval] }

  private var ranked: [(name: String, unit: RankedUnit)] {
    report.explanations.map { ($0.name, $0.standing.unit) }
  }

  private var list: [[String]] {
    [["rank", "unit", "total", "grade"] + Self.state]
      + ranked.map { ["\($0.unit.place)", $0.name, "\($0.unit.total)", $0.unit.grade] + state }
  }

  private var talks: [[String]] {
    [["rank", "unit", "total", "name", "consequence", "clause"] + Self.state]
      + report.talks.flatMap { rule, units in
        units.map { unit in
          ["\(unit.place)", report.scheme.units[unit.unit].name, "\(unit.total)"]
            + [rule.name, rule.consequence, rule.clause] + state
        }
      }
  }

  private var parent: [[String]] {
    [["unit", "total", "date", "status", "approved"]]
      + ranked.map { [$0.name, "\($0.unit.total)"] + state }
  }
}
