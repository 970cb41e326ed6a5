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
  /// The rules of `rank.csv` about the worst.
  public let bottoms: [BottomRule]
  /// The duty list.
  public let duties: [SheetDuty]
  /// What headings stand for.
  public let columns: [ColumnMeaning]
  /// The readings that were chosen, as `GA1=b GA9=b`.
  public let readings: String
  /// The digest of all tables after readings and as-of date.
  public let digest: String

  /// Canonical names and aliases of units.
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

  private let ruleClauses: [Text]
  private let itemClauses: [Text]

  /// The parts of a scheme, as the rule tables give them.
  public struct Parts {
    /// What holds for the scheme as a whole.
    public var settings = Settings()
    /// The departments.
    public var departments: [Department] = []
    /// The units.
    public var units: [Unit] = []
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
    /// The rules about the worst.
    public var bottoms: [BottomRule] = []
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
    bottoms = parts.bottoms
    duties = parts.duties
    columns = parts.columns
    ruleNames = parts.ruleNames
    readings = parts.readings
    digest = parts.digest

    canonicalUnits = Self.names(parts.units.map { [$0.name] })
    unitNames = Self.names(parts.units.map { [$0.name] + $0.aliases })
    departmentNames = Self.names(parts.departments.map { [$0.name] + $0.aliases })
    itemIDs = Self.names(parts.items.map { [$0.id] } + parts.categories.map { [$0] })
    ruleIDs = Self.names(
      parts.deductions.map { [$0.id] } + parts.bonuses.map { [$0.id] } + parts.vetoes.map { [$0.id] }
        + parts.caps.map { [$0.id] })
    ruleClauses = Self.texts(
      parts.deductions.map(\.clause) + parts.bonuses.map(\.clause) + parts.vetoes.map(\.clause)
        + parts.caps.map(\.clause))
    itemClauses = Self.texts(parts.items.map(\.clause))
  }

  private static func names(_ lists: [[String]]) -> Names {
    let names = Names()
    for (number, list) in lists.enumerated() {
      for name in list { names.add(name, number: number) }
    }
    return names
  }

  private static func texts(_ strings: [String]) -> [Text] {
    strings.map { $0.withText { Arena.permanent.keep($0) } }
  }
}

/// A rule that an entry may name, whatever table it stands in.
public enum RuleReference {
  /// A row of `deduct.csv`.
  case deduction(DeductionRule)
  /// A row of `bonus.csv`.
  case bonus(BonusRule)
  /// A row of `veto.csv`.
  case veto(VetoRule)
  /// A row of `cap.csv`.
  case cap(CapRule)
}

extension Scheme {
  /// The number of the first bonus rule.
  public var firstBonus: Int { deductions.count }
  /// The number of the first veto rule.
  public var firstVeto: Int { firstBonus + bonuses.count }
  /// The number of the first cap.
  public var firstCap: Int { firstVeto + vetoes.count }

  /// The rule with a number, or nil for a number that no rule has.
  public func rule(_ number: Int16) -> RuleReference? {
    let number = Int(number)
    if number < 0 { return nil }
    if number < firstBonus { return .deduction(deductions[number]) }
    if number < firstVeto { return .bonus(bonuses[number - firstBonus]) }
    if number < firstCap { return .veto(vetoes[number - firstVeto]) }
    return number < firstCap + caps.count ? .cap(caps[number - firstCap]) : nil
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

  /// A rule as departments know it: by the name that sheets use, else by its id.
  public func name(of rule: Int16) -> String {
    let id = ruleID(rule)
    guard let first = (0..<ruleNames.count).first(where: { ruleNames.name(at: $0) == id }), first + 1 < ruleNames.count,
      ruleNames.number(at: first + 1) == Int(rule)
    else { return id.string }
    return ruleNames.name(at: first + 1).string
  }

  /// The clause that an entry rests on: its rule's, else its item's.
  public func clause(of entry: Entry) -> Text {
    if entry.rule >= 0 { return ruleClauses[Int(entry.rule)] }
    return itemClauses.indices.contains(Int(entry.item)) ? itemClauses[Int(entry.item)] : .empty
  }

  /// Whether an item applies to a unit.
  public func applies(_ item: Item, to unit: Unit) -> Bool {
    item.appliesIf.isEmpty || unit.flags.contains(item.appliesIf)
  }

  /// The duty that a file was handed in under: the longest name that the file's name begins with.
  public func duty(forFile name: String) -> Int? {
    var best: Int?
    for (number, duty) in duties.enumerated() where name.hasPrefix(duty.name) {
      if let found = best, duties[found].name.utf8.count >= duty.name.utf8.count { continue }
      best = number
    }
    return best
  }
}
