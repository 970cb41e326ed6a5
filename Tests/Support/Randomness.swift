/// A small generator of numbers that are the same for the same seed (SplitMix64), for tests that try many cases.
public struct Randomness: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed; print the seed with whatever fails.
  public init(seed: UInt64) {
    state = seed
  }

  /// A generator that goes its own way from here.
  public mutating func fork() -> Randomness { Randomness(seed: next()) }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Randomness {
  /// One of some things, each as likely as the others.
  public mutating func one<Element>(of things: [Element]) -> Element {
    things[Int.random(in: 0..<things.count, using: &self)]
  }

  /// A number from a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}
