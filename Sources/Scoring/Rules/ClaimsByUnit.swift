import Store

/// Claims as they come, given back unit by unit.
struct ClaimsByUnit {
  private var claims: [Claim] = []
  private var groups = Groups()

  /// Whether there are none.
  var isEmpty: Bool { claims.isEmpty }

  mutating func add(_ claim: Claim) {
    claims.append(claim)
    groups.append(claim.unit)
  }

  /// Puts the claims of each unit side by side.
  mutating func close(units: Int) {
    groups.close(units: units)
  }

  /// The claims of a unit in the order of their sources.
  func of(unit: Int) -> [Claim] {
    let own = groups[unit]
    return own.isEmpty ? [] : own.map { claims[Int($0)] }.sorted { $0.source < $1.source }
  }
}
