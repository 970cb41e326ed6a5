import Accounts
import Scoring

/// The map of what each unit lost in each item, as a picture of cells.
struct HeatView {
  let mapWidth: Int
  let mapHeight: Int
  let top = HeatView.head
  let headY = HeatView.head - 6
  let nameEnd = HeatView.left - 8
  let columns: [ColumnView]
  let mapRows: [RowView]

  struct ColumnView {
    let x: Int
    let columnID: String
    let columnName: String
    let columnText: String
  }

  struct RowView {
    let key: Int
    let rowY: Int
    let rowName: String
    let cells: [CellView]
  }

  struct CellView {
    let cellX: Int
    let cellMiddle: Int
    let cellWidth: Int
    let shade: String
    let cellText: String
    let hint: String
  }

  private static let head = 118
  private static let left = 100
  private static let height = 20
  /// Room for the last slanted headings.
  private static let right = 76
  private static let wanted = 1_000

  init(_ map: HeatMap, units: [String]) {
    let width = min(46, max(24, (Self.wanted - Self.left - Self.right) / max(1, map.ids.count)))
    mapWidth = Self.left + map.ids.count * width + Self.right
    mapHeight = Self.head + map.rows.count * Self.height + 4
    columns = zip(map.ids, map.names).enumerated().map { number, item in
      ColumnView(
        x: Self.left + number * width + width / 2, columnID: item.0, columnName: item.1,
        columnText: item.1.shortened(to: 10))
    }
    mapRows = map.rows.enumerated().map { row, cells in
      RowView(
        key: row + 1, rowY: Self.head + row * Self.height, rowName: units[row].shortened(to: 7),
        cells: cells.enumerated().map { column, cell in
          let x = Self.left + column * width
          let about = "\(units[row]) \(map.ids[column]) \(map.names[column])"
          guard let cell else {
            return CellView(
              cellX: x, cellMiddle: x + width / 2, cellWidth: width, shade: "na", cellText: "–", hint: about)
          }
          return CellView(
            cellX: x, cellMiddle: x + width / 2, cellWidth: width, shade: cell.shade,
            cellText: cell.lost == .zero ? "" : cell.roundedLoss,
            hint: "\(about) \((-cell.lost).signed) / \(cell.marks)")
        })
    }
  }
}

extension HeatMap.Cell {
  /// What was lost, as short as a cell of the picture; the hint has it exactly.
  fileprivate var roundedLoss: String {
    (lost.share(of: Amount(1), scaledTo: Amount(1), places: 2, rounding: .halfUp) ?? lost).description
  }

  /// The class that colours it, from nothing lost to everything.
  fileprivate var shade: String {
    if lost <= .zero { return "h0" }
    let bounds = [Amount(10), Amount(25), Amount(50)]
    if let step = bounds.firstIndex(where: { percent <= $0 }) { return "h\(step + 1)" }
    return lost < marks ? "h4" : "h5"
  }
}
