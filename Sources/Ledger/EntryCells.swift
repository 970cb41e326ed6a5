import CSV
import Scoring
import Store

/// What the scheme has to say in the row of an entry.
struct EntryParts {
  let unit: Text
  let item: Text
  let rule: Text
  let why: Why?
  /// The reason why, where it names a file or a document.
  let whyInRow: Text
  /// The rule or band that the reason names.
  let named: Text
  let clause: Text
  /// Whether the row that it was read from lies in its block as it would be written.
  let isAsWritten: Bool
  /// How many bytes the row takes at most.
  let most: Int

  @inline(always)
  init(_ entry: Entry, _ scheme: Scheme) {
    // Scoring leaves the names as they are.
    let isNamed = entry.change != .score
    unit = isNamed ? scheme.unitName(entry.unit) : .empty
    item = isNamed ? scheme.itemID(entry.item) : .empty
    rule = isNamed ? scheme.ruleID(entry.rule) : .empty
    why = entry.why
    whyInRow = why?.code.isInRow == true ? entry[.why] : .empty
    named = why.map { scheme.name(in: $0) } ?? .empty
    clause = why == nil ? .empty : scheme.clause(of: entry)
    isAsWritten = entry.row?.isAsWritten ?? false
    // Not a loop over an array of them, which would be made and thrown away for every entry.
    let ofRow = entry.row.map { RowPen.most($0) } ?? 0
    let ofNames = RowPen.most(unit) + RowPen.most(item) + RowPen.most(rule)
    let ofWhy = RowPen.most(whyInRow) + RowPen.most(named) + RowPen.most(clause)
    // Behind them figures, dates, the kind and the code of the reason.
    most = ofRow + ofNames + ofWhy + RowPen.most(entry.source?.file ?? .empty) + 256
  }
}

// Each writes all cells but the source.
extension RowPen {
  /// An entry as it was handed in.
  @inline(always)
  mutating func reported(_ row: Row, _ parts: EntryParts) {
    cells(row, Column.unit.rawValue...Column.clause.rawValue, isAsWritten: parts.isAsWritten)
  }

  /// An entry of which scoring changed what it can.
  @inline(always)
  mutating func scored(_ entry: Entry, _ row: Row, _ kind: Text, _ parts: EntryParts, _ scratch: Scratch) {
    cells(row, Column.unit.rawValue...Column.period.rawValue, isAsWritten: parts.isAsWritten)
    plain(kind)
    cells(row, Column.quantity.rawValue...Column.of.rawValue, isAsWritten: parts.isAsWritten)
    amount(entry.points, scratch)
    cells(row, Column.matter.rawValue...Column.note.rawValue, isAsWritten: parts.isAsWritten)
    why(parts, scratch)
  }

  /// The names that the scheme knows, and else what stands in the row.
  @inline(always)
  mutating func known(_ row: Row, _ kind: Text, _ parts: EntryParts, _ scratch: Scratch) {
    cell(parts.unit.isEmpty ? row[Column.unit.rawValue] : parts.unit)
    cell(parts.item.isEmpty ? row[Column.item.rawValue] : parts.item)
    cell(parts.rule.isEmpty ? row[Column.rule.rawValue] : parts.rule)
    cells(row, Column.period.rawValue...Column.period.rawValue, isAsWritten: parts.isAsWritten)
    plain(kind)
    cells(row, Column.quantity.rawValue...Column.note.rawValue, isAsWritten: parts.isAsWritten)
    why(parts, scratch)
  }

  /// An entry that was made, or of which everything may have changed but its words.
  @inline(always)
  mutating func anew(_ entry: Entry, _ row: Row?, _ kind: Text, _ parts: EntryParts, _ scratch: Scratch) {
    cell(parts.unit)
    plain(parts.item)
    plain(parts.rule)
    period(entry, row, scratch)
    plain(kind)
    amount(entry.quantity, scratch)
    amount(entry.of, scratch)
    amount(entry.points, scratch)
    let words = Column.matter.rawValue...Column.note.rawValue
    if let row { cells(row, words, isAsWritten: parts.isAsWritten) } else { for _ in words { plain(.empty) } }
    why(parts, scratch)
  }

  @inline(always)
  private mutating func period(_ entry: Entry, _ row: Row?, _ scratch: Scratch) {
    // There is one way to write a period, so what was read is right already unless it came in another form.
    if entry.change != .period, let written = row?[Column.period.rawValue], !written.isEmpty { return plain(written) }
    scratch.begin()
    entry.period?.write(to: scratch)
    plain(scratch.text)
  }

  @inline(always)
  private mutating func amount(_ amount: Amount?, _ scratch: Scratch) {
    guard let amount else { return plain(.empty) }
    // Most findings are one case.
    if let digit = amount.digit { return plain(digit: digit) }
    scratch.begin()
    amount.write(to: scratch)
    plain(scratch.text)
  }

  /// What became of the entry, and the clause that it rests on.
  @inline(always)
  private mutating func why(_ parts: EntryParts, _ scratch: Scratch) {
    guard let why = parts.why else {
      plain(.empty)
      return plain(.empty)
    }
    if why.code.isInRow {
      cell(parts.whyInRow)
    } else if why.rule < 0 {
      plain(why.code.text)
    } else {
      plain(scratch.join(why.code.text, UInt8(ascii: ":"), parts.named))
    }
    cell(parts.clause)
  }
}

extension ReportedWords {
  /// How many bytes its cells take at most, without the source.
  var most: Int {
    let ofFinding = unit.count + rule.count + period.count + quantity.count + of.count
    let ofWords = matter.count + party.count + approver.count + note.count
    return ofFinding + ofWords + department.count + RowPen.most(cells) + RowPen.most(Self.kind) + 64
  }
}

extension RowPen {
  /// What a sheet reports in words that need no quotes.
  @inline(always)
  mutating func plain(_ words: ReportedWords, source: Text) {
    plain(words.unit)
    plain(.empty)
    plain(words.rule)
    plain(words.period)
    plain(ReportedWords.kind)
    plain(words.quantity)
    plain(words.of)
    plain(.empty)
    plain(words.matter)
    plain(words.party)
    plain(words.department)
    plain(words.approver)
    plain(words.note)
    plain(words.cells)
    plain(.empty)
    plain(source)
  }
}
