import Faults
import Store

/// Where a reported entry came from.
struct Origin {
  /// The cell.
  var source: Source
  /// The file's number, in the order in which files were met.
  var file: Int
  /// The duty under which the sheet was handed in; nil for a sheet that the duty list does not name.
  var duty: Int?
  /// The unit that handed in the sheet about itself.
  var ownUnit: Int?
  /// The number of the ruling about the entry; nil for none.
  var ruling: Int?

  /// The cell as a place for faults.
  var place: Place { source.place }

  /// The cell as numbers alone, the first of which is the file's.
  var numbers: SIMD3<Int32> { SIMD3(Int32(truncatingIfNeeded: file), source.row, source.column) }
}

/// Knows the files that were met, and whose each of them is.
struct Origins {
  private let scheme: Scheme
  /// What sources are taken apart with.
  var files = SourceFiles()
  /// For each of `files` the duty, and the unit that speaks of itself.
  private var owners: [(duty: Int?, unit: Int?)] = []

  init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Where an entry came from; nil where its source has no place.
  @inline(__always)
  mutating func origin(of entry: Entry) -> Origin? {
    guard let source = files.source(of: entry) else { return nil }
    let file = files.number(of: source.file)
    // Files are numbered as they are met.
    if file == owners.count {
      let name = source.file.string
      owners.append((scheme.duty(forFile: name), scheme.ownUnit(ofFile: name)))
    }
    return Origin(source: source, file: file, duty: owners[file].duty, ownUnit: owners[file].unit)
  }
}
