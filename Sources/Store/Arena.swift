import Glibc

/// Keeps copies of texts at addresses that do not move, until it goes away itself.
public final class Arena: @unchecked Sendable {
  /// An arena for what lives as long as the process.
  public static let permanent = Arena()

  /// Whoever holds it may change the rest: anybody may add to the permanent arena at any time.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var used = 0
  private var room = 0

  /// An arena without texts.
  public init() {
    mutex = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    for block in blocks { block.deallocate() }
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// A copy of a text that lives as long as the arena.
  public func keep(_ text: Text) -> Text {
    guard text.count > 0 else { return .empty }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return copy(text)
  }

  /// As `keep`, for an arena that only one thread adds to, which needs no lock.
  func keepAlone(_ text: Text) -> Text { text.isEmpty ? .empty : copy(text) }

  private func copy(_ text: Text) -> Text {
    let size = 1 << 14
    if used + text.count > room {
      room = max(size, text.count)
      used = 0
      blocks.append(.allocate(capacity: room))
    }
    let place = blocks[blocks.count - 1] + used
    place.update(from: text.start, count: text.count)
    used += text.count
    return Text(start: UnsafePointer(place), count: text.count)
  }
}
