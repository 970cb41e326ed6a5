import CSV
import Faults
import Ledger
import Scoring

/// The ledger that one stage of a fused run leaves: counted always, written where somebody wants it.
final class StageLedger {
  private var tally = Tally()
  private let files: [LedgerFile]

  /// A ledger that is written to each of some files.
  init(_ scheme: Scheme, paths: [String]) throws(Fault) {
    var files: [LedgerFile] = []
    for path in paths { files.append(try LedgerFile(path, scheme)) }
    self.files = files
  }

  /// Adds entries as they leave the stage.
  func write(_ entries: [Entry]) throws(Fault) {
    tally.add(entries)
    for file in files { try file.write(entries) }
  }

  /// Throws where a process of this stage could not have closed its ledger.
  func check() throws(Fault) {
    if tally.sum == nil { throw .ledgerTooLarge }
  }

  /// Closes the files.
  func finish(_ control: Control) throws(Fault) {
    for file in files { try file.finish(control) }
  }
}

/// One file that a ledger is written to.
private final class LedgerFile {
  private var writer: LedgerWriter

  init(_ path: String, _ scheme: Scheme) throws(Fault) {
    writer = try LedgerWriter(try Output(path: path), scheme: scheme)
  }

  func write(_ entries: [Entry]) throws(Fault) {
    try writer.write(entries)
  }

  func finish(_ control: Control) throws(Fault) {
    try writer.finish(control)
  }
}
