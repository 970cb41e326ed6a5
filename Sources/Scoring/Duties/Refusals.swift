import Faults
import Store

// What `normalize` says of an entry that it refuses, in the words of those who hand in sheets.

extension Fault {
  static func notReported(_ kind: Kind) -> Fault {
    Fault("not-reported", at: Place("-"), value: kind.name, ["kind": "\(kind.name)"])
  }

  static func noUnit(_ place: Place) -> Fault { Fault("no-unit", at: place.in(.unit)) }

  static func unknownUnit(_ place: Place, _ name: String, _ remedy: Phrase) -> Fault {
    Fault("unknown-unit", at: place.in(.unit), value: name, ["name": "\(name)", "remedy": remedy])
  }

  static func unknownDepartment(_ place: Place, _ name: String, _ known: [String]) -> Fault {
    Fault("unknown-department", at: place.in(.department), value: name, ["name": "\(name)", "known": .all(known)])
  }

  static func noRule(_ place: Place) -> Fault { Fault("no-rule", at: place.in(.rule)) }

  static func unknownRule(_ place: Place, _ name: String, _ remedy: Phrase) -> Fault {
    Fault("unknown-rule", at: place.in(.rule), value: name, ["name": "\(name)", "remedy": remedy])
  }

  static func notInSheet(_ place: Place, _ name: String) -> Fault {
    Fault("not-in-sheet", at: place.in(.rule), value: name, ["name": "\(name)"])
  }

  static func notPermitted(_ place: Place, _ name: String, _ department: String) -> Fault {
    Fault(
      "not-permitted", at: place.in(.rule), value: name, ["name": "\(name)", "department": "\(department)"],
      status: .notPermitted)
  }

  static func sheetRefused(_ place: Place, _ sheet: Text) -> Fault {
    Fault("sheet-refused", at: place, value: sheet.string, status: .notPermitted)
  }

  static func noInterval(_ place: Place, _ text: String, _ rule: String) -> Fault {
    Fault("no-interval", at: place.in(.period), value: text, ["rule": "\(rule)"])
  }

  static func tooLong(_ place: Place, _ text: String, _ rule: String, _ span: Span) -> Fault {
    Fault(
      "period-too-long", at: place.in(.period), value: text,
      ["rule": "\(rule)", "span": .message(span.message), "period": "\(text)"])
  }

  static func noPeriod(_ place: Place) -> Fault { Fault("no-date", at: place.in(.period)) }

  static func outsideYear(_ place: Place, _ text: String, _ first: Day, _ last: Day) -> Fault {
    Fault(
      "outside-year", at: place.in(.period), value: text,
      ["text": "\(text)", "first": "\(first)", "last": "\(last)"])
  }

  static func negative(_ place: Place, _ text: String) -> Fault {
    Fault("negative", at: place.in(.quantity), value: text, ["text": "\(text)"])
  }

  static func notANumber(_ place: Place, _ text: String, _ trouble: NumberTrouble) -> Fault {
    let place = place.in(.quantity)
    return switch trouble {
    case .blank: Fault("blank", at: place)
    case .malformed: Fault("not-a-number", at: place, value: text, ["text": "\(text)"])
    case .tooManyPlaces: Fault("too-many-places", at: place, value: text, ["text": "\(text)"])
    case .tooLarge: Fault("too-large", at: place, value: text, ["text": "\(text)"])
    }
  }

  static func noneWithNumber(_ place: Place, _ text: String) -> Fault {
    Fault("none-with-number", at: place.in(.quantity), value: text, ["text": "\(text)"])
  }

  static func notAVeto(_ place: Place, _ text: String) -> Fault {
    Fault("not-a-veto", at: place.in(.quantity), value: text, ["text": "\(text)"])
  }

  static func notWhole(_ place: Place, _ quantity: Amount, _ unit: String, in column: Column = .quantity) -> Fault {
    let (place, text) = (place.in(column), "\(quantity)")
    return unit.isEmpty
      ? Fault("not-whole.cases", at: place, value: text, ["quantity": "\(text)"])
      : Fault("not-whole", at: place, value: text, ["quantity": "\(text)", "unit": "\(unit)"])
  }

  static func noApprover(_ place: Place, _ rule: String) -> Fault {
    Fault("no-approver", at: place.in(.approver), value: rule, ["rule": "\(rule)"])
  }

  static func severalNumbers(_ place: Place, _ text: String) -> Fault {
    Fault("several-numbers", at: place.in(.quantity), value: text, ["text": "\(text)"])
  }

  static func notADenominator(_ place: Place, _ text: String, _ trouble: NumberTrouble) -> Fault {
    trouble == .blank
      ? Fault("blank.of", at: place.in(.of))
      : Fault("not-a-number.of", at: place.in(.of), value: text, ["text": "\(text)"])
  }

  static func partAboveWhole(_ place: Place, _ part: Amount, _ whole: Amount) -> Fault {
    Fault(
      "part-above-whole", at: place.in(.quantity), value: "\(part)", ["part": "\(part)", "whole": "\(whole)"])
  }

  static func noData(_ place: Place, _ item: String) -> Fault {
    Fault("no-data", at: place.in(.of), value: "0", ["item": "\(item)"])
  }

  static func aboveMarks(_ place: Place, _ score: Amount, _ most: Amount, _ item: Item) -> Fault {
    let (place, text) = (place.in(.quantity), "\(score)")
    return item.readings.isEmpty
      ? Fault("above-marks", at: place, value: text, ["score": "\(text)", "most": "\(most)", "item": "\(item.id)"])
      : Fault(
        "above-marks.reading", at: place, value: text,
        ["score": "\(text)", "most": "\(most)", "item": "\(item.id)", "readings": "\(item.readings)"])
  }

  static func marksDiffer(_ place: Place, _ printed: Amount, _ item: Item) -> Fault {
    Fault(
      "marks-differ", at: place.in(.of), value: "\(printed)",
      ["printed": "\(printed)", "item": "\(item.id)", "marks": "\(item.marks)"])
  }

  static func doesNotApply(_ place: Place, _ text: String, _ item: String, _ unit: String) -> Fault {
    Fault("does-not-apply", at: place.in(.quantity), value: text, ["item": "\(item)", "unit": "\(unit)"])
  }

  static func applies(_ place: Place, _ text: String, _ item: String, _ unit: String) -> Fault {
    Fault(
      "applies", at: place.in(.quantity), value: text, ["item": "\(item)", "unit": "\(unit)", "text": "\(text)"])
  }

  static func noRound(_ place: Place, _ name: String) -> Fault {
    Fault("no-matter", at: place.in(.matter), value: name, ["name": "\(name)"])
  }

  static func notItself(_ place: Place, _ unit: String, _ own: String) -> Fault {
    Fault(
      "not-permitted.itself", at: place.in(.unit), value: unit, ["unit": "\(unit)", "own": "\(own)"],
      status: .notPermitted)
  }

  static func notItsGroup(_ place: Place, _ unit: String, _ department: String) -> Fault {
    Fault(
      "not-permitted.group", at: place.in(.unit), value: unit, ["unit": "\(unit)", "department": "\(department)"],
      status: .notPermitted)
  }

  static func twoValues(_ place: Place, _ before: Source) -> Fault {
    Fault("two-values", at: place, ["before": "\(before)"])
  }

  static func rowTwice(_ place: Place, _ before: Source) -> Fault {
    Fault("row-twice", at: place, ["before": "\(before)"])
  }
}

extension OncePer {
  /// What messages call that by which a rule counts once.
  var message: Message {
    switch self {
    case .row: Message("key.row")
    case .all: Message("key.unit")
    case .household: Message("key.household")
    case .party: Message("key.person")
    case .matter: Message("key.matter")
    case .matterAndParty: Message("key.matter-and-person")
    case .matterOrParty: Message("key.matter-or-person")
    }
  }
}

extension Span {
  /// What messages call it.
  public var message: Message {
    switch self {
    case .year: Message("span.year")
    case .quarter: Message("span.quarter")
    case .month: Message("span.month")
    }
  }
}

extension Place {
  /// The same place, with the ledger column that the fault is about.
  func `in`(_ column: Column) -> Place {
    Place(file, row: row, column: self.column, heading: column.name)
  }
}
