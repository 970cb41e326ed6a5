import Faults
import Store

/// Compares what was handed in with the duty list: a blank is not a zero, and a month without a line is not a clean month.
struct Completeness {
  private let scheme: Scheme
  /// For each duty what is owed by the as-of date.
  private var owed: [Owed]

  private struct Owed {
    /// Whether anything was handed in.
    var isMet = false
    /// The periods for which a list is owed.
    var periods: [Period] = []
    var isReported: [Bool] = []
    /// For each period the line that says there was nothing at all, and whether something was found.
    var nothing: [Source?] = []
    var isFound: [Bool] = []
    /// For lines that say there was nothing in one unit: where they are, and in which units and periods something was.
    var nothingOfUnit: [Int: Source] = [:]
    var isFoundOfUnit: [Bool] = []
    /// The cells that a wide sheet owes for each unit.
    var measures: [Measure] = []
    /// Units down, measures across.
    var isFilled: [Bool] = []
  }

  private struct Measure {
    var rule: Int16
    var period: Period
  }

  init(_ scheme: Scheme) {
    self.scheme = scheme
    owed = scheme.duties.map { Self.owed($0, scheme) }
  }

  private static func owed(_ duty: SheetDuty, _ scheme: Scheme) -> Owed {
    var owed = Owed()
    guard let every = duty.every else { return owed }
    let settings = scheme.settings
    let periods = settings.assessed.parts(every).filter { $0.end <= settings.asOf }
    switch duty.shape {
    case .list:
      owed.periods = periods
      // A rate needs a survey of every unit; what else a list says happens or does not.
      for rule in duty.ruleNumbers where isOwed(rule, scheme) {
        guard let terms = scheme.terms(rule, of: .deductions), terms.kind == .band else { continue }
        for period in settings.assessed.parts(terms.period) where period.end <= settings.asOf {
          owed.measures.append(Measure(rule: rule, period: period))
        }
      }
      owed.isFilled = [Bool](repeating: false, count: scheme.units.count * owed.measures.count)
      owed.isFoundOfUnit = [Bool](repeating: false, count: scheme.units.count * periods.count)
      owed.isReported = [Bool](repeating: false, count: periods.count)
      owed.isFound = owed.isReported
      owed.nothing = [Source?](repeating: nil, count: periods.count)
    case .wide, .form:
      for rule in duty.ruleNumbers where isOwed(rule, scheme) {
        let id = scheme.ruleID(rule).string
        let named = scheme.columns.filter { $0.rule == id && $0.field == .quantity }.compactMap(\.period)
        for period in named.isEmpty ? periods : named.filter({ $0.end <= settings.asOf }) {
          owed.measures.append(Measure(rule: rule, period: period))
        }
      }
      owed.isFilled = [Bool](repeating: false, count: scheme.units.count * owed.measures.count)
    }
    return owed
  }

  /// Whether a table or form must have a figure for a rule: not for a veto, advice, or what may be missing.
  static func isOwed(_ rule: Int16, _ scheme: Scheme) -> Bool {
    guard let terms = scheme.terms(rule, of: .deductions), !terms.isAdvice else { return false }
    let item = scheme.items[Int(terms.item)]
    return item.method != .none && item.ifMissing == .error
  }

  /// Notes that a duty's sheet says something about a period, and for a wide sheet about a unit and rule; `none` is the
  /// source of a line that says that nothing was found in any unit.
  mutating func note(_ duty: Int, unit: Int32, rule: Int16, period: Period, none: Source? = nil) {
    owed[duty].isMet = true
    // When an interval was found out nobody says; it is no sooner than its last day, or still goes on.
    let day = period.isInterval ? period.end(asOf: scheme.settings.asOf) : period.start
    for place in owed[duty].periods.indices {
      let part = owed[duty].periods[place]
      guard part.start <= day, day <= part.end else { continue }
      owed[duty].isReported[place] = true
      if rule >= 0, !period.isInterval { owed[duty].isFound[place] = true }
      if let none, unit < 0 { owed[duty].nothing[place] = none }
      guard unit >= 0, !period.isInterval else { continue }
      let ofUnit = Int(unit) * owed[duty].periods.count + place
      if let none { owed[duty].nothingOfUnit[ofUnit] = none }
      if rule >= 0 { owed[duty].isFoundOfUnit[ofUnit] = true }
    }
    guard unit >= 0, rule >= 0 else { return }
    let count = owed[duty].measures.count
    for place in 0..<count {
      let measure = owed[duty].measures[place]
      guard measure.rule == rule, measure.period.start <= period.start, period.end <= measure.period.end else {
        continue
      }
      owed[duty].isFilled[Int(unit) * count + place] = true
    }
  }

  /// What is missing: whole sheets, months of a list, cells of a wide sheet; with `onlyMet` of sheets that are there.
  func faults(onlyMet: Bool) -> [Fault] {
    var faults: [Fault] = []
    for (duty, owed) in zip(scheme.duties, owed) {
      guard owed.isMet else {
        if !onlyMet, !(owed.periods.isEmpty && owed.measures.isEmpty) { faults.append(.sheetMissing(duty)) }
        continue
      }
      for (period, isReported) in zip(owed.periods, owed.isReported) where !isReported {
        faults.append(.periodMissing(duty, period))
      }
      for place in owed.periods.indices {
        guard let nothing = owed.nothing[place], owed.isFound[place] else { continue }
        faults.append(.noneAndFound(nothing, owed.periods[place]))
      }
      for (place, nothing) in owed.nothingOfUnit.sorted(by: { $0.key < $1.key }) where owed.isFoundOfUnit[place] {
        faults.append(.noneAndFound(nothing, owed.periods[place % owed.periods.count]))
      }
      faults += missingCells(duty, owed, onlyMet: onlyMet)
    }
    return faults
  }

  /// The figures that a table or form owes and does not have, a fault for each unit.
  private func missingCells(_ duty: SheetDuty, _ owed: Owed, onlyMet: Bool) -> [Fault] {
    let department = scheme.departments.first { $0.name == duty.department }
    return scheme.units.indices.compactMap { number in
      let unit = scheme.units[number]
      if let department, department.scoresItsGroup, unit.group != department.name { return nil }
      let due = owed.measures.indices.filter { place in
        let item = Int(scheme.terms[Int(owed.measures[place].rule)].item)
        return scheme.applies(scheme.items[item], to: unit)
      }
      let missing = due.filter { !owed.isFilled[number * owed.measures.count + $0] }
      if missing.isEmpty { return nil }
      // Whoever checks one sheet does not answer for those of other units.
      if missing.count == due.count, duty.shape == .form || duty.isSelf {
        return onlyMet ? nil : .ofUnitMissing(duty, unit.name)
      }
      let names = missing.map { "\(scheme.name(of: owed.measures[$0].rule)) \(owed.measures[$0].period)" }
      return .cellsMissing(duty, unit.name, names)
    }
  }
}

extension Fault {
  static func sheetMissing(_ duty: SheetDuty) -> Fault {
    let (place, sheet) = (Place(duty.name), Phrase.words(duty.name))
    return duty.isSelf
      ? Fault("sheet-missing.self", at: place, value: duty.department, ["sheet": sheet])
      : Fault(
        "sheet-missing", at: place, value: duty.department, ["department": "\(duty.department)", "sheet": sheet])
  }

  static func ofUnitMissing(_ duty: SheetDuty, _ unit: String) -> Fault {
    let (place, parts) = (
      Place(duty.name), ["unit": "\(unit)", "sheet": "\(duty.name)"] as KeyValuePairs<String, Phrase>
    )
    return duty.isSelf
      ? Fault("sheet-missing.of-itself", at: place, value: unit, parts)
      : Fault("sheet-missing.of-unit", at: place, value: unit, parts)
  }

  static func periodMissing(_ duty: SheetDuty, _ period: Period) -> Fault {
    let (place, text) = (Place(duty.name), "\(period)")
    return duty.none.isEmpty
      ? Fault("period-missing", at: place, value: text, ["period": "\(text)"])
      : Fault("period-missing.none", at: place, value: text, ["period": "\(text)", "none": "\(duty.none)"])
  }

  static func noneAndFound(_ source: Source, _ period: Period) -> Fault {
    Fault("none-and-found", at: source.place, ["period": "\(period)"])
  }

  static func cellsMissing(_ duty: SheetDuty, _ unit: String, _ cells: [String]) -> Fault {
    Fault("unit-missing", at: Place(duty.name), value: unit, ["unit": "\(unit)", "cells": .all(cells)])
  }
}
