import Store

/// Brings units with items that don't apply, or with periods that were dropped, to the common scale (缺项打分).
///
/// One division a unit, rounded once, in the one entry that it makes.
public struct CommonScale {
  private let scheme: Scheme
  /// What a unit has so far, and what of its marks was dropped.
  private var sums: Sums
  private var dropped: Sums

  init(_ scheme: Scheme) {
    self.scheme = scheme
    let rows = scheme.settings.rescaleTo == nil ? 0 : scheme.units.count
    sums = Sums(rows: rows, columns: 1)
    dropped = Sums(rows: rows, columns: 1)
  }

  var hasOverflowed: Bool { sums.hasOverflowed || dropped.hasOverflowed || cannotScale }
  private var cannotScale = false

  mutating func note(_ entry: Entry) {
    guard scheme.settings.rescaleTo != nil, let points = entry.points, points != .zero, entry.unit >= 0 else { return }
    sums.add(points.ticks, row: Int(entry.unit), column: 0)
    if entry.kind == .rescale { dropped.add(points.ticks, row: Int(entry.unit), column: 0) }
  }

  /// Whether totals with so many places, brought to a scale from different full marks, tie after rounding only if they tie
  /// before.
  ///
  /// Two different shares of full marks lie at least as far apart as a common step of both; rounding moves each by half a
  /// step of its own at most.
  public static func keepsTies(_ marks: [Amount], _ scale: Amount, totals: Int, roundedTo places: Int) -> Bool {
    guard (0...4).contains(totals), (0...4).contains(places) else { return false }
    let (step, rounded) = (Amount.step(places: totals), Amount.step(places: places))
    for one in marks {
      for other in marks {
        // In ticks: apart / (one * other) against half of `rounded` for each that is scaled.
        let apart = Int128(scale.ticks) * step * greatestCommonDivisor(Int128(one.ticks), Int128(other.ticks))
        let moved = Int128((one == scale ? 0 : 1) + (other == scale ? 0 : 1)) * rounded
        if moved > 0, 2 * apart <= moved * Int128(one.ticks) * Int128(other.ticks) { return false }
      }
    }
    return true
  }

  /// The entry that brings a unit to scale; nil where it is there already.
  mutating func entry(_ unit: Int) -> Entry? {
    guard let scale = scheme.settings.rescaleTo else { return nil }
    let marks = Amount(ticks: scheme.marks(of: scheme.units[unit]).ticks + dropped[unit, 0])
    let sum = Amount(ticks: sums[unit, 0])
    guard marks > .zero, marks != scale else { return nil }
    let settings = scheme.settings
    guard let scaled = sum.share(of: marks, scaledTo: scale, places: settings.places, rounding: settings.rounding),
      let points = scaled.adding(-sum)
    else {
      cannotScale = true
      return nil
    }
    var entry = Entry(.rescale, unit: unit, points: points, why: Why(.rescaled))
    entry.period = settings.year
    entry.of = marks
    return entry
  }
}
