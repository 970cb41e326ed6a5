import CSV
import Faults
import Ledger
import Scoring

/// Where the entries of a fused run come from.
enum EntrySource {
  /// Departments' sheets.
  case sheets(SheetFiles)
  /// A ledger, and the stage that made it; its bytes where it is read more than once.
  case ledger(String, after: StageName, bytes: [UInt8]?)

  /// The stage that made the entries; nil for sheets.
  var maker: StageName? {
    switch self {
    case .sheets: nil
    case .ledger(_, let stage, _): stage
    }
  }

  /// The first stage that has something to do.
  var reader: StageName { StageName.behind(maker).first ?? .rank }

  /// When each sheet was handed in, so far as a manifest says.
  var firstDays: [String: Day] {
    if case .sheets(let files) = self { files.firstDays } else { [:] }
  }

  /// The files that they come from.
  var paths: [String] {
    switch self {
    case .sheets(let files): files.paths
    case .ledger(let path, _, _): [path]
    }
  }

  /// Keeps what cannot be opened twice, so that everything can be read again.
  mutating func keep() throws(Fault) {
    switch self {
    case .sheets(var files):
      try files.keepStandardInput()
      self = .sheets(files)
    case .ledger(let path, let stage, _):
      var input = try Input(path: path)
      self = .ledger(path, after: stage, bytes: try input.readAll())
    }
  }

  /// Gives all entries to `take`, some in a parcel; then their control entry, and what was wrong with the sheets.
  ///
  /// Entries of sheets are valid as long as their parcel is not emptied, those of a ledger during the call; `block` is
  /// how many bytes of a ledger are read at a time. Throws a `Fault` or `Faults` where there is nothing to go on with.
  func read(
    _ scheme: Scheme, says: Bool = true, block: Int, parcel: () -> Parcel, take: (Parcel) throws(Fault) -> Void
  ) throws -> (control: Control, faults: [Fault]) {
    switch self {
    case .sheets(let files):
      var batch = ReportedBatch()
      let faults = try files.read(says: says) { words throws(Fault) in
        batch.add(words)
        if batch.isFull { try take(parcel().filled(with: &batch)) }
      }
      try take(parcel().filled(with: &batch))
      var control = Control(scheme)
      control.stages = [.ingest]
      return (control, faults)
    case .ledger(let path, let stage, let bytes):
      let input = try bytes.map { Input(name: path, bytes: $0) } ?? Input(path: path)
      var reader = LedgerReader(input, scheme: scheme, resolves: stage != .ingest, block: block)
      let filled = parcel()
      while try reader.next(&filled.entries) { try take(filled) }
      return (try reader.finish(before: self.reader), [])
    }
  }
}
