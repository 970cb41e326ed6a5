import ArgumentParser
import Faults
import Testing

@testable import Commands
@testable import FrontEnd

/// Which language a tool speaks, and what it says in Chinese that is not in its own words.
@Suite struct LanguageTests {
  @Test(arguments: [
    ([:], Language.english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "zh"], .chinese),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .english), (["LANG": "C", "LC_MESSAGES": "zh_TW.UTF-8"], .chinese),
    (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english), (["LANG": "zhx_XX"], .english),
  ])
  func followsTheLocale(_ variables: [String: String], _ language: Language) {
    #expect(Language.ofLocale { variables[$0] } == language)
  }

  @Test(arguments: [KaoheCommand.self, IngestCommand.self, NormalizeCommand.self] as [any ParsableCommand.Type])
  func helpHasNoWordsOfTheLibrary(_ command: any ParsableCommand.Type) {
    let help = ChineseHelp.text(of: command.helpMessage(columns: .max))
    for word in ["概述：", "用法：", "选项：", "显示帮助。", "显示版本。"] { #expect(help.contains(word)) }
    for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "default:", "See '"] {
      #expect(!help.contains(word))
    }
  }

  @Test(arguments: [
    (["--rejcts", "a"], "错误：没有“--rejcts”这个选项；是否应为“--rejects”？"),
    (["--nothing-like-it"], "错误：没有“--nothing-like-it”这个选项"),
    (["--rejects"], "错误：“--rejects <file>”后面缺少内容"), (["a", "b"], "错误：多了参数“b”"),
    (["a", "b", "c"], "错误：多了 2 个参数：'b', 'c'"), (["--provisional=x"], "错误：选项“--provisional”后面不能写“x”"),
  ])
  func complaintsAreChinese(_ arguments: [String], _ expected: String) throws {
    let error = #expect(throws: (any Error).self) { try NormalizeCommand.parseAsRoot(arguments) }
    let complaint = ChineseHelp.text(of: NormalizeCommand.fullMessage(for: try #require(error), columns: .max))
    #expect(complaint.split(separator: "\n").first.map(String.init) == expected)
    #expect(complaint.hasSuffix("详见 normalize --help"))
  }

  @Test func aWrongValueIsFollowedByTheRightOnes() throws {
    let error = #expect(throws: (any Error).self) { try IngestCommand.parseAsRoot(["--encoding", "latin"]) }
    let complaint = ChineseHelp.text(of: IngestCommand.fullMessage(for: try #require(error), columns: .max))
    #expect(complaint.hasPrefix("错误：“--encoding <name>”不能写“latin”；请写下列之一：\n  - auto\n"))
  }

  /// No line is wider than a terminal, and none ends inside brackets.
  @Test func linesFitATerminal() {
    let long = "USAGE: " + (1...9).map { "[--option-\($0) <value>]" }.joined(separator: " ")
    let lines = ChineseHelp.text(of: long).split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      #expect(TextTable.width(String(line)) <= 80)
      #expect(line.hasSuffix("]"))
    }
  }

  @Test func knownHeadingsAreShownInChinese() {
    let rows = [["rank", "unit", "eligible", "G-1 x", "status"], ["1", "甲村", "yes", "yes", "provisional edited"]]
    #expect(
      Headings.shown(rows, in: .chinese) == [["名次", "单位", "参评", "G-1 x", "状态"], ["1", "甲村", "是", "yes", "暂定 改动过"]])
    #expect(Headings.shown(rows, in: .english) == rows)
    let ruled = [["status", "unit"], ["final rulings=2", "final"], ["final talks=2", ""]]
    #expect(Headings.shown(ruled, in: .chinese) == [["状态", "单位"], ["正式 裁定=2", "final"], ["final talks=2", ""]])
  }
}
