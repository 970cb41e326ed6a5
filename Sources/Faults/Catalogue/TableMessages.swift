// What is said of rule tables as such: their files, headings and cells, and the readings and days that are asked for.

extension Catalogue {
  static let tables: [Entry] = [
    Entry(
      "unknown-table",
      en: ("is no rule table", "name it one of {known}"),
      zh: ("不是规则表", "请取下列名称之一：{known}")),
    Entry(
      "missing-table",
      en: ("this table is missing", "add it, if need be with its header alone"),
      zh: ("缺少这张表", "请补上，没有内容也要有表头")),
    Entry(
      "empty-table",
      en: ("the table is empty", "begin it with {header}"),
      zh: ("表是空的", "请以表头 {header} 开始")),
    Entry(
      "unknown-column",
      en: ("\"{column}\" is no column of this table", "its columns are {known}"),
      zh: ("本表没有“{column}”这一列", "可用的列：{known}")),
    Entry(
      "column-twice",
      en: ("the column \"{column}\" stands here twice", "remove one of them"),
      zh: ("“{column}”列出现了两次", "请删去一列")),
    Entry(
      "no-key-column",
      en: ("the column \"{column}\" is missing", "add it"),
      zh: ("缺少“{column}”列", "请补上")),
    Entry(
      "key-twice",
      en: ("{key} stands here and at {before}", "give each row a key of its own"),
      zh: ("{key} 在 {before} 已经出现", "请给每行一个不同的键")),
    Entry(
      "key-twice.rule",
      en: ("the rule {rule} also stands at {before}", "give each rule an id of its own"),
      zh: ("规则 {rule} 在 {before} 也出现了", "请给每条规则一个不同的代码")),
    Entry(
      "unsafe-id",
      en: ("{id} {trouble}", "write an id such as G-2.5 that begins with a letter"),
      zh: ("代码 {id} {trouble}", "请写以字母开头的代码，如 G-2.5")),
    Entry("id.blank", en: "is blank", zh: "是空白"),
    Entry("id.no-letter", en: "does not begin with a letter", zh: "不是以字母开头"),
    Entry("id.date", en: "can be read as a date", zh: "会被电子表格当成日期"),
    Entry("id.truth", en: "can be read as a truth value", zh: "会被电子表格当成逻辑值"),
    Entry(
      "id.character", en: "holds a character that lists, sources or spreadsheets use",
      zh: "含有列表、来源或电子表格专用的字符"),
    Entry(
      "blank.cell",
      en: ("{column} is blank for {key}", "fill it in"),
      zh: ("{key} 的 {column} 是空白", "请填写")),
    Entry(
      "negative.cell",
      en: ("{text} is negative", "write it without a sign"),
      zh: ("{text} 是负数", "请去掉负号")),
    Entry(
      "not-a-number.cell",
      en: ("\"{text}\" is not a number with at most four places", "write a number such as 0.5"),
      zh: ("“{text}”不是小数四位以内的数字", "请写数字，如 0.5")),
    Entry(
      "not-whole.cell",
      en: ("{number} is not a whole number", "write one"),
      zh: ("{number} 不是整数", "请写整数")),
    Entry(
      "bad-date.cell",
      en: (
        "\"{text}\" is no period",
        "write 2024, 2024-Q1, 2024-03 or 2024-03-15; format the cells as text so that a spreadsheet leaves them alone"
      ),
      zh: ("“{text}”不是时段", "请写 2024、2024-Q1、2024-03 或 2024-03-15；并把单元格设为文本格式，以免被电子表格改动")),
    Entry(
      "unknown-word",
      en: ("\"{text}\" is not known as {column}", "write one of {known}"),
      zh: ("{column} 不能写“{text}”", "请写下列之一：{known}")),
    Entry(
      "unknown-word.yes-no",
      en: ("\"{text}\" is neither yes nor no", "write yes or no"),
      zh: ("“{text}”既不是 yes 也不是 no", "请写 yes 或 no")),
    Entry(
      "unknown-word.effect",
      en: ("a veto cannot have the effect {word}", "write some of {known}"),
      zh: ("否决没有 {word} 这种效果", "请从下列中选写：{known}")),
    Entry(
      "unsupported",
      en: ("\"{text}\" is not supported as {column}", "write one of {allowed}"),
      zh: ("{column} 暂不支持“{text}”", "请写下列之一：{allowed}")),
    Entry(
      "unsupported.one",
      en: ("\"{text}\" is not supported as {column}", "write {allowed}"),
      zh: ("{column} 暂不支持“{text}”", "请写 {allowed}")),
    Entry(
      "unsupported.blank",
      en: ("\"{text}\" is not supported as {column}", "leave it blank"),
      zh: ("{column} 暂不支持“{text}”", "请留空")),
    Entry(
      "unsupported.advice",
      en: ("a rule of the kind {kind} cannot be advice", "use under or quota"),
      zh: ("{kind} 类的规则不能只作提示", "请用 under 或 quota")),
  ]

  // What is said of readings and as-of dates, in their table and on the command line.
  static let readings: [Entry] = [
    Entry(
      "no-such-cell",
      en: (
        "the reading {reading} names a cell that no table has",
        "write a table, the key of one of its rows, and one of its columns"
      ),
      zh: ("读法 {reading} 指的单元格不存在", "请写明表名、其中一行的键和一列的列名")),
    Entry(
      "default-differs",
      en: ("the default of {reading} is \"{value}\" and the table says \"{stands}\"", "make them the same"),
      zh: ("{reading} 的默认值是“{value}”，表中却是“{stands}”", "请改成一致")),
    Entry(
      "bad-reading",
      en: ("\"{text}\" is no reading", "write ID=option"),
      zh: ("“{text}”不是读法", "请写成“代码=选项”")),
    Entry(
      "unknown-reading",
      en: ("there is no reading {reading}", "choose one of {known}"),
      zh: ("没有 {reading} 这种读法", "请从下列中选一：{known}")),
    Entry(
      "not-offered",
      en: ("the reading {reading} is not offered: {why}", "leave it out"),
      zh: ("读法 {reading} 不提供：{why}", "请去掉")),
    Entry(
      "two-options",
      en: ("{reading} cannot be both {one} and {other}", "choose one"),
      zh: ("{reading} 不能既选 {one} 又选 {other}", "请选一个")),
    Entry(
      "readings-clash",
      en: ("{one} and {other} both change the cell {cell}", "choose one of them"),
      zh: ("{one} 和 {other} 都要改单元格 {cell}", "请只选一个")),
    Entry(
      "outside-year.as-of",
      en: ("{text} lies outside the time that is assessed", "choose a day from {first} to {last}"),
      zh: ("截至日 {text} 不在考核期内", "请选 {first} 至 {last} 之间的日期")),
    Entry(
      "not-to-date",
      en: (
        "direct scores are of the whole of {year}, so there is no result as of {text}",
        "choose {end} or later, or leave it out"
      ),
      zh: ("直接评分是对 {year} 全年的，没有截至 {text} 的结果", "请选 {end} 或以后的日期，或不写截至日")),
    Entry(
      "bad-date.as-of",
      en: ("\"{text}\" is no day, month, quarter or year", "write 2024-06-15, 2024-06, 2024-Q2 or 2024"),
      zh: ("“{text}”不是日期、月份、季度或年份", "请写 2024-06-15、2024-06、2024-Q2 或 2024")),
  ]
}
