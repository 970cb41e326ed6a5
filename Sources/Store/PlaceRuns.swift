/// Places of three numbers in the order in which they came.
///
/// What comes in equal steps, as rows of a sheet do, is kept once.
struct PlaceRuns: Sendable {
  /// Places that begin with one and go on in steps; a SIMD3 would take the room of four numbers.
  private struct Run {
    var number: UInt32
    var place: (Int32, Int32, Int32)
    var step: (Int32, Int32, Int32)
  }

  private var runs = Pile<Run>()
  /// The run that the last place belongs to, which is not among `runs` yet, and how many places it has.
  private var open = Run(number: 0, place: (0, 0, 0), step: (0, 0, 0))
  private var length = 0
  private var last = SIMD3<Int32>()

  /// How many places there are.
  private(set) var count = 0

  /// Adds a place.
  mutating func append(_ place: SIMD3<Int32>) {
    let step = place &- last
    if length == 1 {
      open.step = (step.x, step.y, step.z)
    } else if length == 0 || (step.x, step.y, step.z) != open.step {
      if length > 0 { runs.append(open) }
      open = Run(number: UInt32(count), place: (place.x, place.y, place.z), step: (0, 0, 0))
      length = 0
    }
    length += 1
    count += 1
    last = place
  }

  /// The place at a position from 0 to `count - 1`.
  subscript(position: Int) -> SIMD3<Int32> {
    let run = run(of: position)
    let steps = Int32(truncatingIfNeeded: position - Int(run.number))
    let (place, step) = (run.place, run.step)
    return SIMD3(place.0, place.1, place.2) &+ SIMD3(step.0, step.1, step.2) &* SIMD3(repeating: steps)
  }

  /// The last run that begins at a position or before.
  private func run(of position: Int) -> Run {
    if position >= open.number { return open }
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].number <= position { low = middle } else { high = middle }
    }
    return runs[low]
  }

  /// Forgets all places.
  mutating func removeAll() {
    runs.removeAll()
    (count, length) = (0, 0)
  }
}
