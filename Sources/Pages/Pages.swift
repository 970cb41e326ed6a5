import Accounts
import Faults
import Mustache
import Scoring

/// The pages of a report: each a text that needs nothing but a browser.
public struct Pages {
  private let report: Report
  private let templates: Templates

  /// The pages of a report.
  ///
  /// Throws a `Fault` with status `software` where a template is wrong.
  public init(_ report: Report) throws(Fault) {
    self.report = report
    templates = try Templates()
  }

  /// The office's page: everything about every unit.
  public func office() throws(Fault) -> String {
    try page("office", OfficeView(report.forTheOffice), heading: report.scheme.settings.title)
  }

  /// A unit's own page.
  public func unit(_ sheet: UnitSheet) throws(Fault) -> String {
    try page("unit", UnitSheetView(sheet, report), heading: sheet.explanation.name)
  }

  /// The list for everybody.
  public func list() throws(Fault) -> String {
    try page("list", ListView(report), heading: report.scheme.settings.title)
  }

  private func page(_ template: String, _ content: some Any, heading: String) throws(Fault) -> String {
    try templates.page(template, Frame(content, report, heading: heading, say: templates.say))
  }
}

/// What stands on every page.
private struct Frame<Content> {
  let heading: String
  let document: String
  let day: String
  let status: Words
  let approval: String?
  let style = Templates.style
  let script = Templates.script
  let say: MustacheLambda
  let content: Content

  init(_ content: Content, _ report: Report, heading: String, say: MustacheLambda) {
    self.heading = heading
    self.content = content
    self.say = say
    document = report.scheme.settings.title
    day = "\(report.scheme.settings.asOf)"
    approval = report.approval.unlessEmpty
    // A word has its figure behind it, as in rulings=2.
    status = Words(
      report.status.split(separator: " ").map { word in
        let parts = word.split(separator: "=")
        return Message("page.status.\(parts[0])", ["count": "\(parts.count > 1 ? parts[1] : "")"])
      })
  }
}
