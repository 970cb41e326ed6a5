import Faults

/// What `normalize` goes by beside the scheme.
public struct NormalizeOptions: Sendable {
  /// Whether only the sheets that are there are held against the duty list.
  public var checksOneSheet: Bool
  /// Sheets of which nothing is used, because they report what is not their department's.
  public var refusedSheets: Set<String> = []
  /// What was decided about single findings after complaints.
  public var rulings: [Ruling] = []
  /// What is wrong with the file of rulings.
  public var faultsOfRulings: [Fault] = []
  /// Whether somebody asks what was handed in.
  public var showsCoverage = false
  /// When each file was handed in, by its name; empty where nobody noted it.
  public var handedIn: [String: Day] = [:]

  /// What holds where nothing else is said.
  public init(checksOneSheet: Bool = false) {
    self.checksOneSheet = checksOneSheet
  }
}
