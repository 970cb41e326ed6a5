import Faults

/// Puts ranked units into grades (等次), and says what was decided at each cut.
struct Grading {
  private let scheme: Scheme
  /// Ties at a cut that somebody has to decide.
  private(set) var faults: [Fault] = []
  /// Ties at a cut that the table decides.
  private(set) var warnings: [Warning] = []

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Gives each unit its grade; `ranked` stands from the best to the worst.
  ///
  /// A unit that a veto keeps from the best grade is passed over there, and one that it puts in the last is put there before
  /// anything is counted.
  mutating func grade(_ ranked: inout [RankedUnit]) {
    let grades = scheme.grades
    guard let last = grades.last else { return }
    var open = ranked.indices.filter { !ranked[$0].effects.contains(.lastGrade) }
    for index in ranked.indices where ranked[index].effects.contains(.lastGrade) { ranked[index].grade = last.name }
    let eligible = ranked.count { $0.mayBeGood }
    // Cuts stand at the sum of the sizes so far, so that a tie that fills one grade leaves less for the next.
    var size = 0
    var taken = 0
    for (number, grade) in grades.enumerated() {
      let candidates = number == 0 ? open.filter { !ranked[$0].effects.contains(.notGood) } : open
      switch grade.size {
      case .rest: size = ranked.count
      case .count(let count): size += count
      case .share(let share):
        let product = Int128(share.ticks) * Int128(grade.isOfEligible ? eligible : ranked.count)
        size += Int(grade.rounding.quotient(product, Int128(Amount.one)))
      }
      let chosen = cut(candidates, ranked, max(0, size - taken), grade)
      for index in chosen { ranked[index].grade = grade.name }
      taken += chosen.count
      open.removeAll { !ranked[$0].grade.isEmpty }
    }
    for index in ranked.indices {
      guard let grade = grades.first(where: { $0.name == ranked[index].grade }), !grade.consequence.isEmpty else {
        continue
      }
      ranked[index].consequences.append(grade.consequence)
    }
  }

  /// The first of some units, with those that tie at the cut all in or all out.
  private mutating func cut(_ candidates: [Int], _ ranked: [RankedUnit], _ size: Int, _ grade: GradeRule) -> [Int] {
    guard size > 0, size < candidates.count else { return size > 0 ? candidates : [] }
    let (inside, outside) = (candidates[size - 1], candidates[size])
    guard !ranked[inside].precedes(ranked[outside]) else { return Array(candidates[..<size]) }
    let tied = candidates.filter { !ranked[$0].precedes(ranked[inside]) && !ranked[inside].precedes(ranked[$0]) }
    let names = tied.map { scheme.units[ranked[$0].unit].name }.joined(separator: " ")
    let above = Array(candidates.prefix { ranked[$0].precedes(ranked[inside]) })
    switch grade.ties {
    case .include:
      warnings.append(
        Warning(
          "tie-at-cut.all-in",
          [
            "units": "\(names)", "name": "\(grade.name)", "count": "\(above.count + tied.count)", "size": "\(size)",
          ]))
      return above + tied
    case .exclude:
      warnings.append(Warning("tie-at-cut.none-in", ["units": "\(names)", "name": "\(grade.name)"]))
      return above
    case .refuse:
      faults.append(.tieAtCut(grade.name, grade.id, names))
      return above
    }
  }
}
