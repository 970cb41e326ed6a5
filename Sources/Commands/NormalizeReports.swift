import ArgumentParser
import CSV
import Faults
import Scoring

/// What `normalize` writes beside its ledger, in a process of its own or in a fused run.
struct NormalizeReports: ParsableArguments {
  @Option(
    name: .customLong("self"),
    help: ArgumentHelp(message: "help.self", value: "value.file"))
  var selfAssessments: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.changes", value: "value.file"))
  var changes: String?

  @Option(name: .long, help: ArgumentHelp(message: "help.coverage", value: "value.file"))
  var coverage: String?

  /// The files, of which none may be another output.
  var paths: [String?] { [selfAssessments, changes, coverage] }
}

/// The files of these reports while the stage is at work.
final class NormalizeReportFiles {
  private let scheme: Scheme
  private let reports: NormalizeReports
  private var changes: ChangesFile
  private var assessments: [SelfAssessment] = []

  /// Creates what is written while entries pass.
  init(_ reports: NormalizeReports, _ scheme: Scheme) throws(Fault) {
    self.reports = reports
    self.scheme = scheme
    changes = try ChangesFile(reports.changes)
  }

  /// Whether something is to be written after each batch.
  var areFollowed: Bool { reports.changes != nil }

  /// Tells the stage what to keep.
  func begin(_ stage: inout Normalize) {
    if areFollowed { stage.listChanges() }
  }

  /// Writes what the stage changed: a country's changes are many, so they are not kept longer than a batch.
  func take(from stage: inout Normalize) throws(Fault) {
    try changes.add(stage.changes)
    stage.changes = []
  }

  /// Writes what was handed in, once the stage is closed: what is missing is seen best where a run is refused for it.
  func close(_ stage: Normalize) throws(Fault) {
    assessments = stage.selfAssessments
    if let path = reports.coverage, let lines = stage.coverage { try writeCoverage(lines, scheme, to: path) }
  }

  /// Writes the rest and gives all files their names.
  func finish() throws(Fault) {
    try changes.finish()
    guard let path = reports.selfAssessments else { return }
    var rows = RowWriter(try Output(path: path))
    try rows.row(["unit", "item", "self", "score", "difference"])
    for found in assessments {
      try rows.row([
        scheme.units[found.unit].name, scheme.items[found.item].id, "\(found.own)", found.score?.description ?? "",
        found.score.flatMap { found.own.adding(-$0) }?.description ?? "",
      ])
    }
    try rows.finish()
  }
}
