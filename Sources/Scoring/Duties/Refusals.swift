import Faults
import Store

// What `normalize` says of an entry that it refuses, in the words of those who hand in sheets.

extension Fault {
  static func notReported(_ kind: Kind) -> Fault {
    Fault(
      "not-reported", at: Place("-"), value: kind.name,
      "an entry of the kind \(kind.name) cannot be normalized",
      remedy: "give normalize what ingest wrote")
  }

  static func noUnit(_ place: Place) -> Fault {
    Fault("no-unit", at: place.in(.unit), "the row names no unit", remedy: "write the village or town that it is about")
  }

  static func unknownUnit(_ place: Place, _ name: String, _ remedy: String) -> Fault {
    Fault("unknown-unit", at: place.in(.unit), value: name, "\"\(name)\" is no unit of this scheme", remedy: remedy)
  }

  static func unknownDepartment(_ place: Place, _ name: String, _ known: [String]) -> Fault {
    Fault(
      "unknown-department", at: place.in(.department), value: name, "\"\(name)\" is no department of this scheme",
      remedy: "name one of \(known.joined(separator: ", "))")
  }

  static func noRule(_ place: Place) -> Fault {
    Fault("no-rule", at: place.in(.rule), "the row names no problem", remedy: "write the problem's name or id")
  }

  static func unknownRule(_ place: Place, _ name: String, _ remedy: String) -> Fault {
    Fault(
      "unknown-rule", at: place.in(.rule), value: name, "\"\(name)\" is no rule that this sheet may report",
      remedy: remedy)
  }

  static func notInSheet(_ place: Place, _ name: String) -> Fault {
    Fault(
      "not-in-sheet", at: place.in(.rule), value: name, "\"\(name)\" does not belong in this sheet",
      remedy: "report it in the sheet that sheets.csv names for it")
  }

  static func notPermitted(_ place: Place, _ name: String, _ department: String) -> Fault {
    Fault(
      "not-permitted", at: place.in(.rule), value: name, "\"\(name)\" is not for \(department) to report",
      remedy: "leave it to the department that assesses this item", status: .notPermitted)
  }

  static func sheetRefused(_ place: Place, _ sheet: Text) -> Fault {
    Fault(
      "sheet-refused", at: place, value: sheet.string,
      "nothing of this sheet is used, because it reports what is not its department's",
      remedy: "hand it in again without those rows", status: .notPermitted)
  }

  static func noInterval(_ place: Place, _ text: String, _ rule: String) -> Fault {
    Fault(
      "no-interval", at: place.in(.period), value: text, "\(rule) needs a first and a last day",
      remedy: "fill in from when to when, or leave the last day blank if it still goes on")
  }

  static func tooLong(_ place: Place, _ text: String, _ rule: String, _ span: Span) -> Fault {
    Fault(
      "period-too-long", at: place.in(.period), value: text,
      "\(rule) counts by the \(span.rawValue), and \(text) is longer",
      remedy: "report each \(span.rawValue) in a row or column of its own")
  }

  static func noPeriod(_ place: Place) -> Fault {
    Fault(
      "no-date", at: place.in(.period), "the row has no date",
      remedy: "write a date as 2024-03-15 or a month as 2024-03")
  }

  static func badPeriod(_ place: Place, _ text: String) -> Fault {
    Fault(
      "bad-date", at: place.in(.period), value: text,
      "\"\(text)\" is no date of the calendar, or not in a form that is read here",
      remedy: "write 2024-03-15, 2024-03, 2024-Q1, 2024 or 2024-03-31/2024-06-30")
  }

  static func badInterval(_ place: Place, _ text: Text) -> Fault {
    let parts = text.string.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let days = parts.map { Period(parsing: $0) }
    let remedy =
      "write the first and the last day as 2024-03-31 and 2024-06-30; leave the last one blank if it still goes on"
    if parts.count == 2, parts[0].isEmpty {
      return Fault(
        "no-first-day", at: place.in(.period), value: text.string, "the interval has no first day", remedy: remedy)
    }
    if parts.count == 2, let first = days[0], let last = days[1], first.form == .day, last.form == .day {
      return Fault(
        "reversed", at: place.in(.period), value: text.string,
        "the interval ends on \(last) before it begins on \(first)",
        remedy: remedy)
    }
    return Fault(
      "bad-date", at: place.in(.period), value: text.string, "\"\(text)\" is no interval of two days of the calendar",
      remedy: remedy)
  }

  static func outsideYear(_ place: Place, _ text: String, _ first: Day, _ last: Day) -> Fault {
    Fault(
      "outside-year", at: place.in(.period), value: text, "\(text) lies outside the time that is assessed",
      remedy: "report what happened from \(first) to \(last)")
  }

  static func negative(_ place: Place, _ text: String) -> Fault {
    Fault(
      "negative", at: place.in(.quantity), value: text, "\(text) is negative",
      remedy: "write how many there were; what is taken off is worked out from the rules")
  }

  static func notANumber(_ place: Place, _ text: String, _ trouble: NumberTrouble) -> Fault {
    let remedy = "write a plain number such as 3 or 0.5, and 0 if there was nothing"
    return switch trouble {
    case .blank: Fault("blank", at: place.in(.quantity), "the cell is blank, which is not zero (未报)", remedy: remedy)
    case .malformed:
      Fault("not-a-number", at: place.in(.quantity), value: text, "\"\(text)\" is not a number", remedy: remedy)
    case .tooManyPlaces:
      Fault(
        "too-many-places", at: place.in(.quantity), value: text, "\(text) has more than four decimal places",
        remedy: "round it to four places or fewer")
    case .tooLarge:
      Fault("too-large", at: place.in(.quantity), value: text, "\(text) is too large to be right", remedy: remedy)
    }
  }

  static func noneWithNumber(_ place: Place, _ text: String) -> Fault {
    Fault(
      "none-with-number", at: place.in(.quantity), value: text, "the line says that there was nothing, and \(text)",
      remedy: "leave the number blank, or write what was found")
  }

  static func notAVeto(_ place: Place, _ text: String) -> Fault {
    Fault(
      "not-a-veto", at: place.in(.quantity), value: text, "\"\(text)\" does not say whether there is a veto",
      remedy: "write 一票否决 where there is one, and leave the cell blank where there is none")
  }

  static func notWhole(_ place: Place, _ quantity: Amount, _ unit: String, in column: Column = .quantity) -> Fault {
    Fault(
      "not-whole", at: place.in(column), value: quantity.description,
      "\(quantity) is not a whole number of \(unit.isEmpty ? "cases" : unit)",
      remedy: "write how many there were")
  }

  static func noApprover(_ place: Place, _ rule: String) -> Fault {
    Fault(
      "no-approver", at: place.in(.approver), value: rule, "nobody has certified \(rule)",
      remedy: "write who certified it")
  }

  static func severalNumbers(_ place: Place, _ text: String) -> Fault {
    Fault(
      "several-numbers", at: place.in(.quantity), value: text, "\"\(text)\" is several numbers in one cell",
      remedy: "write each in the row of its own item")
  }

  static func notADenominator(_ place: Place, _ text: String, _ trouble: NumberTrouble) -> Fault {
    trouble == .blank
      ? Fault(
        "blank", at: place.in(.of), "how many there were in all is blank (未报)",
        remedy: "write the whole number of cases")
      : Fault(
        "not-a-number", at: place.in(.of), value: text, "\"\(text)\" is not a number",
        remedy: "write a plain number such as 50")
  }

  static func partAboveWhole(_ place: Place, _ part: Amount, _ whole: Amount) -> Fault {
    Fault(
      "part-above-whole", at: place.in(.quantity), value: "\(part)", "\(part) of \(whole) cannot be",
      remedy: "write how many were right, and how many were checked in all")
  }

  static func noData(_ place: Place, _ item: String) -> Fault {
    Fault(
      "no-data", at: place.in(.of), value: "0", "nothing was checked, so \(item) has no rate for this period",
      remedy: "report a survey, or decide in if_missing of items.csv what a period without one gives")
  }

  static func aboveMarks(_ place: Place, _ score: Amount, _ most: Amount, _ item: Item) -> Fault {
    let hasOther = !item.readings.isEmpty
    return Fault(
      "above-marks", at: place.in(.quantity), value: "\(score)",
      "\(score) is more than the \(most) that \(item.id) can have" + (hasOther ? " under \(item.readings)" : ""),
      remedy: "write a score from 0 to \(most)" + (hasOther ? ", or choose another reading" : ""))
  }

  static func marksDiffer(_ place: Place, _ printed: Amount, _ item: Item) -> Fault {
    Fault(
      "marks-differ", at: place.in(.of), value: "\(printed)",
      "the sheet prints \(printed) marks for \(item.id), the scheme has \(item.marks)",
      remedy: "use the sheet of this scheme, or correct the marks in items.csv")
  }

  static func doesNotApply(_ place: Place, _ text: String, _ item: String, _ unit: String) -> Fault {
    Fault(
      "does-not-apply", at: place.in(.quantity), value: text, "\(item) does not apply to \(unit)",
      remedy: "leave the cell blank or write 缺项")
  }

  static func applies(_ place: Place, _ text: String, _ item: String, _ unit: String) -> Fault {
    Fault(
      "applies", at: place.in(.quantity), value: text, "\(item) applies to \(unit), and \"\(text)\" is no score",
      remedy: "write its score, 0 if it has none")
  }

  static func noRound(_ place: Place, _ name: String) -> Fault {
    Fault(
      "no-matter", at: place.in(.matter), value: name, "the row does not say which round of \(name) it is about",
      remedy: "write the round, so that each is counted once")
  }

  static func notItself(_ place: Place, _ unit: String, _ own: String) -> Fault {
    Fault(
      "not-permitted", at: place.in(.unit), value: unit, "\(own) reports on itself, not on \(unit)",
      remedy: "leave it to \(unit)", status: .notPermitted)
  }

  static func notItsGroup(_ place: Place, _ unit: String, _ department: String) -> Fault {
    Fault(
      "not-permitted", at: place.in(.unit), value: unit, "\(unit) is not in the group that \(department) assesses",
      remedy: "leave it to its own group", status: .notPermitted)
  }

  static func twoValues(_ place: Place, _ before: Source) -> Fault {
    Fault(
      "two-values", at: place, "this unit, measure and period has a value already, at \(before)",
      remedy: "leave one of the two")
  }

  static func rowTwice(_ place: Place, _ before: Source) -> Fault {
    Fault(
      "row-twice", at: place, "this row is the same as \(before), and both would count",
      remedy: "leave one of the two, or write what tells them apart: the household, person, matter or note")
  }
}

extension Place {
  /// The same place, with the ledger column that the fault is about.
  func `in`(_ column: Column) -> Place {
    Place(file, row: row, column: self.column, heading: column.name)
  }
}
