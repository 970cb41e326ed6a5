/// Names and the numbers that stand for them, looked up by bytes.
///
/// Several names may share a number: a unit and its aliases.
public struct Names: Sendable {
  private let arena = Arena()
  private var texts: [Text] = []
  private var numbers: [Int32] = []
  /// Open addressing: an index into `texts` plus one, 0 for an empty slot.
  private var slots: [Int32] = [Int32](repeating: 0, count: 16)
  private var mask = 15

  /// A table without names.
  public init() {}

  /// How many names there are, aliases included.
  public var count: Int { texts.count }

  /// The name that was added at a position, from 0.
  public func name(at position: Int) -> Text { texts[position] }

  /// The number that the name at a position stands for.
  public func number(at position: Int) -> Int { Int(numbers[position]) }

  /// The number of a name, or nil where nobody has that name.
  public func number(of name: Text) -> Int? {
    let slot = slots[slot(of: name)]
    return slot == 0 ? nil : Int(numbers[Int(slot) - 1])
  }

  /// The number of a name, or nil where nobody has that name.
  public func number(of name: String) -> Int? {
    name.withText { number(of: $0) }
  }

  /// Gives a name its number; false where another number has it already.
  @discardableResult
  public mutating func add(_ name: Text, number: Int) -> Bool {
    if let known = self.number(of: name) { return known == number }
    if texts.count * 2 >= slots.count { grow() }
    texts.append(arena.keep(name))
    numbers.append(Int32(number))
    slots[slot(of: name)] = Int32(texts.count)
    return true
  }

  /// Gives a name its number; false where another number has it already.
  @discardableResult
  public mutating func add(_ name: String, number: Int) -> Bool {
    name.withText { add($0, number: number) }
  }

  /// The slot that holds a name, or the empty one where it belongs.
  private func slot(of name: Text) -> Int {
    var slot = Int(truncatingIfNeeded: KeyDigest.hash(name)) & mask
    while slots[slot] != 0, texts[Int(slots[slot]) - 1] != name { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [Int32](repeating: 0, count: mask + 1)
    for index in texts.indices { slots[slot(of: texts[index])] = Int32(index + 1) }
  }
}
