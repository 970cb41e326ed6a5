import Faults
import Mustache

/// The templates of all pages, which stand in the folder of that name and in the tool itself.
struct Templates {
  private let library: MustacheLibrary
  /// The words of a page that the catalogue has: `{{#say}}rank{{/say}}` stands for both wordings of `page.rank`.
  let say: MustacheLambda

  /// What pages carry in them, so that they need nothing else.
  static let style = text(PackageResources.page_css)
  static let script = text(PackageResources.page_js)

  private static let all: [(name: String, bytes: [UInt8])] = [
    ("head", PackageResources.head_mustache), ("state", PackageResources.state_mustache),
    ("words", PackageResources.words_mustache), ("standing", PackageResources.standing_mustache),
    ("account", PackageResources.account_mustache), ("accounts", PackageResources.accounts_mustache),
    ("bars", PackageResources.bars_mustache), ("heat", PackageResources.heat_mustache),
    ("office", PackageResources.office_mustache), ("unit", PackageResources.unit_mustache),
    ("list", PackageResources.list_mustache),
  ]

  /// Reads the templates.
  ///
  /// Throws a `Fault` with status `software` for one that is none.
  init() throws(Fault) {
    MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
    var library = MustacheLibrary()
    for (name, bytes) in Self.all {
      // A template says how what is filled in is escaped; a partial does not hear it from the one that names it.
      let text = "{{% CONTENT_TYPE:\(EscapedText.name)}}" + Self.text(bytes)
      do { try library.register(text, named: name) } catch { throw .badTemplate(name, "\(error)") }
    }
    self.library = library
    let both = library.getTemplate(named: "words")
    say = MustacheLambda { (key: String) -> Any? in
      Markup(description: both?.render(Words(Message("page.\(key)"))) ?? "")
    }
  }

  /// A page made by a template.
  ///
  /// Throws a `Fault` with status `software` where there is no such template.
  func page(_ name: String, _ content: Any) throws(Fault) -> String {
    guard let page = library.render(content, withTemplate: name) else { throw .badTemplate(name, "") }
    return page
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// What a template of ours has made, which is not to be escaped or read as a template again.
private struct Markup: CustomStringConvertible {
  let description: String
}

/// Escapes what is filled into a page, sign by sign.
///
/// The library's own way goes by what a reader takes for a character, and so overlooks a quote with an accent on it, which
/// ends an attribute all the same.
private struct EscapedText: MustacheContentType {
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension Fault {
  fileprivate static func badTemplate(_ name: String, _ trouble: String) -> Fault {
    Fault("bad-template", at: Place(name), value: trouble, ["trouble": "\(trouble)"], status: .software)
  }
}
