import Scoring

extension SchemeBuilder {
  /// The sections of `sections.csv`.
  func readSections() -> [Section] {
    set.rows(.sections).map { row in
      Section(id: row.key, name: row.required("name"), marks: row.amount("marks"), clause: row.required("clause"))
    }
  }

  /// The section that an id belongs to: the longest that its own id begins with.
  func section(of id: String) -> Section? {
    sections.filter { covers($0.id, id) }.max { $0.id.utf8.count < $1.id.utf8.count }
  }
}
