/// The kinds of files that a report has, by the words that `publish.csv` uses for them.
public enum ReportFile: String, CaseIterable, Sendable {
  /// Everything about every unit, for the office itself.
  case office
  /// One unit's own points, for that unit alone.
  case unit
  /// Places, totals and grades, for everybody.
  case list = "public"
  /// The worst, with whom somebody talks.
  case talk
  /// Totals for the assessment that this one is a part of.
  case parent
}

/// Whether a kind of file may be handed out.
public enum Permission: String, CaseIterable, Sendable {
  /// The document itself lets it go out.
  case free
  /// Somebody has to approve it each time.
  case approval
}

/// Which results a document speaks of when it lets them out.
public enum ReportTime: String, CaseIterable, Sendable {
  /// Those up to the end of a month.
  case month
  /// Those of the whole time that is assessed.
  case year
}

/// Who may be told what: a row of `publish.csv`.
public struct PublicationRule: Sendable {
  /// The kind of file.
  public var file: ReportFile
  /// Who gets it, in the document's words.
  public var audience: String
  /// Whether anybody may read it, so that nothing private may stand in it.
  public var isPublic: Bool
  /// Whether it may go out without an approval.
  public var permission: Permission
  /// Which results are meant; nil for those of any day.
  public var time: ReportTime?
  /// Its clause.
  public var clause: String

  /// A row of the table with all its cells.
  public init(
    file: ReportFile, audience: String, isPublic: Bool, permission: Permission, time: ReportTime?, clause: String
  ) {
    self.file = file
    self.audience = audience
    self.isPublic = isPublic || file == .list
    self.permission = permission
    self.time = time
    self.clause = clause
  }
}

/// Why a file is not written without an approval.
public enum Withholding: Hashable, Sendable {
  /// The document says nothing about such a file.
  case isNotMentioned
  /// The document wants it approved.
  case needsApproval
  /// Something was left out of the results, or somebody changed them.
  case isNotFinal
  /// The document speaks of results up to another day than these.
  case isOfAnotherTime(ReportTime)
}

extension Scheme {
  /// What the document says about a kind of file; nil where it says nothing.
  public func publication(of file: ReportFile) -> PublicationRule? { publications.first { $0.file == file } }

  /// Why a file with these results must wait for an approval; nil where it may go out.
  ///
  /// Results that are not final go to the office alone.
  public func withholding(of file: ReportFile, isFinal: Bool = true) -> Withholding? {
    guard let rule = publication(of: file) else { return .isNotMentioned }
    guard rule.permission == .free else { return .needsApproval }
    guard isFinal || file == .office else { return .isNotFinal }
    switch rule.time {
    case nil: return nil
    case .month: return Period(.month, containing: settings.asOf).end == settings.asOf ? nil : .isOfAnotherTime(.month)
    case .year: return settings.asOf >= settings.lastDay ? nil : .isOfAnotherTime(.year)
    }
  }
}
