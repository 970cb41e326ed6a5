import CFuzzer
import CSV
import Faults

/// What a reader makes of some bytes: every row with its number and cells, then what stopped it.
func reading(_ reader: consuming RowReader) -> [[String]] {
  var rows: [[String]] = []
  do throws(Fault) {
    while try reader.fill() {
      for row in reader.rows {
        rows.append(["\(row.number)"] + (0..<row.count).map { row[$0].string })
      }
    }
    rows.append(["whole", "\(reader.endsWithLineBreak)"])
  } catch {
    rows.append([error.code, "\(error.place)"])
  }
  return rows
}

/// Holds the fast way, in blocks of a size that the first byte gives, against libcsv: the same cells and the same fault.
func compare(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let fast = reading(RowReader(Input(name: "f.csv", bytes: bytes), block: Int(start[0]) + 1))
  let slow = reading(RowReader(Input(name: "f.csv", bytes: bytes), usesLibcsvAlone: true))
  // Rows before a fault may have been given in one block or not at all.
  let isSame = fast == slow || (fast.last == slow.last && fast.last?.first != "whole" && begin(fast, slow))
  if !isSame { fatalError("the fast way reads \(fast), libcsv \(slow)") }
  return 0
}

/// Whether the rows of one reading are the first of the other.
func begin(_ one: [[String]], _ other: [[String]]) -> Bool {
  zip(one.dropLast(), other.dropLast()).allSatisfy { $0 == $1 }
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = withUnsafeMutablePointer(to: &arguments) { pointer in
  pointer.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
    LLVMFuzzerRunDriver(&count, $0, compare)
  }
}
