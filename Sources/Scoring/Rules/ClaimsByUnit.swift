/// Claims as they come, given back unit by unit.
struct ClaimsByUnit {
  private var claims: [Claim] = []
  /// Positions in `claims`, those of one unit side by side once `close` has put them so.
  private var order: [Int32] = []
  private var next = 0

  mutating func add(_ claim: Claim) {
    claims.append(claim)
  }

  /// Puts the claims of each unit side by side, by counting.
  mutating func close(units: Int) {
    var starts = [Int](repeating: 0, count: units + 1)
    for claim in claims { starts[Int(claim.unit) + 1] += 1 }
    for unit in 0..<units { starts[unit + 1] += starts[unit] }
    order = [Int32](repeating: 0, count: claims.count)
    for (position, claim) in claims.enumerated() {
      order[starts[Int(claim.unit)]] = Int32(truncatingIfNeeded: position)
      starts[Int(claim.unit)] += 1
    }
  }

  /// The claims of a unit in the order of their sources; asked for unit by unit.
  mutating func take(unit: Int) -> [Claim] {
    let first = next
    while next < order.count, Int(claims[Int(order[next])].unit) == unit { next += 1 }
    return order[first..<next].map { claims[Int($0)] }.sorted { $0.source < $1.source }
  }
}
