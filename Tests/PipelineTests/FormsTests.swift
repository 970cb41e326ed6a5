import Foundation
import Testing

/// The sheets of all schemes in other forms of file, made by `Tests/Forms/make`, give the ledgers that the CSV files give.
@Suite struct FormsTests {
  @Test func everyFormGivesTheSameLedger() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-forms-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Project.shell("Tests/Forms/make \"$FORMS\"", environment: ["FORMS": folder.path])
    try #require(made.status == 0, "\(made.errors)")
    let forms = Project.folders(in: folder)
    #expect(forms.count == 5)
    for scheme in Project.folders(in: Project.root.appending(path: "input")) {
      let wanted = try ledger(of: scheme, scheme.lastPathComponent)
      #expect(wanted.contains(",control,"))
      for form in forms {
        let sheets = form.appending(path: scheme.lastPathComponent)
        let found = try ledger(of: sheets, scheme.lastPathComponent)
        #expect(
          found == wanted,
          "\(form.lastPathComponent) of \(scheme.lastPathComponent): \(firstDifference(found, wanted))")
      }
    }
  }

  private func firstDifference(_ found: String, _ wanted: String) -> String {
    let lines = zip(found.split(separator: "\n"), wanted.split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "\($0) instead of \($1)" } ?? "one is longer"
  }

  /// The last ledger of a folder's sheets; the sources name them without what follows the name: `.csv`, `.xlsx!sheet`.
  private func ledger(of sheets: URL, _ scheme: String) throws -> String {
    let outcome = try Project.shell(
      #"""
      set -o pipefail
      ingest "$SHEETS"/* | normalize | deduct | cap | bonus | veto | sed -E 's/\.(csv|txt|xlsx![^:,]*):/:/g'
      """#,
      environment: ["SHEETS": sheets.path, "KAOHE_SCHEME": "pipelines/\(scheme)"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }
}
