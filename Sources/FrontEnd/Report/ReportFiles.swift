import Accounts
import CSV
import Commands
import Faults
import Pages
import Scoring

/// The files of a report, each written only where the document lets it out or somebody approved it.
struct ReportFiles {
  private let report: Report
  private let pages: Pages
  private let source: String
  private let language: Language
  private let spreadsheet: SpreadsheetOptions

  /// The files of a report on the output in a folder; the workbook is in a language.
  init(
    _ report: Report, of source: String, _ language: Language, _ spreadsheet: SpreadsheetOptions
  ) throws(Fault) {
    self.report = report
    self.source = source
    self.language = language
    pages = try Pages(report)
    self.spreadsheet = spreadsheet
  }

  /// Writes them into a folder that takes the place of an older report, and gives what there is to say about them.
  ///
  /// Throws a `Fault` where the folder holds something else, or where a file cannot be written; then it is as it was.
  func write(to path: String) throws -> [Message] {
    try ReportContents.check(folder: path)
    var folder = try NewFolder(path: path)
    var contents = ReportContents()
    var notices: [Message] = []
    for file in ReportFile.allCases where file != .talk || !report.scheme.bottoms.isEmpty {
      if let reason = report.scheme.withholding(of: file, isFinal: report.isFinal), report.approval.isEmpty {
        notices.append(withheld(file, reason))
      } else {
        notices += try write(file, to: folder, &contents)
      }
    }
    try table(contents.rows, to: ReportContents.name, in: folder)
    try folder.finish()
    return notices
  }

  private func write(
    _ file: ReportFile, to folder: borrowing NewFolder, _ contents: inout ReportContents
  ) throws -> [Message] {
    let rule = report.scheme.publication(of: file)
    func add(_ name: String) { contents.add(name, file, rule, approval: report.approval) }
    switch file {
    case .office:
      try page(pages.office(), to: "office.html", in: folder)
      add("office.html")
      let workbook = try OfficeWorkbook(report, of: source, language).made(named: "office.xlsx")
      try put(workbook.bytes, to: "office.xlsx", in: folder)
      add("office.xlsx")
      return workbook.notices
    case .unit: return try writeSheets(to: folder, add)
    case .list, .talk, .parent:
      let name = "\(file.rawValue).csv"
      try table(ReportTables(report).rows(of: file), to: name, in: folder)
      add(name)
      if file == .list {
        try page(pages.list(), to: "public.html", in: folder)
        add("public.html")
      }
    }
    return []
  }

  /// Writes a sheet for each unit, and says where a name or number was taken out.
  private func writeSheets(to folder: borrowing NewFolder, _ add: (String) -> Void) throws -> [Message] {
    let discretion = Discretion(report.scheme)
    var names = SafeNames()
    var notices: [Message] = []
    try folder.makeFolder(named: "units")
    for explanation in report.explanations {
      let sheet = report.sheet(of: explanation, discretion)
      let name = "units/\(names.name(for: explanation.name))"
      try table(ReportTables(report).rows(of: sheet), to: "\(name).csv", in: folder)
      add("\(name).csv")
      try page(pages.unit(sheet), to: "\(name).html", in: folder)
      add("\(name).html")
      if !sheet.hidden.isEmpty {
        notices.append(Message("report.hidden", ["file": "\(name)", "places": .all(sheet.hidden)]))
      }
    }
    return notices
  }

  private func put(_ bytes: [UInt8], to name: String, in folder: borrowing NewFolder) throws(Fault) {
    var output = try folder.file(name)
    try output.put(bytes)
    try output.finish()
  }

  private func page(_ text: String, to name: String, in folder: borrowing NewFolder) throws(Fault) {
    var output = try folder.file(name)
    try output.put(text)
    try output.finish()
  }

  private func table(_ rows: [[String]], to name: String, in folder: borrowing NewFolder) throws {
    var writer = try spreadsheet.rows(to: try folder.file(name))
    for row in rows { try writer.row(row) }
    try writer.finish()
  }

  /// That a file is not written, and what would let it out.
  private func withheld(_ file: ReportFile, _ reason: Withholding) -> Message {
    let name = Phrase.message(Message("report.file.\(file.rawValue)"))
    guard let rule = report.scheme.publication(of: file) else {
      return Message("withheld.not-mentioned", ["file": name])
    }
    let (audience, clause) = (Phrase.words(rule.audience), Phrase.words(rule.clause))
    switch reason {
    case .isNotMentioned, .needsApproval:
      return Message("withheld.approval", ["file": name, "audience": audience, "clause": clause])
    case .isNotFinal: return Message("withheld.not-final", ["file": name, "audience": audience, "clause": clause])
    case .isOfAnotherTime(let time):
      return Message(
        "withheld.time",
        [
          "file": name, "audience": audience, "clause": clause, "day": "\(report.scheme.settings.asOf)",
          "time": .message(Message("report.time.\(time.rawValue)")),
        ])
    }
  }
}
