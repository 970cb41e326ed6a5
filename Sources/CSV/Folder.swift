import CSystem
import Faults
import Glibc

/// The files of a folder by their names, in the order of the names' bytes; hidden ones are left out.
///
/// Throws a `Fault` with status `noInput` where there is no such folder.
public func fileNames(inFolder path: String) throws(Fault) -> [String] {
  try allNames(inFolder: path).filter { !$0.hasPrefix(".") }
}

/// The names of everything in a folder, hidden or not, but itself and the one above; in the order of the names' bytes.
///
/// Throws a `Fault` with status `noInput` where there is no such folder.
public func allNames(inFolder path: String) throws(Fault) -> [String] {
  guard let folder = opendir(path) else { throw .noFolder(path, errno) }
  defer { closedir(folder) }
  var names: [String] = []
  while true {
    // At the end and at a fault alike there is no entry; only a fault has a number.
    errno = 0
    guard let entry = readdir(folder) else {
      if errno != 0 { throw .noFolder(path, errno) }
      break
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// Makes a folder where there is none.
///
/// Throws a `Fault` with status `cannotCreate` where it cannot be made, or where something else has its name.
public func makeFolder(_ path: String) throws(Fault) {
  var status = stat()
  if mkdir(path, 0o777) == 0 || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR) { return }
  throw .cannotCreate(path, errno)
}

/// Takes away what is in a folder, and what is in folders below it; a link is taken away itself, not what it points to.
///
/// Throws a `Fault` with status `cannotCreate` for what stays.
func emptyFolder(_ path: String) throws(Fault) {
  for name in try allNames(inFolder: path) {
    let inside = "\(path)/\(name)"
    if unlink(inside) == 0 { continue }
    guard errno == EISDIR || errno == EPERM else { throw .cannotCreate(inside, errno) }
    try removeFolder(inside)
  }
}

/// Takes away a folder with all that is in it.
///
/// Throws a `Fault` with status `cannotCreate` where something stays.
func removeFolder(_ path: String) throws(Fault) {
  try emptyFolder(path)
  guard rmdir(path) == 0 else { throw .cannotCreate(path, errno) }
}

/// Brings the names in a folder to the disk, where that can be done.
func flushFolder(_ path: String) {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { return }
  fsync(folder)
  close(folder)
}

/// Whether something has this name already.
public func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Gives each of two folders the other's name, in one step.
///
/// Throws a `Fault` with status `cannotCreate` where the file system cannot, or where they lie on two of them.
public func exchangeFolders(_ one: String, _ other: String) throws(Fault) {
  guard exchange_names(one, other) == 0 else { throw .cannotCreate(other, errno) }
}

extension Fault {
  static func noFolder(_ path: String, _ number: Int32) -> Fault {
    Fault("no-folder", at: Place(path), value: path, ["trouble": "\(systemMessage(number))"], status: .noInput)
  }
}
