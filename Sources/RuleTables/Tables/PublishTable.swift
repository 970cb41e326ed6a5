import Scoring

extension SchemeBuilder {
  /// The rows of `publish.csv`: who may be told what.
  func readPublications() -> [PublicationRule] {
    set.rows(.publish).compactMap { row in
      // A blank key was found with the keys of all tables.
      guard let file = row.choice("file", ReportFile.self) else { return nil }
      return PublicationRule(
        file: file, audience: row.required("audience"), isPublic: row.isYes("public", blank: false),
        permission: row.choice("permission", Permission.self, otherwise: .approval),
        time: row.choice("when", ReportTime.self), clause: row.required("clause"))
    }
  }
}
