/// Something that whoever runs a tool should know at once, and that is not wrong.
public struct Notice: Hashable, Sendable {
  /// What it is about.
  public var place: Place
  /// What there is to know, and to look at if there is something.
  public let message: Message

  /// A notice with its place; `parts` fills in its message.
  public init(_ message: String, at place: Place, _ parts: KeyValuePairs<String, Phrase> = [:]) {
    self.place = place
    self.message = Message(message, parts)
  }

  /// The line that a user reads.
  public func text(in language: Language) -> String {
    let (what, remedy) = (message.what(in: language), message.remedy(in: language))
    if remedy.isEmpty { return "\(place): \(what)" }
    return "\(place): \(what)\(language == .chinese ? "；" : "; ")\(remedy)"
  }
}
