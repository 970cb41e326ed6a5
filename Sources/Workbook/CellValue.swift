import Faults
import Store

/// What a cell holds, as the sheet's XML has it, and what it says to a reader of the sheet.
struct CellValue {
  /// How the text between the tags is meant: the attribute `t` of a cell.
  enum Kind {
    case number
    case sharedText
    /// A text in the cell itself, or the text that a formula gave.
    case ownText
    case boolean
    case error
    /// A day written out, as strict workbooks do.
    case day

    init?(_ name: Text?) {
      guard let name else {
        self = .number
        return
      }
      switch name {
      case _ where name == "n": self = .number
      case _ where name == "s": self = .sharedText
      case _ where name == "str" || name == "inlineStr": self = .ownText
      case _ where name == "b": self = .boolean
      case _ where name == "e": self = .error
      case _ where name == "d": self = .day
      default: return nil
      }
    }
  }

  /// What cannot be taken from a cell without guessing.
  enum Trouble: Error {
    /// The workbook itself is wrong.
    case broken
    /// A formula gave an error.
    case error
    /// More digits than Excel keeps.
    case ruined
    /// A time of day.
    case time
    /// A day that is shown without its year.
    case withoutYear
    /// A number in a cell for dates that is no day.
    case noDay
  }

  /// What the texts and formats of the workbook are.
  let texts: SharedTexts
  let styles: CellStyles
  let countsFrom1904: Bool
  private let scratch = Scratch()

  init(texts: SharedTexts, styles: CellStyles, countsFrom1904: Bool) {
    self.texts = texts
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
  }

  /// What the cell says, as text that is valid until the next one is asked for.
  func read(_ text: Text, _ kind: Kind, style: Int) throws(Trouble) -> Text {
    switch kind {
    case .ownText: return text
    case .error: throw .error
    case .boolean: return text == "1" || text == "true" ? Text("TRUE") : Text("FALSE")
    case .sharedText:
      guard let number = SharedNumber.read(text), let shared = texts[number] else { throw .broken }
      return shared
    case .day:
      guard text.count > 10 else { return text }
      let time = text[10..<text.count].bytes.filter { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
      guard time.isEmpty else { throw .time }
      return text[0..<10]
    case .number: return try read(number: text, styles[style])
    }
  }

  private func read(number text: Text, _ format: NumberFormat) throws(Trouble) -> Text {
    if format == .number, DecimalDigits.isWritten(text) { return text }
    guard let number = DecimalDigits(text) else { throw .broken }
    guard !number.isRuined else { throw .ruined }
    scratch.begin()
    switch format {
    case .number: number.write(to: scratch)
    case .percent:
      number.hundredfold.write(to: scratch)
      scratch.add(UInt8(ascii: "%"))
    case .date(let parts): try write(number, parts)
    case .dayOfYear: throw .withoutYear
    case .time: throw .time
    }
    return scratch.text
  }

  private func write(_ number: DecimalDigits, _ parts: NumberFormat.Parts) throws(Trouble) {
    guard !number.isNegative else { throw .noDay }
    guard let serial = number.integer else { throw .time }
    guard let day = SerialDay(serial, countsFrom1904: countsFrom1904) else { throw .noDay }
    scratch.add(day.year, width: 4)
    if parts == .year { return }
    scratch.add(UInt8(ascii: "-"))
    scratch.add(day.month, width: 2)
    if parts == .month { return }
    scratch.add(UInt8(ascii: "-"))
    scratch.add(day.day, width: 2)
  }
}
