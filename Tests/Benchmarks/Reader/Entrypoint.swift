import CSV

/// Counts the cells of a file through the project's reader: `reader-benchmark FILE [libcsv]`, the second word to let libcsv
/// read every block.
@main
enum Entrypoint {
  static func main() throws {
    let arguments = CommandLine.arguments
    let input = try Input(path: arguments[1])
    var reader = arguments.count > 2 ? RowReader(input, usesLibcsvAlone: true) : RowReader(input)
    var rows = 0
    var cells = 0
    var bytes = 0
    while try reader.fill() {
      for row in reader.rows {
        rows += 1
        cells += row.count
        if row.count > 0 { bytes += row[row.count - 1].count }
      }
    }
    print("\(rows) rows, \(cells) cells, \(bytes) bytes in last cells")
  }
}
