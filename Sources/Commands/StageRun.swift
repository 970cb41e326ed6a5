import CSV
import Faults
import Ledger
import Scoring

/// Drives one stage in a process of its own: a ledger in, a ledger out.
struct StageRun {
  let name: StageName
  let scheme: Scheme
  let options: StageOptions
  /// Whether what was refused is left out instead of stopping the run.
  var isProvisional = false

  private var console: Console { Console(tool: name.rawValue) }

  /// Passes all entries through the stage, and writes the ledger with its control entry if nothing was wrong.
  ///
  /// `rejects` names the file for what was refused; `each` is called after every batch. Throws a `Fault` or `Faults`.
  func pass<Passed: Stage>(
    _ stage: inout Passed, rejects: String? = nil, each: (inout Passed) throws -> Void = { _ in }
  ) throws {
    try pass(&stage, from: try Input(path: options.input), rejects: rejects, each: each)
  }

  /// Does the same with a ledger from elsewhere.
  func pass<Passed: Stage>(
    _ stage: inout Passed, from input: consuming Input, rejects: String?, each: (inout Passed) throws -> Void = { _ in }
  ) throws {
    var reader = LedgerReader(input, scheme: scheme, resolves: name != .normalize)
    var writer = try LedgerWriter(try Output(path: options.output.output), scheme: scheme)
    var entries: [Entry] = []
    var progress = Progress(
      of: name.rawValue, reading: [options.input], writesMeanwhile: options.output.isStandardOutput)
    while try reader.next(&entries) {
      var batch = entries.mutableSpan
      stage.takeAll(&batch)
      try writer.write(entries)
      try each(&stage)
      progress.add(entries.count)
    }
    progress.end()
    var control = try reader.finish(before: name)
    try conclude(&stage, &control, rejects)
    let known = stage.faults.count
    var warnings = try WarningsFile(options.warnings, tool: name.rawValue)
    for slice in Chain.slices(of: scheme.units.indices) {
      if stage.warningCount > 0 {
        try warnings.add(from: stage, name)
        stage.forgetWarnings()
      }
      entries.removeAll(keepingCapacity: true)
      stage.settle(slice, into: &entries)
      try writer.write(entries)
    }
    // What could not be settled is not a ledger, provisional or not.
    let unsettled = Array(stage.faults.dropFirst(known))
    guard unsettled.isEmpty else { throw Faults(unsettled) }
    control.stages.append(name)
    control.rulings += stage.rulingCount
    try warnings.add(from: stage, name)
    try warnings.finish()
    try writer.finish(control)
  }

  /// Lets a stage look at all entries, and writes nothing.
  func read<Reading: Stage>(_ input: consuming Input, into stage: inout Reading) throws {
    var reader = LedgerReader(input, scheme: scheme, resolves: name != .normalize)
    try feed(&stage, &reader)
  }

  private func feed<Fed: Stage>(_ stage: inout Fed, _ reader: inout LedgerReader) throws {
    var entries: [Entry] = []
    var progress = Progress(of: name.rawValue, reading: [options.input])
    while try reader.next(&entries) {
      var batch = entries.mutableSpan
      stage.takeAll(&batch)
      progress.add(entries.count)
    }
    progress.end()
  }

  /// Reads all entries into the last stage, which writes no ledger; gives the control entry.
  func consume<Consumer: Stage>(_ stage: inout Consumer) throws -> Control {
    var reader = LedgerReader(try Input(path: options.input), scheme: scheme, resolves: true)
    try feed(&stage, &reader)
    var control = try reader.finish(before: name)
    try conclude(&stage, &control, nil)
    return control
  }

  /// Closes the stage; what it refused stops the run, unless the run is provisional.
  private func conclude<Closed: Stage>(_ stage: inout Closed, _ control: inout Control, _ rejects: String?) throws {
    stage.close()
    let faults = stage.faults
    if let rejects { try writeRejects(faults, to: rejects) }
    guard !faults.isEmpty || isProvisional else { return }
    guard isProvisional else { throw Faults(faults) }
    console.say(faults)
    control.rejected += faults.count
    control.isProvisional = true
  }

  /// Writes the warnings to their file; without one, a terminal is told how many there are.
  func report(_ warnings: [Warning]) throws {
    var file = try WarningsFile(options.warnings, tool: name.rawValue)
    try file.add(warnings, of: name)
    try file.finish()
  }
}
