import Faults

/// Stages that entries pass one behind the other as values, each as if it had read what the one before wrote.
///
/// What entries point to lives in the rows that they were read from, and in the stages that made them, so both must be kept
/// as long as the entries.
public struct Chain {
  /// The stages, in their order.
  public var stages: [any Stage]
  /// As many entries as a processor's cache holds while all stages look at them.
  public static let batch = 512

  /// A chain of stages.
  public init(_ stages: [any Stage]) {
    self.stages = stages
  }

  /// Passes entries through the stages from one on; what a stage leaves out is gone behind it.
  ///
  /// `behind` is shown the entries as they leave each stage. Throws what it throws.
  public mutating func pass(
    _ entries: inout [Entry], from first: Int = 0, behind: (_ stage: Int, [Entry]) throws(Fault) -> Void
  ) throws(Fault) {
    for place in stages.indices.dropFirst(first) {
      var batch = entries.mutableSpan
      stages[place].takeAll(&batch)
      entries.removeAll { $0.isLeftOut }
      try behind(place, entries)
    }
  }

  /// Lets `body` work on the stage of a type, if the chain has one; throws what it throws.
  public mutating func with<Found: Stage>(
    _ type: Found.Type, _ body: (inout Found) throws(Fault) -> Void
  ) throws(Fault) {
    for place in stages.indices {
      guard var stage = stages[place] as? Found else { continue }
      try body(&stage)
      stages[place] = stage
    }
  }

  /// Units as they are settled, a slice in one go: warnings, which are many in a country, are not kept longer than that.
  public static func slices(of units: Range<Int>) -> some Sequence<Range<Int>> {
    stride(from: units.lowerBound, to: units.upperBound, by: 32).lazy.map { $0..<min($0 + 32, units.upperBound) }
  }

  /// Makes the own entries of a stage that is closed, and passes them through the stages behind it.
  ///
  /// `behind` is shown them as they leave each stage, their own first, and `end` gets them behind the last; `warn` is shown
  /// the stage whenever it has warnings. Throws what these throw.
  public mutating func settle(
    _ place: Int, units: Range<Int>, behind: (_ stage: Int, [Entry]) throws(Fault) -> Void,
    warn: (any Stage) throws(Fault) -> Void, end: (inout [Entry]) throws(Fault) -> Void
  ) throws(Fault) {
    var made: [Entry] = []
    for slice in Self.slices(of: units) {
      stages[place].settle(slice, into: &made)
      if stages[place].warningCount > 0 {
        try warn(stages[place])
        stages[place].forgetWarnings()
      }
      if made.count < Self.batch, slice.upperBound < units.upperBound { continue }
      try behind(place, made)
      try pass(&made, from: place + 1, behind: behind)
      try end(&made)
      made.removeAll(keepingCapacity: true)
    }
  }
}

extension StageName {
  /// The stages behind one, the last of which is `rank`; all where there is none before.
  public static func behind(_ stage: StageName?) -> [StageName] {
    stage.map { stage in Array(allCases.drop { $0 != stage }.dropFirst()) } ?? allCases
  }

  /// A new stage of this name; nil for `ingest`, which has no entries to take.
  public func stage(_ scheme: Scheme) -> (any Stage)? {
    switch self {
    case .ingest: nil
    case .normalize: Normalize(scheme)
    case .deduct: Deduct(scheme)
    case .cap: Cap(scheme)
    case .bonus: Bonus(scheme)
    case .veto: Veto(scheme)
    case .rank: Rank(scheme)
    }
  }
}
