import CSV
import Faults
import Foundation
import Ledger
import RuleTables
import Scoring
import Store
import Testing

private let gulu = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "pipelines/gulu-2024").path

private let header =
  "unit,item,rule,period,kind,quantity,of,points,matter,party,department,approver,note,why,clause,source\n"

@Suite struct LedgerTests {
  private let scheme: Scheme

  init() throws {
    scheme = try SchemeFolder(gulu).scheme()
  }

  /// A small ledger as `normalize` leaves it, with a quoted note and a character beyond the basic plane.
  private func ledger() throws -> [UInt8] {
    var writer = try LedgerWriter(Output(inMemory: "l.csv"), scheme: scheme)
    for (unit, note) in [(Text("吉星村"), Text("a, \"b\"")), (Text("银花村"), Text("𠮷\n"))] {
      var words = ReportedWords()
      words.unit = unit
      words.rule = Text("G-1.1.a")
      words.period = Text("2024-01-16")
      words.quantity = Text("1")
      words.department = Text("经发办")
      words.note = note
      words.source = Source(file: Text("t.csv"), row: 2, column: 3)
      try writer.write(words)
    }
    var control = Control(scheme)
    control.stages = [.ingest, .normalize]
    try writer.finish(control)
    return writer.memory
  }

  private func accept(_ bytes: [UInt8], before stage: StageName = .deduct) throws -> Control {
    var reader = LedgerReader(Input(name: "l.csv", bytes: bytes), scheme: scheme, resolves: true)
    var entries: [Entry] = []
    while try reader.next(&entries) {}
    return try reader.finish(before: stage)
  }

  private func codes(_ bytes: [UInt8], before stage: StageName = .deduct) -> [String] {
    do {
      _ = try accept(bytes, before: stage)
      return []
    } catch let fault as Fault {
      return [fault.code]
    } catch let faults as Faults {
      return faults.list.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  private func edited(_ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: try ledger(), as: UTF8.self)
    try #require(text.contains(old))
    return Array(text.replacing(old, with: new).utf8)
  }

  @Test func isReadAsItWasWritten() throws {
    let control = try accept(try ledger())
    #expect(control.count == 2)
    #expect(control.stages == [.ingest, .normalize])
    #expect(control.status == "final")
  }

  /// Whatever is left of a ledger that was cut short, it is never taken for the whole.
  @Test func aLedgerCutAtAnyByteIsRefused() throws {
    let whole = try ledger()
    #expect(codes(whole).isEmpty)
    for length in 0..<whole.count {
      #expect(!codes(Array(whole[..<length])).isEmpty, "cut after \(length) of \(whole.count) bytes")
    }
  }

  @Test func theControlEntryIsTakenAnywhere() throws {
    let lines = String(decoding: try ledger(), as: UTF8.self)
    let parts = lines.components(separatedBy: "\n,,,2024-12-31,control")
    let rows = parts[0].dropFirst(header.count)
    let moved = header + ",,,2024-12-31,control" + parts[1] + rows + "\n"
    #expect(codes(Array(moved.utf8)).isEmpty)
  }

  @Test func whatDoesNotAddUpIsRefused() throws {
    #expect(codes(try edited("control,2,", "control,3,")) == ["count-differs"])
    #expect(codes(try edited("control,2,0,", "control,2,1,")) == ["sum-differs"])
    #expect(codes(try edited(scheme.digest, String(repeating: "0", count: 64))) == ["other-scheme"])
    #expect(codes(try edited("2024-12-31,control", "2024-06-30,control")) == ["other-terms"])
    #expect(codes(try edited("rejected=0", "rejected=0 perhaps")) == ["bad-control"])
    #expect(codes(try edited("t.csv:2:3\n", "t.csv:2:3,\n")).contains("ragged"))
    #expect(codes(try edited("G-1.1.a", "G-1.1.x")) == ["bad-cell", "bad-cell"])
    #expect(codes(try edited("吉星村", "吉星庄")) == ["bad-cell"])
    #expect(codes(try edited(",reported,", ",guessed,")).first == "unknown-kind")
  }

  /// A ranking that rests on rulings is not taken for one without.
  @Test func theControlEntryCountsRulings() throws {
    #expect(try accept(edited("rejected=0", "rejected=0 rulings=3")).status == "final rulings=3")
    #expect(
      try accept(edited("rejected=0", "rejected=0 provisional edited rulings=1")).status
        == "provisional edited rulings=1")
    #expect(codes(try edited("rejected=0", "rejected=0 rulings=many")) == ["bad-control"])
  }

  /// What a later sheet corrects may have names that nobody knows; it keeps them, and no other entry may.
  @Test func aCorrectedEntryKeepsItsWords() throws {
    let row = [
      "吉星庄", "", "饮水", "上月", "reported", "两户", "", "", "", "", "农服中心", "", "", "superseded:新表.csv", "", "旧表.csv:2:2",
    ]
    var entry = Entry(.reported, row: .lasting(row))
    #expect(entry.isSuperseded)
    entry.score(as: .record, nil, Why(.superseded))
    entry.change = .names
    var writer = try LedgerWriter(Output(inMemory: "l.csv"), scheme: scheme)
    try writer.write(entry)
    var control = Control(scheme)
    control.stages = [.ingest, .normalize]
    try writer.finish(control)
    let text = String(decoding: writer.memory, as: UTF8.self)
    #expect(text.contains("\n吉星庄,,饮水,上月,record,两户,,,,,农服中心,,,superseded:新表.csv,,旧表.csv:2:2\n"))
    #expect(codes(writer.memory).isEmpty)
    let unmarked = text.replacing("superseded:新表.csv", with: "counted")
    #expect(codes(Array(unmarked.utf8)) == ["bad-cell", "bad-cell"])
  }

  @Test func stagesGoInTheirOrder() throws {
    #expect(codes(try ledger(), before: .normalize) == ["stage-twice"])
    #expect(codes(try ledger(), before: .cap) == ["stage-missing"])
    #expect(codes(try ledger(), before: .rank) == ["stage-missing"])
  }

  @Test func aSecondControlEntryIsRefused() throws {
    let whole = try ledger()
    let text = String(decoding: whole, as: UTF8.self)
    let last = text.components(separatedBy: "\n").dropLast().last ?? ""
    #expect(codes(Array((text + last + "\n").utf8)) == ["two-controls"])
  }

  @Test func nothingIsNoLedger() {
    #expect(codes([]) == ["empty"])
    #expect(codes(Array("a,b\n".utf8)) == ["bad-header"])
    #expect(codes(Array(header.utf8)) == ["no-control"])
  }

  @Test func sealingClosesAnEditedLedger() throws {
    let rows =
      String(decoding: try ledger(), as: UTF8.self).components(separatedBy: "\n,,,2024-12-31,control")[0] + "\n"
    let path = FileManager.default.temporaryDirectory.appending(path: "kaohe-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: Fault.self) {
      try seal(Input(name: "l.csv", bytes: Array(rows.utf8)), scheme: scheme, after: nil, to: Output(path: path))
    }
    try seal(Input(name: "l.csv", bytes: Array(rows.utf8)), scheme: scheme, after: .normalize, to: Output(path: path))
    let control = try accept([UInt8](Data(contentsOf: URL(filePath: path))))
    #expect(control.isEdited)
    #expect(control.status == "edited")
  }
}
