import Ledger
import Scoring
import Store

/// Entries on their way from stage to stage, and the words that they look into.
///
/// It belongs to one thread at a time: whoever sends it does not touch it any more.
final class Parcel: @unchecked Sendable {
  /// The words, where the entries come from a sheet.
  private var words = ReportedBatch()
  /// The entries.
  var entries: [Entry] = []

  /// Takes over the words of a batch in exchange for its own empty room, and makes their entries.
  func filled(with batch: inout ReportedBatch) -> Parcel {
    swap(&words, &batch)
    words.entries(into: &entries)
    return self
  }

  /// Forgets everything, and keeps the room that it had.
  func empty() {
    words.removeAll()
    entries.removeAll(keepingCapacity: true)
  }
}

/// Parcels that are used again and again.
struct Parcels {
  private let unused = Channel<Parcel>(room: 64)

  /// An empty parcel.
  func take() -> Parcel { unused.receiveIfAny() ?? Parcel() }

  /// Takes a parcel back of which nobody needs anything any more.
  func giveBack(_ parcel: Parcel) {
    parcel.empty()
    unused.offer(parcel)
  }
}
