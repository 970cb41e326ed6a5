import Script
import Testing

@Suite struct ScriptTests {
  @Test func traditionalCharactersBecomeSimplifiedOnes() {
    #expect(Script.simplified("鞏固拓展脫貧攻堅成果") == "巩固拓展脱贫攻坚成果")
    #expect(Script.simplified("鄰封鎮 No. 5") == "邻封镇 No. 5")
  }

  @Test(arguments: ["", "G-1.2.a", "巩固拓展", "１２①㎡"]) func everythingElseStays(_ text: String) {
    #expect(Script.simplified(text) == text)
  }
}
