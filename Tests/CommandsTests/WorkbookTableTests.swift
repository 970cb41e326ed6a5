import Testing
import WorkbookWriter

@testable import FrontEnd

@Suite struct SpreadsheetFigureTests {
  /// Fifteen digits are kept, whatever stands before or behind them.
  @Test(arguments: [
    ("0", 0.0), ("109.5", 109.5), ("-0.0001", -0.0001), ("91.8367", 91.8367), ("99999999999.9999", 99_999_999_999.9999),
    ("100000000000000", 1e14),
  ])
  func isANumberWhereNothingIsLost(_ text: String, _ number: Double) {
    #expect(SpreadsheetFigure.number(text) == number)
  }

  /// What a spreadsheet would write otherwise stays a text.
  @Test(arguments: [
    "", "123456789012345.6789", "1234567890123456", "007", "1.50", "-0", "1e5", "inf", "nan", "+1", "１", "65/100", " 1",
  ])
  func isATextElsewhere(_ text: String) {
    #expect(SpreadsheetFigure.number(text) == nil)
  }
}

@Suite struct ColumnMeasureTests {
  private let layout = ColumnLayout(widest: 20, headingLines: 2)

  /// All figures of a column show as many places as the most precise has.
  @Test func figuresShowAllTheirPlaces() {
    var column = ColumnMeasure(isFigure: true, layout)
    for cell in ["5", "", "91.8367", "4.5", "123456789012345.6789"] { column.add(cell) }
    #expect(column.formats.figure.number == "0.0000")
    #expect(ColumnMeasure(isFigure: true, layout).formats.figure.number == "0")
  }

  /// A 汉字 takes two narrow letters; three more are left at the sides.
  @Test func aColumnIsAsWideAsItsTexts() {
    var column = ColumnMeasure(isFigure: false, layout)
    column.add("百步梯村")
    #expect(column.width(below: "单位") == 11)
    #expect(column.lines(of: "百步梯村", below: "单位") == 1)
    // 34 letters in two lines of 17, with room for the sides.
    let long = String(repeating: "村", count: 17)
    column.add(long)
    #expect(column.width(below: "单位") == 20)
    #expect(column.lines(of: long, below: "单位") == 2 && column.formats.words.isWrapped)
  }

  /// A long heading is broken instead of making its column wide.
  @Test func aHeadingIsBroken() {
    let column = ColumnMeasure(isFigure: true, layout)
    let heading = String(repeating: "项", count: 10)
    #expect(column.width(below: heading) == 12)
    #expect(column.lines(ofHeading: heading) == 2)
  }
}

@Suite struct WorkbookTableTests {
  private let layout = ColumnLayout(widest: 20, headingLines: 1)

  /// One row more than a sheet holds beside its header does not fit: half a table would be taken for the whole.
  @Test(arguments: [(1_048_575, true), (1_048_576, false)])
  func knowsWhatASheetHolds(_ count: Int, _ fits: Bool) throws {
    let table = try WorkbookTable(["unit"], figures: [], fixed: 0, layout) { take in
      for _ in 0..<count { try take([]) }
    }
    #expect(table.count == count && table.fits == fits)
  }

  @Test func blankColumnsCanBeLeftOut() throws {
    let rows = [["rank", "group", "total"], ["1", "", "5"], ["2", "", ""]]
    let table = try WorkbookTable(rows, figures: ["rank"], fixed: 1, layout, leavesOutBlankColumns: true)
    #expect(table.header == ["rank", "total"] && table.body == 1..<3)
    #expect(try WorkbookTable(rows, figures: ["rank"], fixed: 1, layout).header.count == 3)
  }
}
