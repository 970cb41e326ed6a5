import CSV
import Faults
import Store

/// An Excel workbook (`.xlsx`), of which one sheet is read.
public struct Workbook {
  /// A sheet with explanations, as templates have it: never read unless it is named.
  public static let instructions = "填写说明"

  private let archive: Archive
  private let list: SheetList
  private let relations: Relations

  /// Whether these are the first bytes of a zip archive, which every workbook is.
  public static func isArchive(_ start: [UInt8]) -> Bool {
    [[0x03, 0x04], [0x05, 0x06]].contains { start.starts(with: [0x50, 0x4B] + $0) }
  }

  /// Opens a workbook.
  ///
  /// Throws a `Fault` for an archive that is none, is damaged or goes beyond the limits.
  public init(_ input: consuming Input, limits: WorkbookLimits = WorkbookLimits()) throws(Fault) {
    archive = try Archive(input, limits: limits)
    guard let part = try Relations(of: "", in: archive).part("officeDocument") else {
      throw .otherKind(archive.name, try OtherKind(of: archive))
    }
    guard !part.hasSuffix(".bin") else { throw .otherKind(archive.name, .binary) }
    list = try SheetList(part, in: archive)
    relations = try Relations(of: part, in: archive)
  }

  /// The name of the sheet to read: the one asked for, else the only visible one with something in it.
  ///
  /// Throws a `Fault` that names the sheets where there is no such sheet, none, or more than one.
  public func sheet(named wanted: String? = nil) throws(Fault) -> String {
    if let wanted {
      guard list.sheets.contains(where: { $0.name == wanted }) else {
        throw .noSuchSheet(archive.name, wanted, list.sheets.map(\.name))
      }
      return wanted
    }
    var filled: [String] = []
    for sheet in list.sheets where !sheet.isHidden && sheet.name != Self.instructions {
      if let part = part(of: sheet), try SheetSurvey.hasContent(part, in: archive) { filled.append(sheet.name) }
    }
    guard let only = filled.first else {
      throw .noSheet(archive.name, list.sheets.filter(\.isHidden).map(\.name))
    }
    guard filled.count == 1 else { throw .severalSheets(archive.name, filled) }
    return only
  }

  /// Starts reading a sheet by its name.
  public func rows(of sheet: String) throws(Fault) -> WorkbookRows {
    guard let found = list.sheets.first(where: { $0.name == sheet }), let part = part(of: found) else {
      throw .noSuchSheet(archive.name, sheet, list.sheets.map(\.name))
    }
    return try WorkbookRows(
      part, in: archive, file: "\(archive.name)!\(sheet)",
      texts: SharedTexts(relations.part("sharedStrings"), in: archive),
      styles: CellStyles(relations.part("styles"), in: archive), countsFrom1904: list.countsFrom1904)
  }

  /// The part with a sheet's cells; nil for a sheet without any, as one that is a chart.
  private func part(of sheet: SheetList.Sheet) -> String? {
    relations.list.first { $0.id == sheet.relation && $0.type == "worksheet" }?.part
  }
}

/// What an archive is that is no workbook.
enum OtherKind: String {
  case archive
  case binary = "xlsb"
  case openDocument = "ods"
  case numbers
  case document

  /// Finds it out from the names of its parts.
  init(of archive: Archive) throws(Fault) {
    self = .archive
    if archive.has("Index/Document.iwa") || archive.has("Index.zip") { self = .numbers }
    if archive.has("mimetype") {
      var part = try archive.open("mimetype")
      if try part.start(64).starts(with: "application/vnd.oasis.opendocument".utf8) { self = .openDocument }
    }
  }
}

extension Fault {
  /// That an archive, or a document of several parts, is no workbook that is read here.
  static func otherKind(_ name: String, _ kind: OtherKind) -> Fault {
    Fault("not-text.\(kind.rawValue)", at: Place(name), value: kind.rawValue)
  }

  static func noSuchSheet(_ name: String, _ sheet: String, _ known: [String]) -> Fault {
    Fault("no-such-sheet", at: Place(name), value: sheet, ["sheet": "\(sheet)", "known": .all(known)], status: .usage)
  }

  static func severalSheets(_ name: String, _ sheets: [String]) -> Fault {
    Fault("several-sheets", at: Place(name), ["sheets": .all(sheets)])
  }

  static func noSheet(_ name: String, _ hidden: [String]) -> Fault {
    hidden.isEmpty
      ? Fault("empty", at: Place(name)) : Fault("empty.hidden", at: Place(name), ["sheets": .all(hidden)])
  }

  // MARK: What is wrong with the file

  static func broken(_ name: String, _ reason: String) -> Fault {
    Fault("broken-workbook", at: Place(name), value: reason)
  }

  static func brokenPart(_ name: String, _ part: String, _ reason: String) -> Fault {
    Fault(
      "broken-workbook.part", at: Place(name), value: "\(part): \(reason)", ["part": "\(part)", "reason": "\(reason)"])
  }

  static func missingPart(_ name: String, _ part: String) -> Fault {
    Fault("broken-workbook.missing", at: Place(name), value: part, ["part": "\(part)"])
  }
}
