import Faults
import Store

/// Finds the deductions that do not count: repeats of a household, person or matter, and what another rule excludes.
///
/// Under a rule that counts once the earliest source stays. A deduction that is itself taken back excludes nothing.
struct CountedOnce {
  private let scheme: Scheme
  private let hasExclusions: Bool
  private let hasShortPeriods: Bool
  /// The place of each rule in an order in which those that exclude come before those that they exclude.
  private let rank: [Int32]
  /// For each rule the rules that exclude it, whether there are any, whether it excludes any itself, and its item.
  private let excluders: [[Int16]]
  private let areExcludable: [Bool]
  private let excludesAny: [Bool]
  private let items: [Int16]
  private let spans: SpanStarts
  private var files = SourceFiles()
  private var charges = Pile<Charge>()
  private var groups = Groups()
  /// For each charge under a rule that others exclude, what it counts by under each of those.
  private var excluderKeys = Pile<KeyDigest>()
  /// What of the unit that is being settled was met first.
  private var first = PlaceTable()
  /// What the office should look at; put into words only where somebody asks.
  private var remarks: [Remark] = []
  /// What was wrong with the entries.
  private(set) var faults: [Fault] = []

  init(_ scheme: Scheme) {
    self.scheme = scheme
    let rules = scheme.deductions
    var excluders = [[Int16]](repeating: [], count: rules.count)
    for (number, rule) in rules.enumerated() {
      for excluded in rule.excludes { excluders[Int(excluded)].append(Int16(number)) }
    }
    self.excluders = excluders
    areExcludable = excluders.map { !$0.isEmpty }
    excludesAny = rules.map { !$0.excludes.isEmpty }
    items = rules.map(\.terms.item)
    hasExclusions = excludesAny.contains(true)
    hasShortPeriods = rules.contains { $0.terms.oncePer != .row && $0.terms.period != .year }
    var rank = [Int32](repeating: 0, count: rules.count)
    for (place, number) in (Self.excludersFirst(rules) ?? []).enumerated() { rank[Int(number)] = Int32(place) }
    self.rank = rank
    spans = SpanStarts(from: scheme.settings.period.start, to: scheme.settings.lastDay)
  }

  // MARK: Taking

  /// Remembers a deduction if it names what its own rule counts once, or what a rule that excludes it goes by.
  mutating func note(_ entry: Entry, by rule: RuleTerms, points: Amount) {
    let isExcludable = areExcludable[Int(entry.rule)]
    if rule.oncePer == .row, !isExcludable { return }
    let keys = Keys(entry)
    let day = entry.period.map { $0.isInterval ? $0.end(asOf: scheme.settings.asOf) : $0.end } ?? scheme.settings.asOf
    let own = key(keys, entry.rule, rule, day)
    let firstExcluder = isExcludable ? noteExcluders(entry, keys, day) : -1
    guard own != nil || firstExcluder >= 0 else { return }
    guard let source = files.source(of: entry) else { return faults.append(.noSource(entry[.source])) }
    let file = Int32(truncatingIfNeeded: files.number(of: source.file))
    charges.append(
      Charge(
        points: points, key: own ?? KeyDigest(),
        bare: rule.period == .year ? 0 : keys.digest(rule.oncePer)?.short ?? 0,
        household: keys.household.isEmpty ? 0 : KeyDigest(keys.household).short, firstExcluder: firstExcluder,
        place: Charge.Place(file: file, row: source.row, column: source.column), rule: entry.rule,
        hasKey: own != nil, period: entry.period ?? scheme.settings.year))
    groups.append(entry.unit)
  }

  /// Remembers what an entry counts by under each rule that excludes its own, and gives where; -1 where it names none of that.
  private mutating func noteExcluders(_ entry: Entry, _ keys: Keys, _ day: Day) -> Int32 {
    let excluders = excluders[Int(entry.rule)]
    guard excluders.contains(where: { keys.names(scheme.terms[Int($0)].oncePer) }) else { return -1 }
    let first = Int32(truncatingIfNeeded: excluderKeys.count)
    for number in excluders { excluderKeys.append(key(keys, number, scheme.terms[Int(number)], day) ?? KeyDigest()) }
    return first
  }

  /// What an entry counts by under a rule and in a period; nil where it does not name it.
  private func key(_ keys: Keys, _ number: Int16, _ rule: RuleTerms, _ day: Day) -> KeyDigest? {
    guard var digest = keys.digest(rule.oncePer) else { return nil }
    digest.add(Int(number))
    digest.add(Int(spans.start(of: rule.period, containing: day).number))
    return digest
  }

  /// Puts the charges of each unit side by side.
  mutating func close() {
    groups.close(units: scheme.units.count)
  }

  // MARK: Settling

  private struct Taken {
    var place: Int
    var why: Why
    var winner: Charge.Place
  }

  /// Takes back the charges of one unit that do not count, in the order of the rules and then of the sources.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    let positions = groups[unit]
    if positions.isEmpty { return }
    // A unit's charges lie far apart.
    for position in positions { charges.prefetch(Int(position)) }
    var own = positions.map { charges[Int($0)] }
    if !own.indices.dropFirst().allSatisfy({ !isBefore(own[$0].place, own[$0 - 1].place) }) {
      own.sort { isBefore($0.place, $1.place) }
    }
    var taken: [Taken] = []
    let isTaken = takeBack(own, into: &taken)
    taken.sort {
      let (left, right) = (own[$0.place], own[$1.place])
      return left.rule != right.rule ? left.rule < right.rule : isBefore(left.place, right.place)
    }
    for found in taken {
      let charge = own[found.place]
      var entry = Entry(
        .reversal, unit: unit, item: items[Int(charge.rule)], rule: charge.rule, points: -charge.points, why: found.why)
      entry.period = charge.period
      entry.source = source(charge.place)
      made.append(entry)
      let subject: Remark.Subject = found.why.code == .repeated ? .repeated : .excluded(by: found.why.rule)
      remark(subject, charge, beside: found.winner, unit)
    }
    warnOfTwoClauses(own, isTaken, unit)
    warnOfFoundAgain(own, isTaken, unit)
  }

  /// What counts once a month or quarter and was charged in several: right by the document, and a sign that nobody mended it.
  private mutating func warnOfFoundAgain(_ own: [Charge], _ isTaken: [Bool], _ unit: Int) {
    guard hasShortPeriods else { return }
    first.removeAll()
    for place in own.indices where !isTaken[place] && own[place].bare != 0 {
      var key = KeyDigest()
      key.add(Int(bitPattern: UInt(own[place].bare)))
      key.add(Int(own[place].rule))
      guard let before = first.find(key, orAdd: SIMD3(Int32(truncatingIfNeeded: place), 0, 0)) else { continue }
      remark(.foundAgain, own[place], beside: own[Int(before.x)].place, unit)
    }
  }

  /// The order of sources: by the file's name, then row and column.
  private func isBefore(_ left: Charge.Place, _ right: Charge.Place) -> Bool {
    if left.file != right.file { return files.name(Int(left.file)) < files.name(Int(right.file)) }
    return left.row != right.row ? left.row < right.row : left.column < right.column
  }

  private func source(_ place: Charge.Place) -> Source {
    Source(file: files.name(Int(place.file)), row: place.row, column: place.column)
  }

  /// Goes through the charges, excluding rules first: of those of one key the first that nothing excludes stays.
  private mutating func takeBack(_ own: [Charge], into taken: inout [Taken]) -> [Bool] {
    var isTaken = [Bool](repeating: false, count: own.count)
    var standing: [KeyDigest: Charge.Place] = [:]
    first.removeAll()
    for place in inRuleOrder(own) {
      let charge = own[place]
      let excluder = excluder(of: charge, standing)
      if charge.hasKey {
        // An excluded charge does not stand for its key.
        let here = SIMD3(Int32(truncatingIfNeeded: place), 0, 0)
        let before = excluder == nil ? first.find(charge.key, orAdd: here) : first.find(charge.key)
        if let before {
          taken.append(Taken(place: place, why: Why(.repeated), winner: own[Int(before.x)].place))
          isTaken[place] = true
          continue
        }
      }
      if let excluder {
        taken.append(Taken(place: place, why: Why(.excludedBy, rule: excluder.rule), winner: excluder.winner))
        isTaken[place] = true
      } else if charge.hasKey, excludesAny[Int(charge.rule)] {
        standing[charge.key] = charge.place
      }
    }
    return isTaken
  }

  /// The charges with excluding rules before those that they exclude, else in the order of their sources.
  private func inRuleOrder(_ own: [Charge]) -> [Int] {
    guard hasExclusions else { return Array(own.indices) }
    var next = [Int](repeating: 0, count: rank.count + 1)
    for place in own { next[Int(rank[Int(place.rule)]) + 1] += 1 }
    for place in rank.indices { next[place + 1] += next[place] }
    var order = [Int](repeating: 0, count: own.count)
    for (place, one) in own.enumerated() {
      let rank = Int(rank[Int(one.rule)])
      order[next[rank]] = place
      next[rank] += 1
    }
    return order
  }

  private func excluder(of charge: Charge, _ standing: [KeyDigest: Charge.Place]) -> (
    rule: Int16, winner: Charge.Place
  )? {
    guard charge.firstExcluder >= 0, !standing.isEmpty else { return nil }
    for (place, number) in excluders[Int(charge.rule)].enumerated() {
      if let winner = standing[excluderKeys[Int(charge.firstExcluder) + place]] { return (number, winner) }
    }
    return nil
  }

  /// Households that are charged under two rules of one item: right by the document, and the first thing to be asked about.
  private mutating func warnOfTwoClauses(_ own: [Charge], _ isTaken: [Bool], _ unit: Int) {
    func item(_ place: Int) -> Int { Int(items[Int(own[place].rule)]) }
    // Most items have charges under one rule alone.
    var rule = [Int16](repeating: -1, count: scheme.items.count)
    var hasTwo = [Bool](repeating: false, count: scheme.items.count)
    let counted = own.indices.filter { !isTaken[$0] && own[$0].household != 0 }
    for place in counted {
      let (item, number) = (item(place), own[place].rule)
      if rule[item] >= 0, rule[item] != number { hasTwo[item] = true }
      rule[item] = number
    }
    first.removeAll()
    for place in counted where hasTwo[item(place)] {
      var key = KeyDigest()
      key.add(Int(bitPattern: UInt(own[place].household)))
      key.add(item(place))
      guard let before = first.find(key, orAdd: SIMD3(Int32(truncatingIfNeeded: place), 0, 0)) else { continue }
      let other = own[Int(before.x)]
      if other.rule != own[place].rule {
        remark(.twoClauses(with: other.rule), own[place], beside: other.place, unit)
      }
    }
  }

  // MARK: Warnings

  /// Something about one charge and another one.
  private struct Remark {
    enum Subject {
      case repeated
      case excluded(by: Int16)
      case foundAgain
      case twoClauses(with: Int16)
    }
    var subject: Subject
    var unit: Int32
    var item: Int16
    var place: Charge.Place
    var other: Charge.Place
  }

  private mutating func remark(_ subject: Remark.Subject, _ charge: Charge, beside other: Charge.Place, _ unit: Int) {
    remarks.append(
      Remark(
        subject: subject, unit: Int32(truncatingIfNeeded: unit), item: items[Int(charge.rule)], place: charge.place,
        other: other))
  }

  /// What the office should look at.
  var warnings: [Warning] { remarks.map(warning) }

  /// How many warnings there are.
  var warningCount: Int { remarks.count }

  /// Forgets the warnings.
  mutating func forgetWarnings() { remarks.removeAll(keepingCapacity: true) }

  private func warning(_ remark: Remark) -> Warning {
    let other = "\(source(remark.other))"
    func warning(_ message: String, _ parts: KeyValuePairs<String, Phrase>) -> Warning {
      Warning(
        message, unit: scheme.units[Int(remark.unit)].name, item: scheme.itemID(remark.item).string,
        source: "\(source(remark.place))", parts)
    }
    return switch remark.subject {
    case .repeated: warning("repeat", ["winner": "\(other)"])
    case .excluded(let rule): warning("excluded", ["winner": "\(other)", "rule": "\(scheme.ruleID(rule))"])
    case .foundAgain: warning("found-again", ["before": "\(other)"])
    case .twoClauses(let rule): warning("two-clauses", ["other": "\(other)", "rule": "\(scheme.ruleID(rule))"])
    }
  }

  /// The rules sorted so that no rule stands before one that excludes it; nil where rules exclude each other in a ring.
  static func excludersFirst(_ rules: [DeductionRule]) -> [Int16]? {
    var waiting = [Int](repeating: 0, count: rules.count)
    for rule in rules { for excluded in rule.excludes { waiting[Int(excluded)] += 1 } }
    var order: [Int16] = []
    var left = Array(rules.indices)
    while !left.isEmpty {
      let free = left.filter { waiting[$0] == 0 }
      if free.isEmpty { return nil }
      for number in free {
        order.append(Int16(number))
        for excluded in rules[number].excludes { waiting[Int(excluded)] -= 1 }
      }
      left.removeAll { free.contains($0) }
    }
    return order
  }
}

/// What can be said of the exclusions of a scheme before any entry is read.
public enum Exclusions {
  /// Whether rules exclude each other in a ring, so that nobody could say which of them counts.
  public static func areInARing(_ rules: [DeductionRule]) -> Bool {
    CountedOnce.excludersFirst(rules) == nil
  }
}
