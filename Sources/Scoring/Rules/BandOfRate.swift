/// So many points by the band that a period's rate of right cases lies in: 准确率90%以上不扣分.
///
/// What was checked is kept as records; the rate of each unit and period is settled when all entries are through.
public enum BandOfRate: DeductionKind {
  /// The period, and how several rates of one make one; the bands stand in `bands.csv`.
  public static let neededCells = ["period", "pool"]

  /// Keeps what was checked.
  public static func score(_ entry: inout Entry, by rule: RuleTerms, asOf: Day) -> Bool {
    guard let right = entry.quantity, let checked = entry.of, right >= .zero, right <= checked else { return false }
    entry.score(as: .record, nil, Why(.kept))
    return true
  }
}

extension Band {
  /// What the band takes off for a rate in percent, whether or not that lies in it; nil where it does not fit.
  public func points(at rate: Amount, places: Int, rounding: Rounding) -> Amount? {
    Rate(Int128(rate.ticks), of: Int128(Amount(100).ticks))?.points(in: self, places: places, rounding: rounding)
  }
}

/// An exact rate in percent.
struct Rate {
  private let numerator: Int128
  private let denominator: Int128

  /// So many of so many; nil where there were none, or where it needs too many digits.
  init?(_ part: Int128, of whole: Int128) {
    guard whole > 0, !part.multipliedReportingOverflow(by: 100).overflow else { return nil }
    numerator = part * 100
    denominator = whole
  }

  /// How a rate stands to a number: below zero where it is lower, zero where it is the same.
  ///
  /// Numerators and denominators stay below 2^100, so that nothing here overflows.
  private func distance(to number: Amount) -> Int128 {
    numerator * Int128(Amount.one) - Int128(number.ticks) * denominator
  }

  /// Whether it lies in a band.
  func lies(in band: Band) -> Bool {
    let (below, above) = (distance(to: band.from.rate), distance(to: band.to.rate))
    return (band.from.isIn ? below >= 0 : below > 0) && (band.to.isIn ? above <= 0 : above < 0)
  }

  /// What a band takes off for it, rounded once where it is counted in proportion; nil where it does not fit.
  func points(in band: Band, places: Int, rounding: Rounding) -> Amount? {
    if let points = band.points { return points }
    guard let below = band.below else { return .zero }
    let missing = max(0, -distance(to: below.threshold))
    let whole = denominator * Int128(Amount.one)
    switch below.steps {
    case .down, .up:
      let steps = (below.steps == .down ? Rounding.down : .up).quotient(missing, whole)
      return Int64(exactly: steps * Int128(below.perPoint.ticks)).map { Amount(ticks: $0) }
    case .exact:
      let (product, overflow) = missing.multipliedReportingOverflow(by: Int128(below.perPoint.ticks))
      return overflow ? nil : Amount(rounding: product, over: whole, places: places, rounding)
    }
  }
}
