import Glibc

/// Keeps copies of texts at addresses that do not move, until it goes away itself.
public final class Arena: @unchecked Sendable {
  /// An arena for what lives as long as the process.
  public static let permanent = Arena()

  /// Whoever holds it may change the rest: anybody may add to the permanent arena at any time.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  // Whoever changes them holds the lock, or is the only one, so that no change has to be checked against another.
  @exclusivity(unchecked) private var blocks: [UnsafeMutablePointer<UInt8>] = []
  @exclusivity(unchecked) private var used = 0
  @exclusivity(unchecked) private var size = 0

  /// An arena without texts.
  public init() {
    mutex = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    for block in blocks { UnsafeMutableRawPointer(block).deallocate() }
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// A copy of a text that lives as long as the arena.
  public func keep(_ text: Text) -> Text {
    guard text.count > 0 else { return .empty }
    pthread_mutex_lock(mutex)
    let place = place(for: text.count)
    pthread_mutex_unlock(mutex)
    place.update(from: text.start, count: text.count)
    return Text(start: UnsafePointer(place), count: text.count)
  }

  /// A copy of a text, for whoever is the only one who adds to the arena.
  func keepAlone(_ text: Text) -> Text {
    guard text.count > 0 else { return .empty }
    let place = place(for: text.count)
    text.copy(to: place)
    return Text(start: UnsafePointer(place), count: text.count)
  }

  /// A copy of a string that lives as long as the arena.
  public func keep(_ string: String) -> Text { string.withText { keep($0) } }

  /// Room for some bytes; whoever asks holds the lock, or is the only one who adds to the arena.
  private func place(for count: Int) -> UnsafeMutablePointer<UInt8> {
    if used + count > size { addBlock(count) }
    defer { used += count }
    return blocks[blocks.count - 1] + used
  }

  /// Begins another block, twice as large as the one before up to a bound: few texts take little room, and many stand in few large pages.
  private func addBlock(_ count: Int) {
    size = max(min(size * 2, 1 << 22), 1 << 12, count)
    used = 0
    // On the border of large pages, so that all of a large block is.
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: size < largePage ? 16 : largePage)
    preferLargePages(block, bytes: size)
    blocks.append(block.bindMemory(to: UInt8.self, capacity: size))
  }
}
