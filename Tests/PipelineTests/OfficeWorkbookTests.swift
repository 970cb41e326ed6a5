import Foundation
import Testing

/// The workbook of `kaohe report`, opened by other programs: openpyxl and LibreOffice.
@Suite struct OfficeWorkbookTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "kaohe-office-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a script in an empty folder; `$COMPARE OUTPUT WORKBOOK` says what differs.
  private func run(_ script: String) throws -> CaseFolder.Outcome {
    let compare = Project.root.appending(path: "Tests/PipelineTests/Workbook/compare.py").path
    return try Project.shell(script, in: folder, environment: ["COMPARE": "python3 -B \(compare)"])
  }

  /// Every cell of every sheet is what the output's files say, and can be filtered and printed.
  @Test(arguments: ["gulu-2024", "tongshi-2023", "changshou-2023", "dongyuan-2020"])
  func hasWhatTheOutputHas(_ scheme: String) throws {
    defer { clean() }
    let outcome = try run("kaohe report $OUTPUT/\(scheme) -o r 2>/dev/null; $COMPARE $OUTPUT/\(scheme) r/office.xlsx")
    #expect(outcome.status == 0 && outcome.output == "\n", "\(outcome.output)\(outcome.errors)")
  }

  /// What looks like a formula is a text, and a figure that a spreadsheet would change as well.
  @Test func noCellIsRunOrChanged() throws {
    defer { clean() }
    let outcome = try run(
      """
      cp -R $OUTPUT/gulu-2024 output
      sed -i 's/缺遍访照片/=HYPERLINK("http:x";A1)/; s/缺遍访记录/+1+1/; s/换厂断保，正好三个月/@SUM(A1)/; s/超一天/-2/' output/6-veto.csv
      sed -i 's/^双鱼村,G-1.2,G-1.2.b,2024-01,record,1,/双鱼村,G-1.2,G-1.2.b,2024-01,record,123456789012345.6789,/' output/6-veto.csv
      sed -i 's/"http:x"/""http:x""/; s/=HYPERLINK(.*;A1)/"&"/' output/6-veto.csv
      kaohe report output -o r 2>/dev/null
      $COMPARE output r/office.xlsx && python3 -c '
      import openpyxl
      sheet = openpyxl.load_workbook("r/office.xlsx")["总账"]
      cells = [cell for row in sheet.iter_rows() for cell in row]
      for text in ("=HYPERLINK(\\"http:x\\";A1)", "+1+1", "@SUM(A1)", "-2", "123456789012345.6789"):
        print([(cell.data_type, cell.number_format) for cell in cells if cell.value == text])'
      """)
    let text = String(repeating: "[('s', '@')]\n", count: 5)
    #expect(outcome.output == "\n" + text, "\(outcome.output)\(outcome.errors)")
  }

  /// What the output does not have is named, in the language that was asked for.
  @Test func aSheetThatIsNotThereIsNamed() throws {
    defer { clean() }
    let outcome = try run(
      """
      cp -R $OUTPUT/gulu-2024 output
      rm output/rejects.csv output/warnings.csv
      kaohe report output -o r --language en --approved 5 2>/dev/null
      grep office r/contents.csv
      python3 -c '
      import openpyxl
      book = openpyxl.load_workbook("r/office.xlsx")
      print(*book.sheetnames)
      print(*[cell.value for cell in book["Ledger"][1]][:5], book["Ranking"]["H1"].value)
      print(book["Bonus"].oddHeader.left.text[-26:])
      rows = list(book["Notes"].iter_rows(values_only=True))
      for row in rows[3:4] + rows[7:]: print(*row)'
      """)
    #expect(
      outcome.output == """
        office.html,office,镇党群办,六(一),5
        office.xlsx,office,镇党群办,六(一),5
        Ranking Scores Ledger Bonus Notes
        unit item rule period kind as_of
        as of 2024-12-31  final  5
        Approved by 5
        Rejects not in this output
        Warnings not in this output

        """, "\(outcome.output)\(outcome.errors)")
  }

  /// Where an item does not apply to a unit, its column is not red: item 22 of 长寿区 is not that of eight towns.
  @Test func whatDoesNotApplyIsNotLost() throws {
    defer { clean() }
    let outcome = try run(
      """
      kaohe report $OUTPUT/changshou-2023 -o r 2>/dev/null
      python3 -c '
      import openpyxl
      sheet = openpyxl.load_workbook("r/office.xlsx")["得分"]
      letter = next(cell.column_letter for cell in sheet[1] if cell.value.startswith("C-22"))
      scales = [str(area.sqref) for area in sheet.conditional_formatting if any(rule.type == "colorScale" for rule in area.rules)]
      red = [cell for area in scales if area.startswith(letter) for row in sheet[area] for cell in row]
      print(len(red), all(cell.value > 0 for cell in red))'
      """)
    #expect(outcome.output == "11 True\n", "\(outcome.output)\(outcome.errors)")
  }

  /// The same output gives the same bytes.
  @Test func theSameOutputGivesTheSameBytes() throws {
    defer { clean() }
    let outcome = try run(
      """
      for name in a b; do kaohe report $OUTPUT/gulu-2024 -o $name 2>/dev/null; sleep 2; done
      cmp a/office.xlsx b/office.xlsx && echo same
      """)
    #expect(outcome.output == "same\n", "\(outcome.output)\(outcome.errors)")
  }

  /// Where nothing more can be written, the report that was there stays as it was.
  @Test func aFullDiskLeavesTheOldReport() throws {
    defer { clean() }
    let outcome = try run(
      """
      kaohe report $OUTPUT/gulu-2024 -o r 2>/dev/null
      (cd r && find . -type f -exec sha256sum {} + | sort) >before
      size=$(stat -c %s r/office.xlsx)
      (ulimit -f $((size / 2048)); trap '' XFSZ; kaohe report $OUTPUT/gulu-2024 -o r 2>errors) || echo failed
      grep -c office errors
      (cd r && find . -type f -exec sha256sum {} + | sort) | cmp - before && echo kept; ls -A
      """)
    #expect(outcome.output.hasPrefix("failed\n1\nkept\n"), "\(outcome.output)\(outcome.errors)")
  }
}
