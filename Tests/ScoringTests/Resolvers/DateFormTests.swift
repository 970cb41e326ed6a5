import Testing

@testable import Scoring

@Suite struct DateFormTests {
  private func read(_ text: String, in assessed: String = "2024") throws -> String {
    let forms = DateForm(try Small.period(assessed))
    do throws(DateTrouble) { return try forms.periodOrInterval(text).description } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2024/2/29", "2024-02-29"), ("2024/02/29", "2024-02-29"), ("2024.3.5", "2024-03-05"),
    ("2024-3-5", "2024-03-05"), ("2024年2月29日", "2024-02-29"), ("2024年02月09日", "2024-02-09"), ("20240229", "2024-02-29"),
    ("2024年2月", "2024-02"), ("2024-2", "2024-02"), ("2024/02", "2024-02"), ("2024年", "2024"), ("2024", "2024"),
    ("2024年第一季度", "2024-Q1"), ("2024年1季度", "2024-Q1"), ("2024年四季度", "2024-Q4"), ("一季度", "2024-Q1"),
    ("第3季度", "2024-Q3"), ("第二季度", "2024-Q2"), ("2月29日", "2024-02-29"), ("2月", "2024-02"),
  ])
  func theseFormsAreRead(_ text: String, _ period: String) throws {
    #expect(try read(text) == period)
  }

  @Test(arguments: [
    ("2024/3/31/2024/7/1", "2024-03-31/2024-07-01"), ("2024年3月31日/2024-07-01", "2024-03-31/2024-07-01"),
    ("3月31日/7月1日", "2024-03-31/2024-07-01"), ("2024.3.31/20240701", "2024-03-31/2024-07-01"),
    ("2024/3/31/", "2024-03-31/"), ("2024-03-31/", "2024-03-31/"), ("2024-03-31 / 2024-07-01", "2024-03-31/2024-07-01"),
  ])
  func bothEndsOfAnIntervalTakeThem(_ text: String, _ period: String) throws {
    #expect(try read(text) == period)
  }

  @Test(arguments: [
    ("24-02-29", "shortYear"), ("24.2.29", "shortYear"), ("24年2月", "shortYear"), ("02/29/2024", "yearLast"),
    ("29/02/2024", "yearLast"), ("2-2024", "yearLast"), ("Feb-24", "monthName"), ("29-Feb-24", "monthName"),
    ("45351", "serial"), ("/2024-06-30", "noFirstDay"), ("2024-02-30/2024-03-01", "interval"),
    ("2024/7/1/2024/6/30", "reversed(2024-07-01, 2024-06-30)"),
  ])
  func theseAreRefusedWithAReason(_ text: String, _ trouble: String) throws {
    #expect(try read(text) == trouble)
  }

  @Test(arguments: [
    "2023-02-29", "2024年2月30日", "2024/13", "2024-0-1", "20240230", "2024.3", "202402", "五月", "2024年五季度", "2024年5季度",
    "2024-02-29 10:00", "2024年2月29", "2024-2/29", "2024年2月29日日", "2024-002-1", "月", "年", "季度", "2024年季度", "今天", "",
    "2024/2/29/2024/6", "12024-01-01",
  ])
  func nothingElseIsADate(_ text: String) throws {
    #expect(try read(text) == "unknown")
  }

  @Test func aDateWithoutAYearNeedsOneYearToBelongTo() throws {
    for text in ["2月29日", "2月", "一季度"] {
      #expect(try read(text, in: "2023-07-01/2024-06-30") == "noYear")
    }
    #expect(try read("2月", in: "2024-01-15/2024-12-31") == "2024-02")
  }
}
