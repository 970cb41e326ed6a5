// What the library that reads command lines says by itself. Its words are English; they are recognized by the English here
// and said again in Chinese, so the English must be the library's to the letter.

extension Catalogue {
  /// The library's lines, longer ones before those that they begin like; `rest` stands for words that are translated in turn.
  public static let parser: [Entry] = [
    Entry("parser.overview", en: "OVERVIEW: {rest}", zh: "概述：{rest}"),
    Entry("parser.usage.subcommand", en: "USAGE: {rest} <subcommand>", zh: "用法：{rest} <子命令>"),
    Entry("parser.usage", en: "USAGE: {rest}", zh: "用法：{rest}"),
    Entry("parser.short-usage.subcommand", en: "Usage: {rest} <subcommand>", zh: "用法：{rest} <子命令>"),
    Entry("parser.short-usage", en: "Usage: {rest}", zh: "用法：{rest}"),
    Entry("parser.arguments", en: "ARGUMENTS:", zh: "参数："),
    Entry("parser.options", en: "OPTIONS:", zh: "选项："),
    Entry("parser.subcommands", en: "SUBCOMMANDS:", zh: "子命令："),
    Entry("parser.version", en: "Show the version.", zh: "显示版本。"),
    Entry("parser.help", en: "Show help information.", zh: "显示帮助。"),
    Entry("parser.help-of", en: "Show subcommand help information.", zh: "显示子命令的帮助。"),
    Entry(
      "parser.values-and-default", en: "{rest} (values: {values}; default: {default})",
      zh: "{rest}（可写：{values}；默认：{default}）"),
    Entry("parser.value-list", en: "{rest} (values: {values})", zh: "{rest}（可写：{values}）"),
    Entry("parser.default", en: "{rest} (default: {value})", zh: "{rest}（默认：{value}）"),
    Entry(
      "parser.see-subcommand", en: "  See '{command} <subcommand>' for detailed help.",
      zh: "  详见 {command} <子命令>"),
    Entry("parser.see", en: "  See '{command}' for more information.", zh: "  详见 {command}"),
    Entry("parser.error", en: "Error: {rest}", zh: "错误：{rest}"),
    Entry("parser.about", en: "Help:  {rest}", zh: "说明：{rest}"),
    Entry(
      "parser.unknown-option.near", en: "Unknown option '{option}'. Did you mean '{near}'?",
      zh: "没有“{option}”这个选项；是否应为“{near}”？"),
    Entry("parser.unknown-option", en: "Unknown option '{option}'", zh: "没有“{option}”这个选项"),
    Entry("parser.invalid-option", en: "Invalid option: {option}", zh: "没有“{option}”这个选项"),
    Entry("parser.or-in", en: "   or: {rest} in '{option}'", zh: "   或：“{option}”中{rest}"),
    Entry("parser.missing-value", en: "Missing value for '{option}'", zh: "“{option}”后面缺少内容"),
    Entry(
      "parser.unexpected-value", en: "The option '{option}' does not take any value, but '{value}' was specified.",
      zh: "选项“{option}”后面不能写“{value}”"),
    Entry("parser.unexpected", en: "Unexpected argument '{value}'", zh: "多了参数“{value}”"),
    Entry("parser.several-unexpected", en: "{count} unexpected arguments: {values}", zh: "多了 {count} 个参数：{values}"),
    Entry(
      "parser.set-twice", en: "Value to be set with {second} had already been set with {first}",
      zh: "{second} 要设的值已由 {first} 设定"),
    Entry("parser.missing", en: "Missing expected argument '{argument}'", zh: "缺少参数“{argument}”"),
    Entry("parser.missing-one-of", en: "Missing one of: {arguments}", zh: "缺少下列之一：{arguments}"),
    Entry("parser.missing-subcommand", en: "Missing required subcommand.", zh: "缺少子命令"),
    Entry(
      "parser.values-below", en: "{rest}. Please provide one of the following:", zh: "{rest}；请写下列之一："),
    Entry("parser.values", en: "{rest}. Please provide one of {values}.", zh: "{rest}；请写下列之一：{values}"),
    Entry("parser.invalid-value", en: "The value '{value}' is invalid for '{option}'", zh: "“{option}”不能写“{value}”"),
  ]
}
