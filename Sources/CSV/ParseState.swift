import CLibcsv
import Store

/// What libcsv's callbacks work on: plain values behind one pointer, so that a call costs no reference counting.
struct ParseState: ~Copyable {
  enum Trouble {
    case none
    case bareReturn
    case cellTooLong
    case rowTooLong
    case tooManyColumns
  }
  var parser = csv_parser()
  var batch = RowBatch()
  /// Rows finished so far, blank lines included.
  var rowNumber: Int { batch.rowsBefore + batch.count }
  /// The row ended with CR: only LF may follow.
  var returnIsPending = false
  var trouble = Trouble.none
  let limits: Limits

  init(limits: Limits) {
    self.limits = limits
  }
}

/// libcsv's first callback: a cell is complete.
func addCell(_ cell: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?) {
  guard let state = context?.assumingMemoryBound(to: ParseState.self) else { return }
  if state.pointee.returnIsPending { state.pointee.trouble = .bareReturn }
  // libcsv cannot be stopped from here, so the rest of the chunk is passed over.
  guard state.pointee.trouble == .none else { return }
  guard count <= state.pointee.limits.field else {
    state.pointee.trouble = .cellTooLong
    return
  }
  state.pointee.batch.addCell(UnsafePointer(cell?.assumingMemoryBound(to: UInt8.self)), count)
  if state.pointee.batch.openBytes > state.pointee.limits.row { state.pointee.trouble = .rowTooLong }
  if state.pointee.batch.openCells > state.pointee.limits.columns { state.pointee.trouble = .tooManyColumns }
}

/// libcsv's second callback: a row ended with CR, LF or the end of the file (-1).
func endRow(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let state = context?.assumingMemoryBound(to: ParseState.self) else { return }
  guard state.pointee.trouble == .none else { return }
  let isBlank = state.pointee.batch.openCells == 0
  if state.pointee.returnIsPending {
    // The LF of CRLF comes as a row of its own, without cells; anything else means that the CR stood alone.
    state.pointee.returnIsPending = false
    if isBlank, terminator == 0x0A { return }
    state.pointee.trouble = .bareReturn
    return
  }
  state.pointee.batch.endRow()
  state.pointee.returnIsPending = terminator == 0x0D
}

/// The size of the cell that libcsv is gathering.
func sizeOfOpenCell(_ parser: inout csv_parser) -> Int { parser.entry_pos }
