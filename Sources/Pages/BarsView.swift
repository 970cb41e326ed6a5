import Accounts
import Scoring

/// A bar: what was lost of some marks.
struct Bar {
  let label: String
  let value: Amount
  let whole: Amount

  init(_ label: String, value: Amount, of whole: Amount) {
    self.label = label
    self.value = value
    self.whole = whole
  }

  init(_ loss: Loss, label: String) { self.init(label, value: loss.lost, of: loss.marks) }
}

/// Bars below each other, drawn on one scale; figures are exact, lengths only as exact as a picture.
struct BarsView {
  /// How much room there is for labels and bars.
  enum Width: Int {
    /// Half a page.
    case half = 530
    /// A whole page.
    case wide = 860

    /// How many characters of a label fit.
    fileprivate var label: Int { self == .half ? 11 : 25 }
  }

  let width: Int
  let height: Int
  let start: Int
  let labelEnd: Int
  let room: Int
  let bars: [BarView]

  struct BarView {
    let y: Int
    let label: String
    let value: String
    let whole: String
    let percent: String?
    let length: Int
    let valueStart: Int
  }

  private static let step = 24
  /// What a figure behind a bar needs.
  private static let figure = 150

  init(_ all: [Bar], width: Width) {
    let start = width.label * 12 + 8
    let room = width.rawValue - start - Self.figure
    let largest = all.map(\.value).max() ?? .zero
    self.width = width.rawValue
    height = all.count * Self.step
    self.start = start
    self.room = room
    labelEnd = start - 8
    bars = all.enumerated().map { number, bar in
      let length = largest > .zero ? Int128(room) * Int128(max(0, bar.value.ticks)) / Int128(largest.ticks) : 0
      let percent = bar.value.share(of: bar.whole, scaledTo: Amount(100), places: 1, rounding: .halfUp)
      return BarView(
        y: number * Self.step, label: bar.label.shortened(to: width.label), value: "\(bar.value)",
        whole: "\(bar.whole)", percent: bar.whole == .zero ? nil : percent?.description, length: Int(length),
        valueStart: start + room + 8)
    }
  }
}

extension String {
  /// The text, or its beginning with an ellipsis; two narrow letters count as one wide one.
  func shortened(to most: Int) -> String {
    var room = most * 2
    var shown = ""
    for character in self {
      let width = character.isASCII ? 1 : 2
      guard room >= width else { return shown + "…" }
      room -= width
      shown.append(character)
    }
    return shown
  }
}
