import CScan
import Store

/// Rows that were read in one go: their cells lie side by side in one block of memory, a separator between them.
///
/// They lie in the block as it was read, or, where libcsv had to take them out of their quotes, in a block of the batch's
/// own. The rows are valid until the batch is filled again.
package struct RowBatch: ~Copyable {
  /// Where the cells lie: the block that was read, or `own`.
  private var base: UnsafePointer<UInt8>
  private var own: UnsafeMutablePointer<UInt8>
  private var ownRoom: Int
  private var ownCount = 0

  /// Ends of cells; the element before the first one is kept at "minus one" for the first row.
  private var ends: UnsafeMutablePointer<UInt32>
  /// For each row twice the number of cells up to its end, and one more where the row has quotes in a block as it was read;
  /// the element before the first one is 0.
  private var rowEnds: UnsafeMutablePointer<UInt32>
  private var room: Int
  private var endCount = 0
  package private(set) var count = 0
  /// Where the row begins that is being read.
  private var firstOpenCell = 0
  private var firstOpenByte = 0

  /// The number of the last row of the batch before.
  private(set) var rowsBefore = 0
  private var form = Row.Form.unquoted
  /// The block that was scanned last, and what was found in it.
  private var scanned: (block: UnsafePointer<UInt8>, found: scan_result)

  /// A batch without rows.
  package init() {
    ownRoom = 0
    own = .allocate(capacity: 1)
    base = UnsafePointer(own)
    scanned = (base, scan_result())
    room = 0
    ends = .allocate(capacity: 2)
    rowEnds = .allocate(capacity: 2)
    ends[0] = .max
    rowEnds[0] = 0
  }

  deinit {
    own.deallocate()
    ends.deallocate()
    rowEnds.deallocate()
  }

  /// The row at an index from 0 to `count - 1`; a blank line is a row without cells.
  package subscript(index: Int) -> Row {
    let first = Int(rowEnds[index] >> 1)
    let (cells, hasQuotes) = (Int(rowEnds[index + 1] >> 1) - first, rowEnds[index + 1] & 1 == 1)
    func row(_ count: Int, _ form: Row.Form) -> Row {
      Row(base: base, ends: ends + first + 1, count: count, number: rowsBefore + index + 1, form: form)
    }
    let found = row(cells, form)
    // In a block as it was read a blank line is one cell without bytes.
    if form != .unquoted, cells == 1, found.written(0).isEmpty { return row(0, form) }
    // Most rows of a block with quotes have none.
    return form == .quoted && !hasQuotes ? row(cells, .plain) : found
  }

  /// All rows.
  var rows: [Row] {
    Array(unsafeUninitializedCapacity: count) { rows, filled in
      for index in 0..<count { rows.initializeElement(at: index, to: self[index]) }
      filled = count
    }
  }

  /// Drops the rows.
  mutating func clear() {
    rowsBefore += count
    count = 0
    endCount = 0
    ownCount = 0
    firstOpenCell = 0
    firstOpenByte = 0
    base = UnsafePointer(own)
  }

  /// Drops the rows, and goes on at the row with a number.
  package mutating func restart(at number: Int) {
    clear()
    rowsBefore = number - 1
  }

  // MARK: A block as it was read

  /// Takes the whole rows at the front of a block apart, for `accept`; gives how many bytes they take.
  ///
  /// 64 bytes beyond the block must be readable. Not between the cells of a row that come one by one.
  mutating func scan(_ block: UnsafePointer<UInt8>, _ length: Int) -> Int {
    makeRoom(length)
    scanned = (block, scan_rows(block, length, ends + 1, rowEnds + 1))
    return scanned.found.length
  }

  /// Takes the rows over that the last `scan` has found, if they take so many bytes; false where they need libcsv.
  mutating func accept(length: Int, columns limit: Int) -> Bool {
    let (block, found) = scanned
    guard found.length == length, found.is_odd == 0, found.most_cells <= limit else { return false }
    base = block
    count = found.rows
    endCount = found.cells
    form = found.has_quotes == 0 ? .plain : .quoted
    return true
  }

  private mutating func makeRoom(_ needed: Int) {
    guard needed > room else { return }
    room = max(needed, room * 2)
    ends = Self.grown(ends, endCount + 1, room + 18)
    rowEnds = Self.grown(rowEnds, count + 1, room + 18)
  }

  private static func grown(
    _ old: UnsafeMutablePointer<UInt32>, _ used: Int, _ room: Int
  ) -> UnsafeMutablePointer<UInt32> {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: room)
    larger.update(from: old, count: used)
    old.deallocate()
    return larger
  }

  // MARK: Cell by cell

  /// How many cells of the unfinished row are there.
  @inline(__always) package var openCells: Int { endCount &- firstOpenCell }

  /// How many bytes the unfinished row has.
  @inline(__always) package var openBytes: Int { ownCount &- firstOpenByte }

  /// Adds a cell to the unfinished row.
  @inline(__always)
  package mutating func addCell(_ start: UnsafePointer<UInt8>?, _ length: Int) {
    form = .unquoted
    if ownCount &+ length &+ 1 > ownRoom { growOwn(ownCount + length + 1) }
    if endCount >= room { makeRoom(endCount + 1) }
    let place = own + ownCount
    if let start { place.update(from: start, count: length) }
    place[length] = UInt8(ascii: ",")
    ownCount &+= length &+ 1
    endCount &+= 1
    ends[endCount] = UInt32(truncatingIfNeeded: ownCount - 1)
  }

  /// Ends the unfinished row; a row without cells stands for a blank line.
  package mutating func endRow() {
    form = .unquoted
    makeRoom(count + 1)
    if openCells > 0 { own[ownCount - 1] = UInt8(ascii: "\n") }
    count += 1
    firstOpenCell = endCount
    firstOpenByte = ownCount
    rowEnds[count] = UInt32(truncatingIfNeeded: endCount << 1)
  }

  private mutating func growOwn(_ needed: Int) {
    ownRoom = max(ownRoom * 2, needed, 1 << 16)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: ownRoom)
    larger.update(from: own, count: ownCount)
    own.deallocate()
    own = larger
    base = UnsafePointer(own)
  }
}
