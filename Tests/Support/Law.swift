import Glibc

/// Tries a law on many random cases, and gives what breaks it first; nil where it holds.
///
/// The seed is printed. With it in `KAOHE_SEED` the same cases are tried again, in the same order; `KAOHE_CASES` is the most
/// that are tried, for a run that is slow because it is watched. `breach` draws one case and
/// says what is wrong with it, or nil.
public func breach(
  of law: String, cases: Int = 100_000, by breach: (inout Randomness) throws -> String?
) -> String? {
  let given = getenv("KAOHE_SEED").flatMap { UInt64(String(cString: $0)) }
  let seed = given ?? .random(in: 0...UInt64.max)
  let cases = min(cases, getenv("KAOHE_CASES").flatMap { Int(String(cString: $0)) } ?? cases)
  print("law: \(law): \(cases) cases, KAOHE_SEED=\(seed)")
  var random = Randomness(seed: seed)
  for number in 0..<cases {
    // Each case has numbers of its own, so that a change of one does not change those behind it.
    var own = random.fork()
    do {
      guard let wrong = try breach(&own) else { continue }
      return "case \(number) of KAOHE_SEED=\(seed): \(wrong)"
    } catch {
      return "case \(number) of KAOHE_SEED=\(seed) stopped: \(error)"
    }
  }
  return nil
}
