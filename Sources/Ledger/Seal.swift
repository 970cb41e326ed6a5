import CSV
import Faults
import Scoring
import Store

/// Closes a ledger that somebody changed between two stages with a control entry that says so.
///
/// The terms of the old control entry are kept. Where it was dropped, `after` says which stage made the ledger, and the
/// scheme's own terms are used. Throws a `Fault`, or `Faults`.
public func seal(
  _ input: consuming Input, scheme: Scheme, after: StageName?, to output: consuming Output
) throws {
  var reader = LedgerReader(input, scheme: scheme, resolves: false)
  var writer = try LedgerWriter(output, scheme: scheme)
  var entries: [Entry] = []
  while try reader.next(&entries) {
    for entry in entries { try writer.write(entry) }
  }
  guard reader.faults.isEmpty else { throw Faults(reader.faults) }
  var control = Control(scheme)
  if let old = reader.control {
    control = old
  } else if let after {
    control.stages = Array(StageName.allCases.prefix { $0 != after }) + [after]
  } else {
    throw Fault.unknownStage(reader.place(0))
  }
  control.isEdited = true
  try writer.finish(control)
}

extension Fault {
  static func unknownStage(_ place: Place) -> Fault { Fault("no-control.stage", at: place, status: .usage) }
}
