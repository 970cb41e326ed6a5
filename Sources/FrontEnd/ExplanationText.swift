import Accounts
import Commands
import Faults
import Scoring

/// An explanation for people: a heading an item, below it what was found and what became of it.
struct ExplanationText {
  private let explanation: Explanation
  private let settings: Settings
  private let id: String?
  private let language: Language

  /// All accounts, or the one with an id.
  init(_ explanation: Explanation, settings: Settings, only id: String?, in language: Language) {
    self.explanation = explanation
    self.settings = settings
    self.id = id
    self.language = language
  }

  /// The lines of the text.
  var lines: [String] {
    let accounts = explanation.accounts.filter { id == nil || $0.id == id }
    let shown = accounts.map(\.shownLines)
    let rows = zip(accounts, shown).flatMap { account, lines in lines.map { row($0, account) } }
    // One table for all lines, so that columns are aligned from item to item; its header is not shown.
    var aligned = TextTable.lines([[String](repeating: "", count: Self.columns)] + rows).dropFirst()
    var text = heading
    for (account, lines) in zip(accounts, shown) {
      text += ["", title(account)] + aligned.prefix(lines.count).map { "  \($0)" }
      aligned = aligned.dropFirst(lines.count)
    }
    if id == nil { text += ["", "\(say("explain.sum"))  \(explanation.total)"] }
    let quiet = accounts.reduce(0) { $0 + $1.lines.count - $1.hiddenBases } - rows.count
    if quiet > 0 { text += ["", "\(quiet) \(say("explain.quiet"))"] }
    return text
  }

  // MARK: The heading

  private var heading: [String] {
    let standing = explanation.standing
    var first = [
      explanation.name,
      say("explain.standing", ["rank": "\(standing.unit.place)", "count": "\(standing.count)"]),
      say("explain.total", ["total": "\(standing.unit.total)"]),
    ]
    if !standing.tied.isEmpty { first.append(say("explain.tied", ["names": .all(standing.tied)])) }
    first += [standing.unit.grade] + standing.unit.vetoes
    if standing.unit.effects.contains(.noAward) { first.append(say("explain.noAwards")) }
    first += standing.unit.consequences
    let above = standing.above.map { neighbour($0, $0.distance > .zero ? "explain.above" : "explain.ahead") }
    let below = standing.below.map { neighbour($0, $0.distance < .zero ? "explain.below" : "explain.behind") }
    return [first.filter { !$0.isEmpty }.joined(separator: "  ")] + [above, below].compactMap { $0 }.map { "  \($0)" }
  }

  private func neighbour(_ neighbour: Standing.Neighbour, _ key: String) -> String {
    let distance = Amount(ticks: Int64(clamping: neighbour.distance.ticks.magnitude))
    return say(
      key,
      [
        "rank": "\(neighbour.place)", "names": .all(neighbour.names), "total": "\(neighbour.total)",
        "distance": "\(distance)",
      ])
  }

  private func title(_ account: Account) -> String {
    let score: String
    switch (account.subject, account.marks) {
    case (.item, let marks?): score = say("explain.score", ["score": "\(account.sum)", "marks": "\(marks)"])
    case (_, let marks?): score = say("explain.atMost", ["score": "\(account.sum)", "marks": "\(marks)"])
    default: score = say("explain.noMarks", ["score": "\(account.sum)"])
    }
    let name = account.subject == .whole ? say("explain.whole") : account.name
    return [account.id, name, score, account.clause].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  // MARK: The lines

  private static let columns = 11

  private func row(_ line: Line, _ account: Account) -> [String] {
    let clause = line.clause == account.clause ? "" : line.clause
    return [
      line.points?.description ?? "", what(line), line.when(settings), line.whose, line.cases,
      line.price.map { "x \($0)" } ?? "", line.reason?.words(in: language) ?? "", clause,
      line.source?.description ?? "", line.approver, line.note,
    ]
  }

  private func what(_ line: Line) -> String {
    switch line.kind {
    case .base, .limit, .rescale: say("explain.kind.\(line.kind.name)")
    case .reversal: "\(say("explain.kind.reversal")) \(line.ruleName)"
    default: line.ruleName
    }
  }

  private func say(_ key: String, _ parts: KeyValuePairs<String, Phrase> = [:]) -> String {
    Message(key, parts).what(in: language)
  }
}
