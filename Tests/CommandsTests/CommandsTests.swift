import ArgumentParser
import Scoring
import Testing

@testable import Commands
@testable import FrontEnd

/// Every stage's command, in the order of the stages.
private let commands: [ParsableCommand.Type] = [
  IngestCommand.self, NormalizeCommand.self, DeductCommand.self, CapCommand.self, BonusCommand.self, VetoCommand.self,
  RankCommand.self,
]

@Suite struct CommandsTests {
  @Test func everyStageHasItsCommand() {
    #expect(commands.map { $0.configuration.commandName } == StageName.allCases.map(\.rawValue))
  }

  @Test(arguments: StageName.allCases) func everyStageExplainsItself(_ stage: StageName) throws {
    let command = try #require(commands.first { $0.configuration.commandName == stage.rawValue })
    let help = command.helpMessage()
    #expect(help.contains("USAGE: \(stage.rawValue)"))
    for option in ["--scheme", "--reading", "--as-of", "--output"] { #expect(help.contains(option)) }
    #expect(command.configuration.version == release)
    #expect(throws: Error.self) { try command.parse(["--no-such-option"]) }
  }

  @Test func kaoheExplainsItself() {
    for name in ["sheet", "table", "check", "seal", "explain"] {
      #expect(KaoheCommand.helpMessage().contains("  \(name)"))
    }
  }
}

@Suite struct TextTableTests {
  @Test func alignsWideCharacters() {
    let lines = TextTable.lines([["unit", "total", "blank"], ["百步梯村", "99.5", ""], ["甲村", "-1", ""]])
    #expect(lines == ["unit      total", "百步梯村   99.5", "甲村         -1"])
  }

  @Test(arguments: [("村", 2), ("a", 1), ("（村）", 6), ("e\u{301}", 1), ("", 0), ("𠮷", 2)])
  func knowsWidths(_ text: String, _ width: Int) {
    #expect(TextTable.width(text) == width)
  }
}
