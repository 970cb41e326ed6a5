import Faults
import Glibc

/// A folder of files that appears whole or not at all.
///
/// The files are written into a hidden folder beside it, which takes its place in one step in `finish`. Until then, and after
/// any failure, the old folder stands as it was. Two processes cannot make the same folder at once.
public struct NewFolder: ~Copyable {
  private let path: String
  private let work: String
  /// Held so that nobody else makes the same folder.
  private let lock: Int32
  private var isInPlace = false

  /// Begins a folder that will stand at `path`.
  ///
  /// What another process that was killed has left is taken away. Throws a `Fault` with status `cannotCreate`.
  public init(path: String) throws(Fault) {
    // A link stays a link: what it points to is replaced.
    let real = realpath(path, nil)
    defer { free(real) }
    let target = real.map { String(cString: $0) } ?? path
    work = "\(Output.folder(of: target))/.\(fileName(of: target)).new"
    lock = try Self.locked(work, for: path)
    self.path = target
  }

  deinit {
    if !isInPlace { try? removeFolder(work) }
    close(lock)
  }

  /// A file of the folder, or of a folder inside it that `makeFolder(named:)` has made.
  public borrowing func file(_ name: String) throws(Fault) -> Output { try Output(path: "\(work)/\(name)") }

  /// Makes a folder inside it.
  public borrowing func makeFolder(named name: String) throws(Fault) { try CSV.makeFolder("\(work)/\(name)") }

  /// Puts it in its place, and takes away the folder that stood there.
  ///
  /// Throws a `Fault` with status `cannotCreate`; then the old folder still stands there.
  public mutating func finish() throws(Fault) {
    let isNew = !isThere(path)
    if isNew {
      guard rename(work, path) == 0 else { throw .cannotCreate(path, errno) }
    } else {
      try exchangeFolders(work, path)
    }
    isInPlace = true
    flushFolder(Output.folder(of: path))
    if !isNew { try removeFolder(work) }
  }

  /// Makes the hidden folder, empties it and locks it.
  private static func locked(_ work: String, for path: String) throws(Fault) -> Int32 {
    do throws(Fault) { try CSV.makeFolder(work) } catch {
      // Whoever named the folder knows nothing of the hidden one.
      var fault = error
      (fault.place, fault.value) = (Place(path), path)
      throw fault
    }
    let lock = open(work, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else { throw .cannotCreate(path, errno) }
    do throws(Fault) {
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .isBeingWritten(path) }
      try emptyFolder(work)
      return lock
    } catch {
      close(lock)
      throw error
    }
  }
}

extension Fault {
  fileprivate static func isBeingWritten(_ path: String) -> Fault {
    Fault("cannot-create.in-use", at: Place(path), value: path, status: .cannotCreate)
  }
}
