import CSystem
import Faults
import Glibc

/// The files of a folder by their names, in the order of the names' bytes; hidden ones are left out.
///
/// Throws a `Fault` with status `noInput` where there is no such folder.
public func fileNames(inFolder path: String) throws(Fault) -> [String] {
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
    if !name.hasPrefix(".") { names.append(name) }
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
