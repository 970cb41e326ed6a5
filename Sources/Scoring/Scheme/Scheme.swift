import Store

/// The effective rule tables of one document: what every stage goes by.
///
/// Rules of all tables share one sequence of numbers: deductions, bonuses, vetoes, caps; items and bonus categories
/// share another: items first. A scheme never changes once it is made.
public final class Scheme: Sendable {
  /// What holds for the scheme as a whole.
  public let settings: Settings
  /// The departments.
  public let departments: [Department]
  /// The units, in the order in which ties stand.
  public let units: [Unit]
  /// The sections.
  public let sections: [Section]
  /// The items.
  public let items: [Item]
  /// The ids of the bonus categories, numbered after the items.
  public let categories: [String]
  /// The rules of `deduct.csv` that are in use.
  public let deductions: [DeductionRule]
  /// The rules of `bonus.csv` that are in use.
  public let bonuses: [BonusRule]
  /// The rules of `veto.csv` that are in use.
  public let vetoes: [VetoRule]
  /// The rules of `cap.csv` that are in use.
  public let caps: [CapRule]
  /// The bands of rates.
  public let bands: [Band]
  /// The rules of `rank.csv` about the worst.
  public let bottoms: [BottomRule]
  /// The grades, from the best to the last.
  public let grades: [GradeRule]
  /// Who may be told what.
  public let publications: [PublicationRule]
  /// The duty list.
  public let duties: [SheetDuty]
  /// What headings stand for.
  public let columns: [ColumnMeaning]
  /// The readings that were chosen, as `GA1=b GA9=b`.
  public let readings: String
  /// The digest of all tables after readings and as-of date.
  public let digest: String
  /// How spellings of a name are brought to one form where a name as it stands is not known.
  public let folding: Folding

  /// Canonical names, aliases and codes of units.
  public let unitNames: Names
  /// Canonical names of units alone, as ledgers carry them after `normalize`.
  public let canonicalUnits: Names
  /// Ids of items and categories.
  public let itemIDs: Names
  /// Ids of rules and caps.
  public let ruleIDs: Names
  /// Ids, names and aliases of all rules, whoever may report them.
  public let ruleNames: Names
  /// Canonical names and aliases of departments.
  public let departmentNames: Names

  /// What each rule goes by, by its number.
  let terms: [RuleTerms]
  /// The number and the id of each rule's item or category.
  public let itemOfRule: [(number: Int16, id: Text)]
  private let ruleClauses: [Text]
  private let itemClauses: [Text]
  private let rescaleClause: Text
  private let bandIDs: [Text]
  private let bandClauses: [Text]
  /// For each item its first rule for a direct score.
  public let scoreRules: [Int16?]

  /// The parts of a scheme, as the rule tables give them.
  public struct Parts {
    /// What holds for the scheme as a whole.
    public var settings = Settings()
    /// The departments.
    public var departments: [Department] = []
    /// The units.
    public var units: [Unit] = []
    /// Names, aliases and codes of the units; nil for those that the units themselves say.
    public var unitNames: Names?
    /// Names of the units alone, if somebody has gathered them already.
    public var canonicalUnits: Names?
    /// The sections.
    public var sections: [Section] = []
    /// The items.
    public var items: [Item] = []
    /// The ids of the bonus categories.
    public var categories: [String] = []
    /// The deductions in use.
    public var deductions: [DeductionRule] = []
    /// The bonuses in use.
    public var bonuses: [BonusRule] = []
    /// The vetoes in use.
    public var vetoes: [VetoRule] = []
    /// The caps in use.
    public var caps: [CapRule] = []
    /// The bands of rates.
    public var bands: [Band] = []
    /// The rules about the worst.
    public var bottoms: [BottomRule] = []
    /// The grades, from the best to the last.
    public var grades: [GradeRule] = []
    /// Who may be told what.
    public var publications: [PublicationRule] = []
    /// The duty list.
    public var duties: [SheetDuty] = []
    /// What headings stand for.
    public var columns: [ColumnMeaning] = []
    /// Ids, names and aliases of all rules.
    public var ruleNames = Names()
    /// The readings that were chosen.
    public var readings = ""
    /// The digest of all tables.
    public var digest = ""
    /// How spellings of a name are brought to one form.
    public var folding = Folding.plain

    /// No parts yet.
    public init() {}
  }

  /// A scheme of checked parts.
  public init(_ parts: Parts) {
    settings = parts.settings
    departments = parts.departments
    units = parts.units
    sections = parts.sections
    items = parts.items
    categories = parts.categories
    deductions = parts.deductions
    bonuses = parts.bonuses
    vetoes = parts.vetoes
    caps = parts.caps
    bands = parts.bands
    bottoms = parts.bottoms
    grades = parts.grades
    publications = parts.publications
    scoreRules = parts.items.indices.map { item in
      // Of an item that is not assessed the scores are kept as records.
      let kind = parts.items[item].method == .none ? RuleKind.record : .score
      return parts.deductions.firstIndex {
        Int($0.terms.item) == item && $0.terms.kind == kind && !$0.terms.isAdvice
      }.map { Int16($0) }
    }
    duties = parts.duties
    columns = parts.columns
    ruleNames = parts.ruleNames
    readings = parts.readings
    digest = parts.digest
    folding = parts.folding

    unitNames = parts.unitNames ?? Self.names(parts.units.map(\.names))
    // A country's names take much room: they are kept twice only where aliases stand among them.
    canonicalUnits =
      unitNames.count == parts.units.count
      ? unitNames : parts.canonicalUnits ?? Self.names(parts.units.map { [$0.name] })
    departmentNames = Self.names(parts.departments.map { [$0.name] + $0.aliases })
    itemIDs = Self.names(parts.items.map { [$0.id] } + parts.categories.map { [$0] })
    ruleIDs = Self.names(
      parts.deductions.map { [$0.id] } + parts.bonuses.map { [$0.id] } + parts.vetoes.map { [$0.id] }
        + parts.caps.map { [$0.id] })
    terms =
      parts.deductions.map(\.terms) + parts.bonuses.map(Self.terms) + parts.vetoes.map(Self.terms)
      + parts.caps.map { _ in RuleTerms(.caps) }
    itemOfRule = terms.map { [itemIDs] rule in (rule.item, rule.item < 0 ? .empty : itemIDs.name(at: Int(rule.item))) }
    ruleClauses = Self.texts(
      parts.deductions.map(\.clause) + parts.bonuses.map(\.clause) + parts.vetoes.map(\.clause)
        + parts.caps.map(\.clause))
    itemClauses = Self.texts(parts.items.map(\.clause))
    rescaleClause = Self.texts([parts.settings.rescaleClause])[0]
    bandIDs = Self.texts(parts.bands.map(\.id))
    bandClauses = Self.texts(parts.bands.map(\.clause))
  }

  private static func terms(_ rule: BonusRule) -> RuleTerms {
    var terms = RuleTerms(.bonuses)
    terms.item = rule.category
    terms.points = rule.points
    terms.isAward = rule.kind == .award
    terms.loss = rule.loss
    terms.oncePer = rule.oncePer
    terms.needsApprover = rule.needsApprover
    return terms
  }

  private static func terms(_ rule: VetoRule) -> RuleTerms {
    var terms = RuleTerms(.vetoes)
    terms.item = rule.item
    terms.needsApprover = rule.needsApprover
    return terms
  }

  private static func names(_ lists: [[String]]) -> Names {
    let names = Names()
    for (number, list) in lists.enumerated() {
      for name in list { names.add(name, number: number) }
    }
    return names
  }

  fileprivate static func texts(_ strings: [String]) -> [Text] {
    strings.map { Arena.permanent.keep($0) }
  }
}

extension Scheme {
  /// The number of the first bonus rule.
  public var firstBonus: Int { deductions.count }
  /// The number of the first veto rule.
  public var firstVeto: Int { firstBonus + bonuses.count }
  /// The number of the first cap.
  public var firstCap: Int { firstVeto + vetoes.count }

  /// What the rule with a number goes by; nil for a number that no rule has, and for one of another table where one is named.
  public func terms(_ number: Int16, of table: RuleTerms.Table? = nil) -> RuleTerms? {
    let number = Int(number)
    guard number >= 0, number < terms.count else { return nil }
    let found = terms[number]
    return table == nil || found.table == table ? found : nil
  }

  /// The number and the id of a rule's item or category; nil for a number that no rule has.
  public func item(of rule: Int16) -> (number: Int16, id: Text)? {
    rule >= 0 && Int(rule) < itemOfRule.count ? itemOfRule[Int(rule)] : nil
  }

  /// Whether a number is that of a deduction rule.
  public func isDeduction(_ number: Int16) -> Bool { number >= 0 && Int(number) < deductions.count }

  /// The deduction rule with a number, or nil where that number is another rule's.
  public func deduction(_ number: Int16) -> DeductionRule? {
    let number = Int(number)
    return deductions.indices.contains(number) ? deductions[number] : nil
  }

  /// The bonus rule with a number, or nil where that number is another rule's.
  public func bonus(_ number: Int16) -> BonusRule? {
    let number = Int(number) - firstBonus
    return bonuses.indices.contains(number) ? bonuses[number] : nil
  }

  /// The veto rule with a number, or nil where that number is another rule's.
  public func veto(_ number: Int16) -> VetoRule? {
    let number = Int(number) - firstVeto
    return vetoes.indices.contains(number) ? vetoes[number] : nil
  }

  /// The name of a unit; empty for -1.
  public func unitName(_ number: Int32) -> Text {
    number < 0 ? .empty : canonicalUnits.name(at: Int(number))
  }

  /// The id of an item or category; empty for -1.
  public func itemID(_ number: Int16) -> Text {
    number < 0 ? .empty : itemIDs.name(at: Int(number))
  }

  /// The id of a rule or cap; empty for -1.
  public func ruleID(_ number: Int16) -> Text {
    number < 0 ? .empty : ruleIDs.name(at: Int(number))
  }

  /// What one case under a rule is; empty where the tables do not say.
  public func unitOfCounting(_ number: Int16) -> String { deduction(number)?.counts ?? bonus(number)?.counts ?? "" }

  /// For each duty the word that says there is nothing to report; empty where there is none.
  var noneWords: [Text] { Self.texts(duties.map(\.none)) }

  /// A rule as departments know it: by the name that sheets use, else by its id.
  public func name(of rule: Int16) -> String {
    let id = ruleID(rule)
    guard let first = (0..<ruleNames.count).first(where: { ruleNames.name(at: $0) == id }), first + 1 < ruleNames.count,
      ruleNames.number(at: first + 1) == Int(rule)
    else { return id.string }
    return ruleNames.name(at: first + 1).string
  }

  /// What a code names: a rule, a cap or a band; empty for nothing.
  public func name(in why: Why) -> Text {
    if why.rule < 0 { return .empty }
    return why.code == .band ? bandIDs[Int(why.rule)] : ruleID(why.rule)
  }

  /// The clause that an entry rests on: its band's or its rule's, else its item's.
  public func clause(of entry: Entry) -> Text {
    if let why = entry.why, why.code == .band, why.rule >= 0 { return bandClauses[Int(why.rule)] }
    if entry.kind == .rescale, entry.rule < 0 { return rescaleClause }
    if entry.rule >= 0 { return ruleClauses[Int(entry.rule)] }
    return itemClauses.indices.contains(Int(entry.item)) ? itemClauses[Int(entry.item)] : .empty
  }

  /// The full marks of a unit: those of the items that count for it.
  public func marks(of unit: Unit) -> Amount {
    items.reduce(.zero) { sum, item in
      let isOut = item.method == .veto || item.method == .none
      return isOut || (!applies(item, to: unit) && item.ifNotApplicable == .rescale)
        ? sum : sum.adding(item.marks) ?? sum
    }
  }

  /// Whether an item applies to a unit.
  public func applies(_ item: Item, to unit: Unit) -> Bool {
    item.appliesIf.isEmpty || unit.flags.contains(item.appliesIf)
  }

  /// The duty that a file was handed in under: the longest name that the file's name begins with.
  public func duty(forFile name: String) -> Int? {
    beginning(ofFile: name)?.duty
  }

  /// The unit that a file is about and handed in by, where each unit hands in its own: the name behind the sheet's.
  public func ownUnit(ofFile name: String) -> Int? {
    guard let (duty, _) = beginning(ofFile: name), duties[duty].isSelf else { return nil }
    return unit(inFileName: name)
  }

  /// The unit that a file's name names behind that of the sheet, where a stroke may part it from more; nil for none.
  public func unit(inFileName name: String) -> Int? {
    guard let (_, rest) = beginning(ofFile: name) else { return nil }
    let end = rest.lastIndex(of: ".") ?? rest.endIndex
    let words = rest[..<end].drop { $0 == "-" }
    let ends = [words.endIndex] + words.indices.reversed().filter { words[$0] == "-" }
    let units = ends.lazy.map { String(words[..<$0]) }
    return units.compactMap { self.unitNames.number(of: $0) }.first
      ?? units.compactMap { self.unitNames.number(of: $0, by: self.folding) }.first
  }

  /// The duty whose name a file's name begins with, and the rest of the file's name.
  private func beginning(ofFile name: String) -> (duty: Int, rest: Substring)? {
    beginning(name[...]) { $0 } ?? beginning(folding.folded(name)[...], folding.folded)
  }

  private func beginning(_ name: Substring, _ spelled: (String) -> String) -> (duty: Int, rest: Substring)? {
    var best: (duty: Int, rest: Substring)?
    var isShared = false
    for (number, duty) in duties.enumerated() {
      for beginning in ([duty.name] + duty.aliases).map(spelled) where name.hasPrefix(beginning) {
        let rest = name.dropFirst(beginning.count)
        if let best, best.rest.count < rest.count { continue }
        isShared = best.map { $0.rest.count == rest.count && ($0.duty != number || isShared) } ?? false
        best = (number, rest)
      }
    }
    return isShared ? nil : best
  }
}
