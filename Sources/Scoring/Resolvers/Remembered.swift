import Store

/// What was made of each distinct text: a million rows have some hundred.
struct Remembered<Value: Sendable>: Sendable {
  private let arena = Arena()
  private var values: [Text: Value] = [:]

  /// What was made of a text; nil for one that was not met yet.
  subscript(text: Text) -> Value? { values[text] }

  /// Keeps what was made of a text.
  mutating func keep(_ value: Value, for text: Text) {
    values[arena.keep(text)] = value
  }
}
