import Scoring

// What of an account and a line is shown to people, and in which words: the same on the terminal and on a page.

extension Account {
  /// The lines that move the total or could have; the marks alone need no line where a heading has them.
  public var shownLines: [Line] { lines.filter { $0.matters && !($0.kind == .base && isHeadingEnough($0)) } }

  /// Whether the marks say nothing that the heading does not.
  private func isHeadingEnough(_ base: Line) -> Bool {
    base.reason?.code == .directScore || !lines.contains { $0.kind != .base && $0.matters }
  }

  /// How many lines of marks are not shown, since the heading has them.
  public var hiddenBases: Int {
    let shown = shownLines.count { $0.kind == .base }
    return lines.count { $0.kind == .base } - shown
  }
}

extension Line {
  /// How many cases and what one is, as 2户; a rate with its denominator.
  public var cases: String {
    let whole = price == nil && !of.isEmpty ? "/\(of)" : ""
    return counts.isEmpty && price == nil ? "" : "\(quantity)\(whole)\(counts)"
  }

  /// The matter and the household or person.
  public var whose: String { [matter, party].filter { !$0.isEmpty }.joined(separator: " ") }

  /// When it was; empty where it is the whole time that is assessed.
  public func when(_ settings: Settings) -> String {
    [settings.year, settings.undated].contains { period == "\($0)" } ? "" : period
  }
}
