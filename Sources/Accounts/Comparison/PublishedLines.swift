import Scoring

/// What two outputs of one year have about the time up to a day that had been published.
///
/// A line that both have counts as published in both, whatever its day. Of the others it is the day that decides.
struct PublishedLines {
  /// The lines of the old output.
  private(set) var old: [Line]
  /// Those of the new one.
  private(set) var new: [Line] = []
  /// What only the old one has.
  private(set) var gone: [Line] = []
  /// What only the new one has.
  private(set) var late: [Line] = []

  init(before: [Line], after: [Line], on day: Day, asOf: Day) {
    old = before.filter { Self.parts.contains($0.part) }
    var open: [Key: Int] = [:]
    for line in old { open[Key(line), default: 0] += 1 }
    for line in after where Self.parts.contains(line.part) {
      if let count = open[Key(line)], count > 0 {
        open[Key(line)] = count - 1
        new.append(line)
      } else if let period = Period(parsing: line.period),
        (period.isInterval ? period.end(asOf: asOf) : period.end) <= day
      {
        new.append(line)
        late.append(line)
      }
    }
    for line in old.reversed() {
      guard let count = open[Key(line)], count > 0 else { continue }
      open[Key(line)] = count - 1
      gone.insert(line, at: 0)
    }
  }

  /// What has a day; marks and limits are those of a whole.
  private static let parts: Set<Part> = [.findings, .bonus]

  /// What makes a line the same in both outputs: all but the row that it happens to stand in.
  private struct Key: Hashable {
    private let words: [String]

    init(_ line: Line) {
      words = [
        line.kind.name, line.rule, line.period, line.quantity, line.of, line.points?.description ?? "", line.matter,
        line.party, line.department,
      ]
    }
  }
}
