// What the tools say of their command line and environment.

extension Catalogue {
  static let commands: [Entry] = [
    Entry(
      "unknown-language",
      en: ("\"{name}\" is no language that messages are in", "set it to {known}"),
      zh: ("没有“{name}”这种语言的提示", "请设为 {known}"))
  ]
}
