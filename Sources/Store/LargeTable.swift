import Glibc

/// How many bytes a large page has.
let largePage = 1 << 21

/// Asks the system for large pages where a table is to stand, which saves most of the waiting for addresses when it is looked
/// at here and there.
///
/// Only a wish, and only before anything is written there: a system that does not know it or has none goes on with small pages.
/// It concerns whole pages inside the table alone, and changes no byte of them.
func preferLargePages(_ start: UnsafeMutableRawPointer, bytes: Int) {
  guard bytes >= largePage else { return }
  let first = (Int(bitPattern: start) + largePage - 1) & ~(largePage - 1)
  let last = (Int(bitPattern: start) + bytes) & ~(largePage - 1)
  guard first < last, let place = UnsafeMutableRawPointer(bitPattern: first) else { return }
  _ = madvise(place, last - first, MADV_HUGEPAGE)
}

extension Array {
  /// An empty array with room for so many, in large pages if it is large.
  public static func table(room: Int) -> [Element] {
    // All empty arrays share one place, in which this would write their length.
    if room == 0 { return [] }
    return [Element](unsafeUninitializedCapacity: room) { buffer, used in
      if let start = buffer.baseAddress {
        preferLargePages(UnsafeMutableRawPointer(start), bytes: room * MemoryLayout<Element>.stride)
      }
      used = 0
    }
  }

  /// An array of one value many times over, in large pages if it is large.
  static func table(repeating value: Element, count: Int) -> [Element] {
    if count == 0 { return [] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, used in
      if let start = buffer.baseAddress {
        preferLargePages(UnsafeMutableRawPointer(start), bytes: count * MemoryLayout<Element>.stride)
      }
      buffer.initialize(repeating: value)
      used = count
    }
  }
}
