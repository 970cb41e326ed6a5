import Glibc

/// A queue between two threads: one sends, the other receives, and neither runs far ahead.
///
/// What was sent belongs to whoever receives it; the sender must not touch it any more. Who waits is woken when half of the room
/// is filled or free again, since waking for each single one costs more than what is done with it.
public final class Channel<Element>: @unchecked Sendable {
  /// Whoever looks at what stands below holds it, so both threads may have the channel.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [Element] = []
  private let room: Int
  private var isClosed = false

  /// A channel in which so many may wait.
  public init(room: Int) {
    self.room = room
    mutex = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Sends, and waits while there is no room; false where the channel is closed.
  public func send(_ element: Element) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while waiting.count >= room, !isClosed { pthread_cond_wait(changed, mutex) }
    if isClosed { return false }
    waiting.append(element)
    if waiting.count == (room + 1) / 2 { pthread_cond_signal(changed) }
    return true
  }

  /// The next that was sent, waiting for it; nil where the channel is closed and nothing is left in it.
  public func receive() -> Element? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while waiting.isEmpty, !isClosed { pthread_cond_wait(changed, mutex) }
    if waiting.isEmpty { return nil }
    if waiting.count == room / 2 + 1 { pthread_cond_signal(changed) }
    return waiting.removeFirst()
  }

  /// One that was sent, if there is one now.
  public func receiveIfAny() -> Element? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return waiting.popLast()
  }

  /// Sends if there is room now, and wakes nobody: not for a channel on which somebody waits.
  public func offer(_ element: Element) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if waiting.count < room, !isClosed { waiting.append(element) }
  }

  /// Ends it, from either side: nothing more can be sent.
  public func close() {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    isClosed = true
    pthread_cond_broadcast(changed)
  }
}
