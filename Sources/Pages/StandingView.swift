import Accounts
import Faults
import Scoring

extension Standing {
  /// Where a unit stands and who stands next to it, sentence by sentence; a mark stands for names that are not told.
  var sentences: [Words] {
    var messages: [Message] = []
    if !tied.isEmpty {
      messages.append(
        tied.contains(Discretion.mark)
          ? Message("page.tied", ["count": "\(tied.count)"]) : Message("explain.tied", ["names": .all(tied)]))
    }
    if let above { messages.append(above.sentence(above.distance > .zero ? "above" : "ahead")) }
    if let below { messages.append(below.sentence(below.distance < .zero ? "below" : "behind")) }
    return messages.map { Words($0) }
  }
}

extension Standing.Neighbour {
  fileprivate func sentence(_ key: String) -> Message {
    let distance = Phrase.words("\(Amount(ticks: Int64(clamping: distance.ticks.magnitude)))")
    // A unit's own sheet has no one below with more points: that would tell of another's veto.
    if names.contains(Discretion.mark), key != "behind" { return Message("page.\(key)", ["distance": distance]) }
    return Message(
      "explain.\(key)",
      ["rank": "\(place)", "names": .all(names), "total": "\(total)", "distance": distance])
  }
}

/// A word beside a unit's name.
struct Tag {
  let tag: String
  /// The class that colours it.
  let tone: String

  /// Its vetoes and what follows for it; what follows from a good grade is nothing grave.
  static func all(_ unit: RankedUnit, _ scheme: Scheme) -> [Tag] {
    let grave = Set(scheme.bottoms.map(\.consequence))
    return unit.vetoes.map { Tag(tag: $0, tone: "grave") }
      + unit.consequences.flatMap { consequence in
        // Several things may follow, with spaces between them.
        consequence.split(separator: " ").map { Tag(tag: String($0), tone: grave.contains(consequence) ? "grave" : "") }
      }
  }
}
