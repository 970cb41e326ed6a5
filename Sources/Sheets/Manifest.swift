import CSV
import Faults
import Scoring

/// What was handed in when, by whom, and what it takes the place of: `manifest.tsv` beside the sheets.
///
/// Files are known by the digest of their bytes, never by their times. A line stands for one file; one that supersedes another
/// names the other's digest, or its first eight digits or more.
public struct Manifest: Sendable {
  /// A file that was handed in.
  public struct Line: Sendable {
    /// Its name, without a folder.
    public var file: String
    /// The SHA-256 of its bytes, in 64 hexadecimal digits.
    public var digest: String
    /// The day when it was handed in.
    public var handedIn: Day
    /// Who handed it in.
    public var by: String
    /// The file that it takes the place of; nil for none.
    public var supersedes: String?
    /// Where the line stands.
    public var place: Place
  }

  /// The manifest's name in the folder of the sheets.
  public static let fileName = "manifest.tsv"
  /// The headings, and what they are in Chinese.
  public static let columns = ["file", "sha256", "handed_in", "by", "supersedes", "note"]
  static let chineseColumns = ["文件", "摘要", "报送日期", "报送人", "替代", "说明"]

  /// The files, in the order of the lines.
  public private(set) var lines: [Line] = []

  /// Reads a manifest.
  ///
  /// Throws `Faults` with everything that is wrong with it: what cannot be read or is not filled in, names with a folder, a file or a digest that
  /// is there twice, and files that supersede each other in a way that leaves open which of them counts.
  public init(path: String) throws(Faults) {
    var reader = ManifestReader(file: path)
    do throws(Fault) {
      var input = try Input(path: path)
      _ = try input.decode(.auto)
      var rows = RowReader(input, delimiter: UInt8(ascii: "\t"))
      while try rows.fill() {
        for row in rows.rows {
          reader.take((0..<row.count).map { row[$0].string }, row: row.number)
        }
      }
    } catch { throw Faults([error]) }
    lines = reader.finish()
    guard reader.faults.isEmpty else { throw Faults(reader.faults) }
  }

  /// The line of a file; nil where it is not listed.
  public func line(of file: String) -> Line? { lines.first { $0.file == file } }

  /// The file that took the place of another; nil where none did.
  public func successor(of file: String) -> String? { lines.first { $0.supersedes == file }?.file }
}
