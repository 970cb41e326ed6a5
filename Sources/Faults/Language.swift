/// A language that messages, help and headings are written in.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Chinese, in simplified script.
  case chinese = "zh"
}
