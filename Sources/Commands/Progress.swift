import CSV
import Faults
import Glibc

/// How far a long run has come, for whoever looks at a terminal; nothing anywhere else.
///
/// Of a chain on one terminal only the tool shows it that reads from a file; those behind it read from pipes. A tool that writes
/// to the terminal as it reads shows what it does anyway.
package struct Progress {
  private let console: Console
  private let isWanted: Bool
  private var count = 0
  /// How many entries there were when the clock was looked at, and when the next words are due.
  private var looked = 0
  private var due = Self.now + Self.patience

  /// Entries between two looks at the clock.
  private static let step = 1 << 12
  /// A run that is over sooner needs no words; in nanoseconds, as what follows.
  private static let patience: UInt64 = 1_000_000_000
  private static let pause: UInt64 = 200_000_000

  /// The progress of a tool that reads some files (`-` is standard input); `writesMeanwhile` if it writes to standard output
  /// before everything is read.
  package init(of tool: String, reading paths: [String], writesMeanwhile: Bool = false) {
    console = Console(tool: tool)
    let readsFile = paths.contains { Input.size(ofFile: $0 == "-" ? "/dev/stdin" : $0) != nil }
    isWanted = readsFile && Console.canErase && !(writesMeanwhile && isatty(STDOUT_FILENO) == 1)
  }

  /// Counts entries, and shows the count now and then in place of the one before.
  @inline(always)
  package mutating func add(_ entries: Int) {
    count += entries
    if isWanted, count - looked >= Self.step { look() }
  }

  private mutating func look() {
    looked = count
    guard Self.now >= due else { return }
    due = Self.now + Self.pause
    console.show(Message("progress", ["count": "\(count)"]))
  }

  /// Takes away what was shown.
  package func end() {
    if isWanted { Console.erase() }
  }

  /// A clock that nobody sets.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
