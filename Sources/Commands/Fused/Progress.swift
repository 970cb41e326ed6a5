import Glibc

/// How far a long run has come, for whoever looks at a terminal; nothing anywhere else.
struct Progress {
  private let console = Console(tool: RunCommand.tool)
  private let isShown = isatty(2) == 1
  private var count = 0
  private var shown = 0
  /// A run that is over sooner needs no words.
  private static let step = 1 << 20

  /// Counts entries, and shows the count now and then in place of the one before.
  mutating func add(_ entries: Int) {
    count += entries
    guard isShown, count - shown >= Self.step else { return }
    shown = count
    console.show("\(count)")
  }

  /// Takes away what was shown.
  mutating func end() {
    if shown > 0 { console.show("") }
    shown = 0
  }
}
