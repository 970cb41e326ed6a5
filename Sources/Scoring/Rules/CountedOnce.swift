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
  /// For each rule the rules that exclude it, whether any of them counts by something else, whether it excludes any itself,
  /// and its item.
  private let excluders: [[Int16]]
  private let haveOtherExcluders: [Bool]
  private let excludesAny: [Bool]
  private let items: [Int16]
  private let spans: SpanStarts
  private var files = SourceFiles()
  private var charges = Pile<Charge>()
  private var groups = Groups()
  private var cells = Codes<FileColumn>()
  private var points = Codes<Amount>()
  private var periods = Codes<Period?>()
  /// What charges count by under the rules that exclude theirs, where that is something else, in the order of the charges.
  private var excluderKeys = Pile<ExcluderKey>()
  /// What of the unit that is being settled was met first.
  private var first = Firsts()
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
    haveOtherExcluders = excluders.enumerated().map { number, excluders in
      excluders.contains { rules[Int($0)].terms.oncePer != rules[number].terms.oncePer }
    }
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

  /// What a charge counts by under another rule; of nothing where it does not name that.
  private struct ExcluderKey: BitwiseCopyable {
    var charge: Int32
    var rule: Int16
    var hasKey: Bool
    var key: ShortDigest
  }

  /// Remembers a deduction if it names what its own rule counts once, or what a rule that excludes it goes by.
  mutating func note(_ entry: Entry, by rule: RuleTerms, points: Amount) {
    let hasOthers = haveOtherExcluders[Int(entry.rule)]
    if rule.oncePer == .row, !hasOthers { return }
    let keys = Keys(entry)
    let own = keys.digest(rule.oncePer)?.short
    guard own != nil || (hasOthers && namesExcluders(keys, entry.rule)) else { return }
    guard let source = files.source(of: entry) else { return faults.append(.noSource(entry[.source])) }
    if hasOthers { noteExcluders(keys, entry.rule) }
    charges.append(
      Charge(
        household: household(keys, own, rule), key: own ?? KeyDigest().short,
        place: Charge.Place(row: source.row, cell: code(of: source)),
        points: self.points.code(points, short: -Int(points.ticks)), period: code(of: entry.period), rule: entry.rule,
        hasKey: own != nil))
    groups.append(entry.unit)
  }

  @inline(__always)
  private func household(_ keys: Keys, _ own: ShortDigest?, _ rule: RuleTerms) -> UInt64 {
    if rule.oncePer == .household, let own { return own.number }
    return keys.household.isEmpty ? 0 : KeyDigest(keys.household).short.number
  }

  @inline(__always)
  private mutating func code(of source: Source) -> Int32 {
    let place = FileColumn(file: Int32(truncatingIfNeeded: files.number(of: source.file)), column: source.column)
    return cells.code(
      place, short: place.column < Self.columns ? Int(place.file) * Self.columns + Int(place.column) : -1)
  }

  /// So many columns of each file have a number of their own.
  private static let columns = 128

  @inline(__always)
  private mutating func code(of period: Period?) -> Int32 {
    guard let period, period.form == .day else { return periods.code(period, short: -1) }
    return periods.code(period, short: Int(period.start.number))
  }

  private func namesExcluders(_ keys: Keys, _ rule: Int16) -> Bool {
    excluders[Int(rule)].contains { keys.names(scheme.terms[Int($0)].oncePer) }
  }

  /// Remembers what the next charge counts by under each rule that excludes its own.
  private mutating func noteExcluders(_ keys: Keys, _ rule: Int16) {
    for number in excluders[Int(rule)] {
      let key = keys.digest(scheme.terms[Int(number)].oncePer)
      excluderKeys.append(
        ExcluderKey(
          charge: Int32(truncatingIfNeeded: charges.count), rule: number, hasKey: key != nil,
          key: (key ?? KeyDigest()).short))
    }
  }

  /// Puts the charges of each unit side by side.
  mutating func close() {
    groups.close(units: scheme.units.count)
  }

  // MARK: Settling

  /// A charge of the unit that is being settled, and its position among all.
  private struct Own {
    var charge: Charge
    var position: Int32
  }

  /// For each of some keys which of a unit's charges came with it first.
  private struct Firsts {
    private var keys = KeyTable()
    private var places: [Int32] = []

    mutating func removeAll() {
      keys.removeAll()
      places.removeAll(keepingCapacity: true)
    }

    func find(_ key: KeyDigest) -> Int? { keys.number(of: key).map { Int(places[$0]) } }

    mutating func find(_ key: KeyDigest, orAdd place: Int) -> Int? {
      let (number, isNew) = keys.add(key)
      if !isNew { return Int(places[number]) }
      places.append(Int32(truncatingIfNeeded: place))
      return nil
    }
  }

  private struct Taken {
    var place: Int
    var why: Why
    var winner: Int
  }

  /// Takes back the charges of one unit that do not count, in the order of the rules and then of the sources.
  mutating func settle(_ unit: Int, into made: inout [Entry]) {
    let positions = groups[unit]
    if positions.isEmpty { return }
    // A unit's charges lie far apart.
    for position in positions { charges.prefetch(Int(position)) }
    var own = positions.map { Own(charge: charges[Int($0)], position: $0) }
    if !own.indices.dropFirst().allSatisfy({ !isBefore(own[$0], own[$0 - 1]) }) { own.sort(by: isBefore) }
    var taken: [Taken] = []
    let isTaken = takeBack(own, into: &taken)
    taken.sort {
      let (left, right) = (own[$0.place], own[$1.place])
      return left.charge.rule != right.charge.rule ? left.charge.rule < right.charge.rule : isBefore(left, right)
    }
    for found in taken {
      let charge = own[found.place].charge
      let points = points.value(charge.points) { Amount(ticks: -Int64($0)) }
      var entry = Entry(
        .reversal, unit: unit, item: items[Int(charge.rule)], rule: charge.rule, points: -points, why: found.why)
      entry.period = period(of: charge) ?? scheme.settings.year
      entry.source = source(charge.place)
      made.append(entry)
      let subject: Remark.Subject = found.why.code == .repeated ? .repeated : .excluded(by: found.why.rule)
      remark(subject, charge, beside: own[found.winner].charge, unit)
    }
    warnOfTwoClauses(own, isTaken, unit)
    warnOfFoundAgain(own, isTaken, unit)
  }

  /// What counts once a month or quarter and was charged in several: right by the document, and a sign that nobody mended it.
  private mutating func warnOfFoundAgain(_ own: [Own], _ isTaken: [Bool], _ unit: Int) {
    guard hasShortPeriods else { return }
    first.removeAll()
    for place in own.indices where !isTaken[place] && own[place].charge.hasKey {
      let charge = own[place].charge
      if scheme.terms[Int(charge.rule)].period == .year { continue }
      var key = KeyDigest(charge.key)
      key.add(Int(charge.rule))
      guard let before = first.find(key, orAdd: place) else { continue }
      remark(.foundAgain, charge, beside: own[before].charge, unit)
    }
  }

  /// The order of sources: by the file's name, then row and column.
  private func isBefore(_ left: Own, _ right: Own) -> Bool {
    let (left, right) = (left.charge.place, right.charge.place)
    if left.cell == right.cell { return left.row < right.row }
    let cells = (cell(left), cell(right))
    if cells.0.file != cells.1.file { return files.name(Int(cells.0.file)) < files.name(Int(cells.1.file)) }
    return left.row != right.row ? left.row < right.row : cells.0.column < cells.1.column
  }

  private func cell(_ place: Charge.Place) -> FileColumn {
    cells.value(place.cell) { FileColumn(file: $0 / Int32(Self.columns), column: $0 % Int32(Self.columns)) }
  }

  private func source(_ place: Charge.Place) -> Source {
    let cell = cell(place)
    return Source(file: files.name(Int(cell.file)), row: place.row, column: cell.column)
  }

  private func period(of charge: Charge) -> Period? {
    periods.value(charge.period) { Period(start: Day(number: $0), end: Day(number: $0), form: .day) }
  }

  /// The day by which a charge belongs to a year, quarter or month.
  private func day(of charge: Charge) -> Day {
    guard let period = period(of: charge) else { return scheme.settings.asOf }
    return period.isInterval ? period.end(asOf: scheme.settings.asOf) : period.end
  }

  /// What a charge counts by under a rule in its period.
  private func key(_ short: ShortDigest, _ number: Int16, _ day: Day) -> KeyDigest {
    let start = spans.start(of: scheme.terms[Int(number)].period, containing: day)
    var digest = KeyDigest(short)
    digest.add(Int(number) | Int(start.number) << 16)
    return digest
  }

  /// Goes through the charges, excluding rules first: of those of one key the first that nothing excludes stays.
  private mutating func takeBack(_ own: [Own], into taken: inout [Taken]) -> [Bool] {
    var isTaken = [Bool](repeating: false, count: own.count)
    var standing: [KeyDigest: Int] = [:]
    first.removeAll()
    for place in inRuleOrder(own) {
      let charge = own[place].charge
      let day = day(of: charge)
      let excluder = standing.isEmpty ? nil : excluder(of: own[place], day, standing)
      let own = key(charge.key, charge.rule, day)
      if charge.hasKey {
        // An excluded charge does not stand for its key.
        let before = excluder == nil ? first.find(own, orAdd: place) : first.find(own)
        if let before {
          taken.append(Taken(place: place, why: Why(.repeated), winner: before))
          isTaken[place] = true
          continue
        }
      }
      if let excluder {
        taken.append(Taken(place: place, why: Why(.excludedBy, rule: excluder.rule), winner: excluder.winner))
        isTaken[place] = true
      } else if charge.hasKey, excludesAny[Int(charge.rule)] {
        standing[own] = place
      }
    }
    return isTaken
  }

  /// The charges with excluding rules before those that they exclude, else in the order of their sources.
  private func inRuleOrder(_ own: [Own]) -> [Int] {
    guard hasExclusions else { return Array(own.indices) }
    var next = [Int](repeating: 0, count: rank.count + 1)
    for one in own { next[Int(rank[Int(one.charge.rule)]) + 1] += 1 }
    for place in rank.indices { next[place + 1] += next[place] }
    var order = [Int](repeating: 0, count: own.count)
    for (place, one) in own.enumerated() {
      let rank = Int(rank[Int(one.charge.rule)])
      order[next[rank]] = place
      next[rank] += 1
    }
    return order
  }

  private func excluder(of own: Own, _ day: Day, _ standing: [KeyDigest: Int]) -> (rule: Int16, winner: Int)? {
    let charge = own.charge
    if haveOtherExcluders[Int(charge.rule)] { return otherExcluder(of: own, day, standing) }
    guard charge.hasKey else { return nil }
    for number in excluders[Int(charge.rule)] {
      if let winner = standing[key(charge.key, number, day)] { return (number, winner) }
    }
    return nil
  }

  /// The excluder of a charge of which it was noted what it counts by under each.
  private func otherExcluder(of own: Own, _ day: Day, _ standing: [KeyDigest: Int]) -> (rule: Int16, winner: Int)? {
    var (low, high) = (0, excluderKeys.count)
    while low < high {
      let middle = (low + high) / 2
      if excluderKeys[middle].charge < own.position { low = middle + 1 } else { high = middle }
    }
    while low < excluderKeys.count, excluderKeys[low].charge == own.position {
      let noted = excluderKeys[low]
      if noted.hasKey, let winner = standing[key(noted.key, noted.rule, day)] { return (noted.rule, winner) }
      low += 1
    }
    return nil
  }

  /// Households that are charged under two rules of one item: right by the document, and the first thing to be asked about.
  private mutating func warnOfTwoClauses(_ own: [Own], _ isTaken: [Bool], _ unit: Int) {
    func item(_ place: Int) -> Int { Int(items[Int(own[place].charge.rule)]) }
    // Most items have charges under one rule alone.
    var rule = [Int16](repeating: -1, count: scheme.items.count)
    var hasTwo = [Bool](repeating: false, count: scheme.items.count)
    let counted = own.indices.filter { !isTaken[$0] && own[$0].charge.household != 0 }
    for place in counted {
      let (item, number) = (item(place), own[place].charge.rule)
      if rule[item] >= 0, rule[item] != number { hasTwo[item] = true }
      rule[item] = number
    }
    first.removeAll()
    for place in counted where hasTwo[item(place)] {
      var key = KeyDigest()
      key.add(Int(bitPattern: UInt(own[place].charge.household)))
      key.add(item(place))
      guard let before = first.find(key, orAdd: place) else { continue }
      let other = own[before].charge
      if other.rule != own[place].charge.rule {
        remark(.twoClauses(with: other.rule), own[place].charge, beside: other, unit)
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

  private mutating func remark(_ subject: Remark.Subject, _ charge: Charge, beside other: Charge, _ unit: Int) {
    remarks.append(
      Remark(
        subject: subject, unit: Int32(truncatingIfNeeded: unit), item: items[Int(charge.rule)], place: charge.place,
        other: other.place))
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
