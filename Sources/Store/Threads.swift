import Glibc

/// What a thread does.
private final class Work {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}

/// Does each piece of work in a thread of its own, the first in this one, and waits for all.
public func runSideBySide(_ pieces: [@Sendable () -> Void]) {
  var threads: [pthread_t] = []
  for body in pieces.dropFirst() {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let failure = pthread_create(
      &thread, nil,
      { argument in
        // What was retained for the thread is released in it.
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    precondition(failure == 0, "the system has no thread left")
    threads.append(thread)
  }
  pieces.first?()
  for thread in threads { pthread_join(thread, nil) }
}
